import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { fontFiles, fontFolder } from '../../fonts/font-folder.ts';
import { fontFolderOf } from '../../typesetting/font-paths.ts';

/**
 * The fonts of the documents a reader may ask for, while pages are written; none is loaded before that. Not a route of Astro, whose
 * development server finds no file whose name is all pattern without a slash behind it.
 */
export const fontServer = (): AstroIntegration => ({
  name: 'font-server',
  hooks: {
    'astro:server:setup': async ({ server }) => {
      server.middlewares.use(fontFolderOf(server.config.base), sirv(await fontFolder(), { dev: true }));
    },
  },
});

/**
 * Into the built site, beside the pages: as a route of Astro, some four hundred files would take two seconds.
 * @returns their paths in the built site, with forward slashes
 */
export async function copyFonts(dir: string): Promise<readonly string[]> {
  const [from, files] = [await fontFolder(), await fontFiles()];
  const target = fontFolderOf('');
  await Promise.all([...new Set(files.map((file) => dirname(file)))].map((folder) => mkdir(join(dir, target, folder), { recursive: true })));
  await Promise.all(files.map((file) => copyFile(join(from, file), join(dir, target, file))));
  return files.map((file) => target + file);
}
