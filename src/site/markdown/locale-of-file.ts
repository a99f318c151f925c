import { isLocale, referenceLocale, type Locale } from '../../domain/locale.ts';

/** The language a page of `content/docs/<locale>/` is written in. */
export function localeOfFile(file: string): Locale {
  const folder = /\/docs\/([^/]+)\//.exec(file)?.[1] ?? '';
  return isLocale(folder) ? folder : referenceLocale;
}
