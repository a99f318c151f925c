import sitemap from '@astrojs/sitemap';
import { localeKeys, locales, referenceLocale } from '../../domain/locale.ts';

/** The pages of every language with their counterparts; permalinks and the language chooser are ways to them, not pages. */
export const portalSitemap = () =>
  sitemap({
    filter: (address) => !/\/(go\/|404\/?$)/.test(new URL(address).pathname),
    i18n: { defaultLocale: referenceLocale, locales: Object.fromEntries(localeKeys.map((key) => [key, locales[key].tag])) },
  });
