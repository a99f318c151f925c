import { ContentError } from './content-error.ts';

/** Stops when the words of one language have other keys than their model. Throws {@link ContentError} naming file and key. */
export function requireSameKeys(file: string, field: string, { expected, found }: { expected: readonly string[]; found: readonly string[] }): void {
  const [wanted, given] = [new Set(expected), new Set(found)];
  const missing = expected.filter((key) => !given.has(key));
  const unknown = found.filter((key) => !wanted.has(key));
  if (!missing.length && !unknown.length) return;
  throw new ContentError(file, [
    ...missing.map((key) => ({ field: `${field}.${key}`, advice: 'write the words for this id' })),
    ...unknown.map((key) => ({ field: `${field}.${key}`, found: key, advice: 'no such id exists; remove it or correct its spelling' })),
  ]);
}
