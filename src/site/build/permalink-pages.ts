import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPermalinks } from '../../reader/permalinks.ts';
import { drawnPermalink, stampPermalink, type SitePlace } from './stamp-permalink.ts';

/**
 * Writes the page of every permalink from the one that Astro drew; not compressed, as each is smaller than what a server sends at
 * once before it waits for an answer.
 */
export function permalinkPages(): AstroIntegration {
  let site: SitePlace = { base: '/', address: '' };
  return {
    name: 'permalink-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = { base: config.base.endsWith('/') ? config.base : `${config.base}/`, address: config.site ?? '' };
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await writePermalinkPages(fileURLToPath(dir), site)} permalinks open their places`);
      },
    },
  };
}

/**
 * @param dir the built site
 * @returns how many permalinks there are
 */
export async function writePermalinkPages(dir: string, site: SitePlace): Promise<number> {
  const permalinks = readPermalinks();
  const from = drawnPermalink(permalinks);
  const fileOf = (id: string) => join(dir, 'go', id, 'index.html');
  const html = await readFile(fileOf(from.id), 'utf8');
  const write = async (id: string, page: string) => {
    await mkdir(dirname(fileOf(id)), { recursive: true });
    await writeFile(fileOf(id), page);
  };
  const others = [...permalinks.values()].filter(({ id }) => id !== from.id);
  await Promise.all(others.map((to) => write(to.id, stampPermalink(html, { from, to, site }))));
  return permalinks.size;
}
