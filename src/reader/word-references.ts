import { referenceLocale, type Locale } from '../domain/locale.ts';
import { ContentError, type ContentFault } from './content-error.ts';
import { readIds } from './ids.ts';
import { adviceForUnknownId } from './permalinks.ts';
import { readPromises } from './process.ts';

/** A text of a file of words, and where in the file it stands. */
interface PlacedText {
  readonly field: string;
  readonly text: string;
}

/**
 * Stops when a text names a place or a promise that does not exist, or has not those of the same text in the reference
 * language: what promises in one language promises in each. A build would stop at the first of them, without its field. Throws {@link ContentError}.
 */
export function requireSameReferences(file: string, read: (locale: Locale) => unknown, locale: Locale): void {
  const [texts, reference] = [textsIn(read(locale)), textsIn(read(referenceLocale))];
  const unknown = texts.flatMap(unknownReferences);
  // A slip in the reference language is named there, and not in each language that is right.
  const faults = unknown.length || reference.some((text) => unknownReferences(text).length) ? unknown : differences(texts, reference);
  if (faults.length) throw new ContentError(file, faults);
}

function textsIn(data: unknown, field = ''): readonly PlacedText[] {
  if (typeof data === 'string') return [{ field, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => textsIn(value, field ? `${field}.${key}` : key));
}

const linksIn = (text: string): readonly string[] => [...text.matchAll(/\]\(id:([^)\s]*)\)/g)].map(([, id = '']) => id);
const promisesIn = (text: string): readonly string[] => [...text.matchAll(/\{promise:([^}]*)\}/g)].map(([, id = '']) => id);

function unknownReferences({ field, text }: PlacedText): readonly ContentFault[] {
  const promises = Object.keys(readPromises(referenceLocale));
  return [
    ...linksIn(text).filter((id) => !readIds().has(id)).map((id) => ({ field, found: `id:${id}`, advice: adviceForUnknownId(id) })),
    ...promisesIn(text).filter((id) => !promises.includes(id)).map((id) => ({ field, found: `{promise:${id}}`, advice: `write one of ${promises.join(', ')}` })),
  ];
}

const referencesIn = (text: string): readonly string[] => [...linksIn(text).map((id) => `id:${id}`), ...promisesIn(text).map((id) => `{promise:${id}}`)].sort();

function differences(texts: readonly PlacedText[], reference: readonly PlacedText[]): readonly ContentFault[] {
  const wanted = new Map(reference.map(({ field, text }) => [field, referencesIn(text).join(' ')]));
  return texts
    .map(({ field, text }) => ({ field, found: referencesIn(text).join(' '), want: wanted.get(field) }))
    .filter(({ found, want }) => want !== undefined && found !== want)
    .map(({ field, found, want }) => ({ field, found: found || 'no link and no promise', advice: `"${want || 'no link and no promise'}" is what the reference language has here; make both alike` }));
}
