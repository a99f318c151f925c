import { readFileSync } from 'node:fs';
import { countryCodes } from '../domain/country.ts';
import { type Locale, locales, referenceLocale } from '../domain/locale.ts';
import { describeFormats } from '../words/describe-formats.ts';
import { createWording, type Wording } from '../words/wording.ts';

const currencies = ['EUR', 'CHF', 'GBP', 'USD', 'NOK', 'SEK', 'DKK', 'PLN', 'CZK', 'HUF', 'RON'];

const wordsOf = (tag: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../content/i18n/${tag}.json`, import.meta.url), 'utf8'));

/** A plural form that a language lacks is the English one for many, whatever forms the language has. */
function englishWords(): Readonly<Record<string, string>> {
  const words = wordsOf(locales[referenceLocale].tag);
  const plurals = Object.entries(words).filter(([key]) => key.endsWith('_other')).map(([key, text]) => [key.replace('_other', ''), text] as const);
  return { ...Object.fromEntries(plurals), ...words };
}

/** The words as they are shipped; English ones where a translation is still to come, which is for the content checks to say. */
export function shippedWording(locale: Locale): Wording {
  const kept = wordings.get(locale) ?? makeWording(locale);
  wordings.set(locale, kept);
  return kept;
}

/** Reading formats from `Intl` is slow, and a wording has no state. */
const wordings = new Map<Locale, Wording>();

function makeWording(locale: Locale): Wording {
  const { tag, formats } = locales[locale];
  const names = new Intl.DisplayNames([formats], { type: 'region' });
  return createWording({
    words: { ...englishWords(), ...wordsOf(tag) },
    tag,
    formats: describeFormats(formats, currencies),
    currency: 'EUR',
    countries: Object.fromEntries(countryCodes.map((code) => [code, names.of(code) ?? code])),
  });
}
