import { isLocale, referenceLocale, type Locale } from '../domain/locale.ts';
import { listLandings, noticeId } from '../permalinks/old-addresses.ts';
import { readMissingLanguageNotice, readOldAddresses } from '../reader/old-addresses.ts';

/** What the site can offer to who comes from an old address. */
export const siteLanguages = { has: isLocale, reference: referenceLocale } as const;

const languageNames = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** "This page is not available in Polish yet; …": in the reference language, because the page it stands on is in it. */
export const missingLanguageNotice = (missing: string): string => readMissingLanguageNotice(languageNames.of(missing) ?? missing);

/** The sentences a page has ready for who comes from an old address in a language that the site does not have. */
export function noticesOfPage(page: string, locale: Locale): readonly { readonly id: string; readonly text: string }[] {
  const old = readOldAddresses();
  if (locale !== referenceLocale || !Object.values(old.pages).includes(page)) return [];
  return listLandings(old, siteLanguages).flatMap(({ missing }) => (missing === undefined ? [] : [{ id: noticeId(missing), text: missingLanguageNotice(missing) }]));
}
