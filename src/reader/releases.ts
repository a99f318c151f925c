import { faultsOfRelease, releaseEntrySchema, releaseWordsSchema, type ReleaseEntry, type ReleaseWindow, type ReleaseWords } from '../domain/release-entry.ts';
import type { Locale } from '../domain/locale.ts';
import { instantOf, isTimeZone } from '../words/zoned-time.ts';
import { ContentError, type ContentFault } from './content-error.ts';
import { requireSameKeys } from './parity.ts';
import { listContent, readJson } from './read-json.ts';

export const releaseIds = (): readonly string[] => listContent('releases');

/** One announced release, whole and possible. Throws {@link ContentError}. */
export function readRelease(id: string): ReleaseEntry {
  const file = `releases/${id}/model.json`;
  const entry = readJson(file, releaseEntrySchema);
  const name = entry.id === id ? [] : [{ field: 'id', found: entry.id, advice: `write "${id}", the name of the folder` }];
  const faults = [...name, ...faultsOfRelease(entry), ...(entry.window ? windowFaults(entry.window) : [])];
  if (faults.length) throw new ContentError(file, faults);
  return entry;
}

export const readReleases = (): readonly ReleaseEntry[] => releaseIds().map(readRelease);

/** The words of a release in one language, complete for its changes. Throws {@link ContentError}. */
export function readReleaseWords(entry: ReleaseEntry, locale: Locale): ReleaseWords {
  const file = `releases/${entry.id}/${locale}.json`;
  const words = readJson(file, releaseWordsSchema);
  requireSameKeys(file, 'changes', { expected: entry.changes.map(({ id }) => id), found: Object.keys(words.changes) });
  return words;
}

function windowFaults({ start, end, timeZone }: ReleaseWindow): readonly ContentFault[] {
  if (!isTimeZone(timeZone)) return [{ field: 'window.timeZone', found: timeZone, advice: 'write the IANA name of a time zone, such as "Europe/Paris" or "UTC"' }];
  return Object.entries({ start, end })
    .filter(([, local]) => instantOf(local, timeZone) === undefined)
    .map(([field, found]) => ({ field: `window.${field}`, found, advice: `write a time that exists in ${timeZone}; no such day, or clocks are put forward over it` }));
}
