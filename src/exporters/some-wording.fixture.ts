import { readFileSync } from 'node:fs';
import { countryCodes } from '../domain/country.ts';
import { type Locale, locales } from '../domain/locale.ts';
import { describeFormats } from '../words/describe-formats.ts';
import { createWording, type Wording } from '../words/wording.ts';

const currencies = ['EUR', 'CHF', 'GBP', 'USD', 'NOK', 'SEK', 'DKK', 'PLN', 'CZK', 'HUF', 'RON'];

const wordsOf = (tag: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../content/i18n/${tag}.json`, import.meta.url), 'utf8'));

/** The words as they are shipped. */
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
    words: wordsOf(tag),
    tag,
    formats: describeFormats(formats, currencies),
    currency: 'EUR',
    countries: Object.fromEntries(countryCodes.map((code) => [code, names.of(code) ?? code])),
  });
}
