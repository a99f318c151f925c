/**
 * The one table of languages. Everything else (routes, words, sidebar, checks, language picker, 404 pages,
 * number formats) derives from it: a new language is one row here, one folder `content/docs/<key>/` and its words.
 *
 * The key is the URL segment and folder name, in lower case because Starlight wants it so; `tag` is the BCP-47 tag
 * written into `lang` and used for `content/i18n/<tag>.json`.
 */
export const locales = {
  en: { tag: 'en', formats: 'en-GB', name: 'English', dir: 'ltr' },
  lb: { tag: 'lb', formats: 'lb', name: 'Lëtzebuergesch', dir: 'ltr' },
  fr: { tag: 'fr', formats: 'fr', name: 'Français', dir: 'ltr' },
  de: { tag: 'de', formats: 'de', name: 'Deutsch', dir: 'ltr' },
  ar: { tag: 'ar', formats: 'ar', name: 'العربية', dir: 'rtl' },
} as const satisfies Readonly<Record<string, LocaleRow>>;

interface LocaleRow {
  /** BCP-47 tag, as in `<html lang>`. */
  readonly tag: string;
  /** Tag whose number and date conventions are used; "en" alone would write dates the American way. */
  readonly formats: string;
  /** The language's own name for itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

export type Locale = keyof typeof locales;

/** The language the others are checked against. */
export const referenceLocale: Locale = 'en';

export const localeKeys = Object.keys(locales) as readonly Locale[];

export const isLocale = (value: string): value is Locale => Object.hasOwn(locales, value);
