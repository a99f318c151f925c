import { countryCodes } from '../domain/country.ts';
import { locales, type Locale } from '../domain/locale.ts';
import { describeFormats } from '../words/describe-formats.ts';
import type { WordingSource } from '../words/wording.ts';
import { readInterfaceWords } from './interface-words.ts';

/**
 * Words, formats and country names of one language, ready for a page, an island or a document.
 *
 * @param currencies ISO 4217; the first one counts where none is named
 */
export function wordingSource(locale: Locale, currencies: readonly [string, ...string[]]): WordingSource {
  const { tag, formats } = locales[locale];
  return { words: readInterfaceWords(locale), tag, formats: describeFormats(formats, currencies), currency: currencies[0], countries: countryNames(locale) };
}

const namesByLocale = new Map<Locale, Readonly<Record<string, string>>>();

/** In the order of the language's own alphabet. Sorted once per run: every table of prices asks for them. */
export function countryNames(locale: Locale): Readonly<Record<string, string>> {
  const names = namesByLocale.get(locale) ?? sortedCountryNames(locale);
  namesByLocale.set(locale, names);
  return names;
}

function sortedCountryNames(locale: Locale): Readonly<Record<string, string>> {
  const names = new Intl.DisplayNames([locales[locale].formats], { type: 'region' });
  const { compare } = new Intl.Collator(locales[locale].tag);
  return Object.fromEntries(countryCodes.map((code) => [code, names.of(code) ?? code] as const).sort(([, a], [, b]) => compare(a, b)));
}
