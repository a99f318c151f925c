import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fontFolder } from '../../fonts/font-folder.ts';
import { fontFolderOf } from '../../typesetting/font-paths.ts';

/** Puts the fonts of the documents into the built site. */
export const copyFontFiles = (): AstroIntegration => ({
  name: 'font-files',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      await cp(await fontFolder(), join(fileURLToPath(dir), fontFolderOf('')), { recursive: true });
    },
  },
});
