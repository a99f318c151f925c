import { ContentError, type ContentFault } from './content-error.ts';

/** Stops when the words of one language have other keys than their model. Throws {@link ContentError} naming file and key. */
export function requireSameKeys(file: string, field: string, keys: Keys): void {
  const faults = differenceOfKeys(field, keys);
  if (faults.length) throw new ContentError(file, faults);
}

interface Keys {
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/** @param field under which the keys stand; '' for the file itself */
export function differenceOfKeys(field: string, { expected, found }: Keys): readonly ContentFault[] {
  const [wanted, given] = [new Set(expected), new Set(found)];
  const within = field && `${field}.`;
  return [
    ...expected.filter((key) => !given.has(key)).map((key) => ({ field: `${within}${key}`, advice: 'write the words for this id' })),
    ...found.filter((key) => !wanted.has(key)).map((key) => ({ field: `${within}${key}`, found: key, advice: 'no such id exists; remove it or correct its spelling' })),
  ];
}
