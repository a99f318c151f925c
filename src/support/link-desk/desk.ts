import type { Locale } from '../../domain/locale.ts';
import { type DeskPlace, deskPlacesSchema, type DeskWords, deskWordsSchema, listPlaces } from './desk-files.ts';
import { createFinder, type Finder } from './find-places.ts';
import { indexLanguage } from './language-index.ts';

/** A place with its words in one language. */
export interface NamedPlace extends DeskPlace {
  readonly title: string;
  readonly text: string;
}

/** Everything the desk knows once its files are there. */
export interface Desk {
  readonly find: Finder;
  readonly name: (place: DeskPlace, locale: Locale) => NamedPlace;
  /** Words of the ready reply in one language. */
  readonly reply: (locale: Locale) => Readonly<Record<string, string>>;
}

export type FetchJson = (path: string) => Promise<unknown>;

/** Reads the files below the site's base path. @throws when one is missing or is not what the desk reads */
export async function loadDesk(locales: readonly Locale[], fetchJson: FetchJson): Promise<Desk> {
  const [places, ...languages] = await Promise.all([
    fetchJson('link-desk.json').then((file) => listPlaces(deskPlacesSchema.parse(file))),
    ...locales.map(async (locale) => [locale, deskWordsSchema.parse(await fetchJson(`${locale}/link-desk.json`))] as const),
  ]);
  return openDesk(places, languages);
}

/** @throws Error when the words of a language belong to another list of places, as after a new build of the site */
export function openDesk(places: readonly DeskPlace[], languages: readonly (readonly [Locale, DeskWords])[]): Desk {
  const odd = languages.find(([, { titles, texts }]) => titles.length !== places.length || texts.length !== places.length);
  if (odd) throw new Error(`the words of "${odd[0]}" are not those of the places`);
  const words = new Map(languages);
  const numbers = new Map(places.map(({ id }, number) => [id, number]));
  return {
    find: createFinder(places, languages.map(([, own]) => indexLanguage(places, own))),
    name: (place, locale) => {
      const number = numbers.get(place.id) ?? -1;
      return { ...place, title: words.get(locale)?.titles[number] ?? '', text: words.get(locale)?.texts[number] ?? '' };
    },
    reply: (locale) => words.get(locale)?.reply ?? {},
  };
}
