/** Code points as ranges in order, both ends included. */
export type CodePointRanges = readonly (readonly [first: number, last: number])[];

/** "20-7e a0 20ac": hexadecimal, as short as it can be, for files. Ranges may overlap and come in any order. */
export function readRanges(text: string): CodePointRanges {
  return joined(text.split(' ').filter(Boolean).map((range) => {
    const [first = '', last = first] = range.split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  }));
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
