import type { AstroIntegration } from 'astro';
import { feedPathBelow } from '../releases/feed-files.ts';

/** What is no Markdown: the language chooser, the permalinks, the not-found page, and files for programs. */
const routes = {
  '/': 'index.astro',
  '/go/[id]': 'go.astro',
  '/404': 'not-found-root.astro',
  '/robots.txt': 'robots.txt.ts',
  '/[locale]/countries.json': 'countries.json.ts',
  '/[locale]/drafts.json': 'drafts.json.ts',
  '/[locale]/places.json': 'places.json.ts',
  '/prices.css': 'prices.css.ts',
  '/link-desk.json': 'link-desk-places.json.ts',
  '/[locale]/link-desk.json': 'link-desk.json.ts',
  '/[locale]/document.json': 'document.json.ts',
  [feedPathBelow('/', 'rss', '[locale]')]: 'releases.rss.ts',
  [feedPathBelow('/', 'calendar', '[locale]')]: 'releases.ics.ts',
  '/catalogue/[date].json': 'catalogue.json.ts',
  '/schema/[name].json': 'schema.json.ts',
};

export function portalRoutes(): AstroIntegration {
  return {
    name: 'portal-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const [pattern, file] of Object.entries(routes)) {
          injectRoute({ pattern, entrypoint: `./src/routes/${file}`, prerender: true });
        }
      },
    },
  };
}
