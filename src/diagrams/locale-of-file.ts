import { isLocale, localeKeys, type Locale } from '../domain/locale.ts';

/**
 * The language of a page, by its folder in `content/docs/`.
 * @param file path, with the slashes of either kind of system
 * @throws {Error} when it is in no folder of a language
 */
export function localeOfFile(file: string): Locale {
  const folder = /\/docs\/([^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1] ?? '';
  if (isLocale(folder)) return folder;
  throw new Error(`"${file}" is in no folder of a language: put it under content/docs/<${localeKeys.join('|')}>/.`);
}
