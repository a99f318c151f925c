/** Code points as ranges in order, both ends included. */
export type CodePointRanges = readonly (readonly [first: number, last: number])[];

/** "20-7e a0 20ac": hexadecimal, as short as it can be, for files. Ranges may overlap and come in any order. */
export function readRanges(text: string): CodePointRanges {
  const ranges: (readonly [number, number])[] = [];
  for (const range of text.split(' ')) {
    if (range === '') continue;
    const dash = range.indexOf('-');
    const first = Number.parseInt(range, 16);
    ranges.push([first, dash === -1 ? first : Number.parseInt(range.slice(dash + 1), 16)]);
  }
  // What was written by us is in order already.
  return ranges.every(([first], index) => index === 0 || first > (ranges[index - 1]?.[1] ?? 0) + 1) ? ranges : joined(ranges);
}

export function writeRanges(codePoints: Iterable<number>): string {
  return joined([...codePoints].map((codePoint) => [codePoint, codePoint] as const)).map(([first, last]) => (first === last ? first.toString(16) : `${first.toString(16)}-${last.toString(16)}`)).join(' ');
}

function joined(ranges: CodePointRanges): CodePointRanges {
  const result: [number, number][] = [];
  for (const [first, last] of [...ranges].sort(([a], [b]) => a - b)) {
    const before = result.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else result.push([first, last]);
  }
  return result;
}

export function* codePointsOf(ranges: CodePointRanges): Generator<number> {
  for (const [first, last] of ranges) for (let codePoint = first; codePoint <= last; codePoint += 1) yield codePoint;
}

export function rangesHold(ranges: CodePointRanges, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}
