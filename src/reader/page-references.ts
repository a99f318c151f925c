import { referenceLocale } from '../domain/locale.ts';
import { checklistIds } from './checklist.ts';
import { ContentError, type ContentFault } from './content-error.ts';
import { readIds } from './ids.ts';
import { proseOf, type PageSource } from './pages.ts';
import { adviceForUnknownId } from './permalinks.ts';
import { processIds, readPromises } from './process.ts';

/** Stops when a page names a place, promise, checklist or process that does not exist; a build would too, at the first of them. Throws {@link ContentError}. */
export function requireKnownReferences(page: PageSource): void {
  const named = namedIn(proseOf(page));
  const faults = [
    ...named(/\]\(id:([^)\s]*)\)/g).filter((id) => !readIds().has(id)).map((id): ContentFault => ({ field: 'links', found: `id:${id}`, advice: adviceForUnknownId(id) })),
    ...named(/<PromiseText id="([^"]*)"/g).flatMap(unknownAmong('PromiseText', Object.keys(readPromises(referenceLocale)))),
    ...named(/<Checklist id="([^"]*)"/g).flatMap(unknownAmong('Checklist', checklistIds())),
    ...named(/<[A-Z]\w* process="([^"]*)"/g).flatMap(unknownAmong('process', processIds())),
  ];
  if (faults.length) throw new ContentError(page.file, faults);
}

const namedIn = (prose: string) => (pattern: RegExp): readonly string[] => [...prose.matchAll(pattern)].map(([, id = '']) => id);

const unknownAmong = (field: string, known: readonly string[]) => (id: string): readonly ContentFault[] =>
  known.includes(id) ? [] : [{ field, found: id, advice: `write one of ${known.join(', ')}` }];
