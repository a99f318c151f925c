/**
 * How well a typed word fits a word of the site, from 0 to 1; both folded. The same word comes before its other forms,
 * those before words that begin with it and words that it is a part of. Slips of the finger: {@link matchSlip}.
 */
export function matchWord(typed: string, word: string): number {
  if (typed === word) return 1;
  if (isOtherForm(typed, word)) return 0.9;
  if (word.startsWith(typed)) return typed.length < 2 ? 0 : 0.55 + (0.35 * typed.length) / word.length;
  return matchPart(typed, word);
}

/** Letters of Arabic carry more than those of Latin: words and their roots are shorter. */
const leastPart = (word: string): number => (word.charCodeAt(0) >= 0x600 && word.charCodeAt(0) < 0x700 ? 3 : 4);

/** Plural, case or ending: the same beginning, and at most two letters that differ after it. */
function isOtherForm(a: string, b: string): boolean {
  const same = commonBeginning(a, b);
  return same >= leastPart(a) && a.length - same <= 2 && b.length - same <= 2 && same >= Math.max(a.length, b.length) / 2;
}

function commonBeginning(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same;
}

/** The most that a part of a word is worth. */
export const partFit = 0.65;

/** German and Luxembourgish write words together: "rechnung" is in "rechnungsentwurf", and "supportteam" is made of "support". */
function matchPart(typed: string, word: string): number {
  if (typed.length >= leastPart(typed) && word.includes(typed)) return word.endsWith(typed) ? partFit : 0.55;
  if (word.length < 5 || typed.length < word.length + 3) return 0;
  return typed.startsWith(word) || typed.endsWith(word) ? 0.45 : 0;
}

/**
 * How well a word fits that somebody may have meant: a letter too many, missing, wrong, or two that changed places; in a
 * long word two such slips. Asked only where no language knows what was typed.
 */
export function matchSlip(typed: string, word: string): number {
  const allowed = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  if (allowed === 0 || Math.abs(typed.length - word.length) > allowed || (typed[0] !== word[0] && typed[1] !== word[1])) return 0;
  const slips = countSlips(typed, word, allowed);
  return slips > allowed ? 0 : 0.75 - 0.15 * slips;
}

/** Distance of Damerau and Levenshtein in its restricted form; any number above `limit` means "more". */
function countSlips(a: string, b: string, limit: number): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + cost);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) least = Math.min(least, before[column - 2]! + 1);
      current.push(least);
    }
    if (Math.min(...current) > limit) return limit + 1;
    [before, last] = [last, current];
  }
  return last[b.length]!;
}
