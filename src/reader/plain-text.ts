import type { Locale } from '../domain/locale.ts';
import { readPromises } from './process.ts';

/** Inline Markdown of a page or of a words file as the words alone, with promises in their exact words. */
export function plainWords(markdown: string, locale: Locale): string {
  return withPromises(markdown, locale)
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function withPromises(markdown: string, locale: Locale): string {
  const promise = (_: string, id: string) => readPromises(locale)[id] ?? '';
  return markdown.replace(/\{promise:([\w-]+)\}/g, promise).replace(/<PromiseText\s+id="([\w-]+)"\s*\/>/g, promise);
}

/** The beginning of a text, whole words, with an ellipsis where something was left out. */
export function beginningOf(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const cut = text.slice(0, characters + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : characters).replace(/[\s,;:.–—(·،؛]+$/, '')}…`;
}
