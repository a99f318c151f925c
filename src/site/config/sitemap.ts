import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import { localeKeys, locales, referenceLocale } from '../../domain/locale.ts';
import { siteAddress, siteBase } from './site-address.ts';

const languageChooser = new URL(siteBase, siteAddress).href;

/** The pages of every language with their counterparts; permalinks and the language chooser are ways to them, not pages. */
export const portalSitemap = () =>
  sitemap({
    filter: (address) => !/\/(go\/|404\/?$)/.test(new URL(address).pathname),
    i18n: { defaultLocale: referenceLocale, locales: Object.fromEntries(localeKeys.map((key) => [key, locales[key].tag])) },
    serialize: withOnePageALanguage,
  });

/** The package takes an address without a language for one in the first: home would have two English pages. */
function withOnePageALanguage(item: SitemapItem): SitemapItem {
  if (item.url === languageChooser) return { url: item.url };
  return item.links === undefined ? item : { ...item, links: item.links.filter(({ url }) => url !== languageChooser) };
}
