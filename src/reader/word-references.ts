import { type Locale, referenceLocale } from '../domain/locale.ts';
import { onceEach } from '../domain/once-each.ts';
import { ContentError, type ContentFault } from './content-error.ts';
import { readIds } from './ids.ts';
import { adviceForUnknownId } from './permalinks.ts';
import { readPromises } from './process.ts';

/** What a text of a file of words refers to, and where in the file it stands. */
interface References {
  readonly field: string;
  readonly ids: readonly string[];
  readonly promises: readonly string[];
}

/**
 * Stops when a text names a place or a promise that does not exist, or has not those of the same text in the reference
 * language: what promises in one language promises in each. A build would stop at the first of them, without its field. Throws {@link ContentError}.
 */
export function requireSameReferences(file: string, read: (locale: Locale) => object, locale: Locale): void {
  const [texts, reference] = [referencesIn(read(locale)), referencesIn(read(referenceLocale))];
  const known = { ids: readIds(), promises: new Set(Object.keys(readPromises(referenceLocale))) };
  const unknownIn = (all: readonly References[]) => all.flatMap((text) => unknownReferences(text, known));
  const unknown = unknownIn(texts);
  // A slip in the reference language is named there, and not in each language that is right.
  const faults = unknown.length || unknownIn(reference).length ? unknown : differences(texts, reference);
  if (faults.length) throw new ContentError(file, faults);
}

const referencesIn = onceEach((data: object): readonly References[] =>
  textsIn(data).map(([field, text]) => ({ field, ids: all(text, /\]\(id:([^)\s]*)\)/g), promises: all(text, /\{promise:([^}]*)\}/g) })));

function textsIn(data: unknown, field = ''): readonly (readonly [field: string, text: string])[] {
  if (typeof data === 'string') return [[field, data]];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => textsIn(value, field ? `${field}.${key}` : key));
}

const all = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, id = '']) => id);

function unknownReferences({ field, ids, promises }: References, known: { readonly ids: { has(id: string): boolean }; readonly promises: ReadonlySet<string> }): readonly ContentFault[] {
  return [
    ...ids.filter((id) => !known.ids.has(id)).map((id) => ({ field, found: `id:${id}`, advice: adviceForUnknownId(id) })),
    ...promises.filter((id) => !known.promises.has(id)).map((id) => ({ field, found: `{promise:${id}}`, advice: `write one of ${[...known.promises].join(', ')}` })),
  ];
}

const asWords = ({ ids, promises }: References): string => [...ids.map((id) => `id:${id}`), ...promises.map((id) => `{promise:${id}}`)].sort().join(' ');

function differences(texts: readonly References[], reference: readonly References[]): readonly ContentFault[] {
  const wanted = new Map(reference.map((text) => [text.field, asWords(text)]));
  return texts
    .map((text) => ({ field: text.field, found: asWords(text), want: wanted.get(text.field) }))
    .filter(({ found, want }) => want !== undefined && found !== want)
    .map(({ field, found, want }) => ({ field, found: found || 'no link and no promise', advice: `"${want || 'no link and no promise'}" is what the reference language has here; make both alike` }));
}
