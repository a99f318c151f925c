import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { type Locale, locales } from '../../domain/locale.ts';
import { pageWording } from '../page-wording.ts';
import type { ListWords } from './listed-words.ts';

/** The words of a price list in the language of a page. */
export function pageListWords(locale: Locale, { release }: Catalogue): ListWords {
  const names = new Intl.DisplayNames([locales[locale].formats], { type: 'currency' });
  const currencyName = (code: string) => {
    const name = names.of(code);
    return name === undefined || name === code ? code : `${name} (${code})`;
  };
  return { ...pageWording(locale, release.currency), currencyName, listCurrency: release.currency };
}
