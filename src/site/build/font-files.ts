import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { fontFolder } from '../../fonts/font-folder.ts';
import { fontFolderOf } from '../../typesetting/font-paths.ts';

/**
 * The fonts of the documents a reader may ask for; none is loaded before that. Not a route of Astro: it would take two seconds
 * for some four hundred files, and its development server finds no file whose name is all pattern without a slash behind it.
 */
export const fontFiles = (): AstroIntegration => ({
  name: 'font-files',
  hooks: {
    'astro:server:setup': async ({ server }) => {
      server.middlewares.use(fontFolderOf(server.config.base), sirv(await fontFolder(), { dev: true }));
    },
    'astro:build:done': async ({ dir }) => {
      await cp(await fontFolder(), join(fileURLToPath(dir), fontFolderOf('')), { recursive: true });
    },
  },
});
