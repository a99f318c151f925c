import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { allowedTargets } from './src/site/config/allowed-targets.ts';
import { islands } from './src/site/config/islands.ts';
import { markdown } from './src/site/config/markdown.ts';
import { siteAddress, siteBase } from './src/site/config/site-address.ts';
import { portalSitemap } from './src/site/config/sitemap.ts';
import { starlightOptions } from './src/site/config/starlight-options.ts';
import { vite } from './src/site/config/vite.ts';
import { afterBuild } from './src/site/build/after-build.ts';
import { fontServer } from './src/site/build/font-files.ts';
import { makeAhead } from './src/site/build/make-ahead.ts';
import { requireWholeContent } from './src/site/config/content-guard.ts';
import { portalRoutes } from './src/site/config/routes.ts';

await requireWholeContent();

export default defineConfig({
  // A top-level content/ works in Starlight only when the source folder is the project itself.
  srcDir: '.',
  site: siteAddress,
  base: siteBase,
  trailingSlash: 'always',
  cacheDir: '.cache/astro',
  devToolbar: { enabled: false },
  // A page that waits for its drawing lets the next ones pass.
  build: { concurrency: 6 },
  markdown,
  vite,
  integrations: [makeAhead(), portalSitemap(), starlight(starlightOptions()), islands(), portalRoutes(), fontServer(), afterBuild({ allowed: allowedTargets() })],
});
