import bidiFactory, { type Bidi } from 'bidi-js';

export type Direction = 'ltr' | 'rtl';

let bidi: Bidi | undefined;

/** Letters of right-to-left scripts and the signs that turn the direction; without any, a left-to-right text has one level. */
const turning = /[\u0590-\u08ff\u200f\u202a-\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Embedding level of each UTF-16 unit (UAX #9): odd runs from right to left. */
export function embeddingLevels(text: string, direction: Direction): Uint8Array {
  if (direction === 'ltr' && !turning.test(text)) return new Uint8Array(text.length);
  return (bidi ??= bidiFactory()).getEmbeddingLevels(text, direction).levels;
}

/** The direction of the first letter that has one (UAX #9, P2 and P3), else `otherwise`. */
export function directionOf(text: string, otherwise: Direction): Direction {
  const strong = /[\p{L}\u200e\u200f]/u.exec(text)?.[0];
  if (strong === undefined) return otherwise;
  return turning.test(strong) ? 'rtl' : 'ltr';
}

/**
 * Runs of one line in the order they stand on paper, from left to right (UAX #9, L2): from the highest level down to the
 * lowest odd one, each stretch of runs at that level or above is turned round.
 */
export function visualOrder<Run extends { readonly level: number }>(runs: readonly Run[]): readonly Run[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end += 1;
      if (end - start > 1) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return ordered;
}
