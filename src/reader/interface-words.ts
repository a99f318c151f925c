import * as z from 'zod/mini';
import { words } from '../domain/content-pieces.ts';
import { locales, referenceLocale, type Locale } from '../domain/locale.ts';
import { requireSameKeys } from './parity.ts';
import { readJson } from './read-json.ts';

const wordsSchema = z.record(
  z.string().check(z.regex(/^[\w.-]+$/, 'write a flat dotted key such as "estimator.audience.legend"')),
  words(),
);

export type InterfaceWords = Readonly<Record<string, string>>;

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** Words that were compared already, and the reference they were compared with. */
const compared = new WeakMap<InterfaceWords, InterfaceWords>();

/** Interface strings of one language: the keys of the reference language, with that language's own plural forms. */
export function readInterfaceWords(locale: Locale): InterfaceWords {
  const [words, reference] = [readOwn(locale), readOwn(referenceLocale)];
  if (compared.get(words) !== reference) requireWholeWords(locale, words, reference);
  compared.set(words, reference);
  return words;
}

function requireWholeWords(locale: Locale, words: InterfaceWords, reference: InterfaceWords): void {
  const expected = expandPlurals(Object.keys(reference), locale);
  const wanted = new Set(expected);
  requireSameKeys(fileOf(locale), '', { expected, found: Object.keys(words).filter((key) => wanted.has(key) || !isStarlightKey(key)) });
}

/** Starlight has keys of its own, which a language that Starlight does not ship writes here too. */
export const isStarlightKey = (key: string): boolean =>
  /^(skipLink|search|themeSelect|languageSelect|menuButton|sidebarNav|tableOfContents|i18n|page|404|aside|fileTree|builtWithStarlight|heading|expressiveCode|pagefind)\./.test(key);

const fileOf = (locale: Locale) => `i18n/${locales[locale].tag}.json`;

const readOwn = (locale: Locale): InterfaceWords => readJson(fileOf(locale), wordsSchema);

/** `days_one, days_other` in English become the plural forms this language has (CLDR, through `Intl.PluralRules`). */
function expandPlurals(keys: readonly string[], locale: Locale): readonly string[] {
  const forms = new Intl.PluralRules(locales[locale].tag).resolvedOptions().pluralCategories;
  const expanded = keys.flatMap((key) => (pluralSuffix.test(key) ? forms.map((form) => key.replace(pluralSuffix, `_${form}`)) : [key]));
  return [...new Set(expanded)];
}
