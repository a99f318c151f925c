import { markdownToHtml } from 'satteri';
import type { Locale } from '../../domain/locale.ts';
import { readPromises } from '../../reader/process.ts';
import { idLinks } from './id-links.ts';

/** Inline Markdown of a words file as HTML: links by id, `{promise:<id>}` in the promise's exact words. */
export function inlineMarkdown(text: string, { locale, where }: { locale: Locale; where: string }): string {
  const { html } = markdownToHtml(insertPromises(text, locale, where), {
    features: { smartPunctuation: false },
    mdastPlugins: [idLinks({ locale, where })],
  });
  return html.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}

/** The words of such HTML without markup, for search engines and descriptions. */
export function withoutMarkup(html: string): string {
  return html.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function insertPromises(text: string, locale: Locale, where: string): string {
  return text.replace(/\{promise:([\w-]+)\}/g, (_, id: string) => {
    const promise = readPromises(locale)[id];
    if (!promise) throw new Error(`${where}: "{promise:${id}}" names no promise. Write one of: ${Object.keys(readPromises(locale)).join(', ')}.`);
    return promise;
  });
}
