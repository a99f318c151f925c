import { localeKeys, type Locale } from '../../src/domain/locale.ts';
import { readPages } from '../../src/reader/pages.ts';

/** Every page of the site: its language and its path below the base. */
export const sitePages: readonly { readonly locale: Locale; readonly path: string }[] = localeKeys.flatMap((locale) =>
  readPages(locale).filter(({ slug }) => slug !== '404').map(({ slug }) => ({ locale, path: `/${locale}/${slug ? `${slug}/` : ''}` })));
