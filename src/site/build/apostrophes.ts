/**
 * Pagefind takes "l’échéance" and "d'Rechnung" for one word each, so that "échéance" and "Rechnung" find nothing.
 * These three make two words of them, in the index and in the query alike, and one again in what is shown.
 * No import from Node: the search in the browser uses them too.
 */

/** In HTML source an apostrophe may be an entity, and the word may go on in the next element: `l’<em>échéance</em>`. */
const insideSource = /(?<=\p{L})('|’|&#39;|&#x27;|&apos;|&rsquo;)(?=\p{L}|$)/gu;
const insideText = /(?<=\p{L})(['’])(?=\p{L})/gu;

/** HTML text for the index, with a hair space after each apostrophe inside a word. */
export const splitAtApostrophes = (source: string): string => source.replace(insideSource, '$1\u200A');

/** Pagefind splits a query at plain spaces only. */
export const splitQueryAtApostrophes = (query: string): string => query.replace(insideText, '$1 ');

/**
 * Text that came back from the index, which may hold `<mark>`: "l’ <mark>échéance</mark>" is written as one word again.
 * Pagefind turns the hair space into a plain one, so a possessive plural ("clients’ rights") must be told apart: a
 * word of several letters that ends in s, x or z keeps its space.
 */
export const joinAtApostrophes = (found: string): string =>
  found.replace(/(?<![\p{L}][sxz](?:<\/mark>)?)(['’](?:<\/mark>)?)[ \u200A](?=(?:<mark>)?\p{L})/giu, '$1');
