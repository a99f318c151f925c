import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { localeKeys, locales, referenceLocale } from '../../domain/locale.ts';
import { components } from './components.ts';
import { sidebar } from './sidebar.ts';

/** A function, so that the content is checked before any of it is read. */
export const starlightOptions = (): StarlightUserConfig => ({
  title: Object.fromEntries(localeKeys.map((key) => [locales[key].tag, 'AI SmartTalk'])),
  locales: Object.fromEntries(localeKeys.map((key) => [key, { label: locales[key].name, lang: locales[key].tag, dir: locales[key].dir }])),
  defaultLocale: referenceLocale,
  sidebar: sidebar(),
  components,
  customCss: ['/src/styles/portal.css'],
  // Starlight announces a large picture; no page has one.
  head: [{ tag: 'meta', attrs: { name: 'twitter:card', content: 'summary' } }],
  // The search index and its interface are our own: loaded when opened, and finding words after an apostrophe.
  pagefind: false,
  expressiveCode: false,
  credits: false,
  lastUpdated: false,
  disable404Route: true,
  routeMiddleware: ['./src/site/refuse-fallback.ts', './src/site/feed-link.ts'],
});
