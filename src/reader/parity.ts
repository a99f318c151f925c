import { ContentError } from './content-error.ts';

/** Stops when the words of one language have other keys than their model. Throws {@link ContentError} naming file and key. @param field under which the keys stand; '' for the file itself */
export function requireSameKeys(file: string, field: string, { expected, found }: { expected: readonly string[]; found: readonly string[] }): void {
  const [wanted, given] = [new Set(expected), new Set(found)];
  const missing = expected.filter((key) => !given.has(key));
  const unknown = found.filter((key) => !wanted.has(key));
  if (!missing.length && !unknown.length) return;
  const within = field && `${field}.`;
  throw new ContentError(file, [
    ...missing.map((key) => ({ field: `${within}${key}`, advice: 'write the words for this id' })),
    ...unknown.map((key) => ({ field: `${within}${key}`, found: key, advice: 'no such id exists; remove it or correct its spelling' })),
  ]);
}
