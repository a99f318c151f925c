/** Characters by their HTML names, as far as people write them in labels; every other character has its number. */
const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", equals: '=', num: '#', nbsp: '\u00a0', shy: '\u00ad', ndash: '–', mdash: '—', hellip: '…',
  laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bdquo: '„', sbquo: '‚', middot: '·', bull: '•', times: '×', rarr: '→',
  larr: '←', harr: '↔', uarr: '↑', darr: '↓', ge: '≥', le: '≤', ne: '≠', deg: '°', euro: '€', pound: '£', copy: '©', reg: '®', trade: '™', check: '✓',
  zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f',
};

/**
 * Mermaid hands labels over with its entities (`#quot;`, `#35;`) in a private spelling, `ﬂ°quot¶ß` and `ﬂ°°35¶ß`, that
 * its own renderer turns into HTML (`encodeEntities` in its source). Returns the plain text with `\n` for `<br>`.
 * @returns undefined when the label has an entity of unknown name.
 */
export function decodeLabel(label: string): string | undefined {
  const unknown: string[] = [];
  const byName = (whole: string, name: string): string => {
    const character = Object.hasOwn(named, name) ? named[name] : undefined;
    if (character === undefined) unknown.push(whole);
    return character ?? whole;
  };
  const text = label
    .replace(/\s*<br\s*\/?>\s*/gi, '\n')
    .replace(/ﬂ°°\+?(\d+)¶ß|ﬂ°(\w+)¶ß|&(\w+);|&#(\d+);/g, (whole, number, ownName, htmlName, htmlNumber) =>
      (number ?? htmlNumber) === undefined ? byName(whole, ownName ?? htmlName) : String.fromCodePoint(Number(number ?? htmlNumber)));
  return unknown.length > 0 ? undefined : text;
}

/** HTML other than a line break, formulas and icons: Mermaid draws them in a browser, we draw text only. */
export const hasMarkup = (label: string): boolean => /(?:<|&lt;)(?!br\s*\/?(?:>|&gt;))\/?[a-z][^<]*?(?:>|&gt;)|\$\$|\bfa[a-z]?:fa-/i.test(label);

/** Emphasis, code, lists or headings in a Markdown label (`"`…`"` or `@{ label: … }`). */
export const hasMarkdown = (label: string): boolean => /[*_`~]{1,2}\S|^\s*(?:[-+#]|\d+\.)\s/m.test(label);
