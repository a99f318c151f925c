import type { Locale } from '../../domain/locale.ts';
import type { Words } from '../../words/translate.ts';

export interface DeskLanguage {
  readonly key: Locale;
  readonly tag: string;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

export interface LinkDeskProps {
  /** Language of the page, which the agent reads. */
  readonly locale: Locale;
  readonly tag: string;
  /** Words `desk.…` of the page's language. */
  readonly words: Words;
  readonly languages: readonly DeskLanguage[];
  /** Path that the site's pages are below. */
  readonly base: string;
}
