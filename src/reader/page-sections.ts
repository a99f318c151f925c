import type { Locale } from '../domain/locale.ts';
import { type PageSource, proseOf } from './pages.ts';
import { plainWords } from './plain-text.ts';

export interface PageSection {
  readonly id: string;
  readonly title: string;
  /** What stands between this heading and the next one, without markup. */
  readonly text: string;
}

/** The headings of a page with what follows each, and its doors. */
export function pageSections(page: PageSource, locale: Locale): readonly PageSection[] {
  const prose = proseOf(page);
  return [...doors(prose, locale), ...headings(prose, locale)];
}

function headings(prose: string, locale: Locale): readonly PageSection[] {
  return prose.split(/^(?=#{2,6} )/m).flatMap((part) => {
    const match = /^#{2,6} (.*?)\s*\{#([\w-]+)\}\s*\n([\s\S]*)$/.exec(part);
    return match ? [{ id: match[2] ?? '', title: plainWords(match[1] ?? '', locale), text: blocks(match[3] ?? '', locale) }] : [];
  });
}

function doors(prose: string, locale: Locale): readonly PageSection[] {
  return [...prose.matchAll(/<Door\s([^>]*)>([\s\S]*?)<\/Door>/g)].map(([, attributes = '', text = '']) => (
    { id: attribute(attributes, 'id'), title: attribute(attributes, 'title'), text: plainWords(text, locale) }));
}

const attribute = (attributes: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/** Paragraphs, list items and cells one after the other. A part that a page only names says nothing here: its places have titles of their own. */
const blocks = (text: string, locale: Locale): string =>
  text.split(/\n{2,}/).map((block) => plainWords(withoutMarks(block), locale)).filter(Boolean).join(' ');

/** Marks of lists, asides and tables, which a reader does not see. */
const withoutMarks = (block: string): string => block
  .replace(/^:::\w*(\[([^\]]*)\])?\s*$/gm, '$2')
  .replace(/^\|[\s|:-]+\|\s*$/gm, '')
  .replace(/^\s*([-*]|\d+\.)\s+/gm, '')
  .replace(/\s*\|\s*/g, ' ');
