import { localeKeys, referenceLocale, type Locale } from '../../domain/locale.ts';
import { onceEach } from '../../domain/once-each.ts';
import type { IdIndex } from '../../permalinks/id-index.ts';
import { readIds } from '../../reader/ids.ts';
import { readInterfaceWords } from '../../reader/interface-words.ts';
import { type Place, readPlaces } from '../../reader/places.ts';
import { beginningOf } from '../../reader/plain-text.ts';
import { readSearchWords } from '../../reader/search-words.ts';
import { type DeskPlaces, type DeskWords, listPlaces, type PlaceKind } from '../../support/link-desk/desk-files.ts';
import { pickWords } from '../../words/translate.ts';

/**
 * Characters of the first lines that travel with a title, by kind. All files of the desk together have a budget
 * (`scripts/page-budgets.mjs`): shorter first lines are the way to keep to it when the site grows. A place without any shows
 * those of its page.
 */
const firstLines: Readonly<Record<PlaceKind, number>> = { page: 80, section: 44, question: 60, term: 60, step: 44, role: 0, item: 0, preset: 80, release: 80 };

/** Every place by its page and kind. */
export const deskPlaces = (): DeskPlaces => placesOf(readIds());

/** Once for the ids of a build, and not for each language: the words do not count here. */
const placesOf = onceEach((_: IdIndex): DeskPlaces => {
  const places: Record<string, Record<string, string[]>> = {};
  for (const { id, kind, page } of readPlaces(referenceLocale)) ((places[page] ??= {})[kind] ??= []).push(id);
  return places;
});

/** The words of one language in the order of {@link deskPlaces}. */
export function deskWords(locale: Locale): DeskWords {
  const byId = new Map(readPlaces(locale).map((place) => [place.id, place]));
  const places = listPlaces(deskPlaces()).map(({ id }) => byId.get(id)).filter((place): place is Place => place !== undefined);
  return {
    titles: places.map(({ title }) => title),
    texts: places.map(({ text, kind }) => (firstLines[kind] ? beginningOf(text, firstLines[kind]) : '')),
    also: Object.fromEntries(Object.entries(readSearchWords(locale)).map(([id, words]) => [id, [...words]])),
    reply: { ...pickWords(readInterfaceWords(locale), ['reply.']) },
  };
}

export const deskLanguages = (): readonly (readonly [Locale, DeskWords])[] => localeKeys.map((locale) => [locale, deskWords(locale)]);
