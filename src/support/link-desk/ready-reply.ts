import { createTranslate, type Words } from '../../words/translate.ts';
import type { PlaceKind } from './desk-files.ts';

export const replyFormats = ['text', 'markdown'] as const;

export type ReplyFormat = (typeof replyFormats)[number];

export interface ReplyMatter {
  /** The words `reply.…` of the client's language. */
  readonly words: Words;
  readonly tag: string;
  readonly kind: PlaceKind;
  /** In the client's language. */
  readonly title: string;
  readonly link: string;
}

const sentenceOf: Readonly<Record<PlaceKind, string>> = {
  page: 'place', section: 'place', step: 'place', role: 'place', item: 'place', release: 'place', question: 'question', term: 'term', preset: 'preset',
};

/** A whole message: greeting, one sentence, the link on a line of its own, closing. It names the place and promises nothing. */
export function readyReply({ words, tag, kind, title, link }: ReplyMatter, format: ReplyFormat): string {
  const t = createTranslate(words, tag);
  const isMarkdown = format === 'markdown';
  const name = isMarkdown ? escapeMarkdown(title) : title;
  const sentence = t(`reply.${sentenceOf[kind]}`, { title: name });
  return [t('reply.greeting'), ...(isMarkdown ? [sentence, `[${name}](${link})`] : [`${sentence}\n${link}`]), t('reply.closing'), t('reply.farewell')].join('\n\n');
}

/** Signs that Markdown reads as marks; a full stop behind a number only begins a list at the start of a line, where no title stands. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
