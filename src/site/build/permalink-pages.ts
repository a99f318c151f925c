import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readPermalinks } from '../../reader/permalinks.ts';
import type { BuiltSite } from './built-site.ts';
import { drawnPermalink, stampPermalink } from './stamp-permalink.ts';

/**
 * Writes the page of every permalink from the one that Astro drew; not to be compressed, as each is smaller than what a server sends
 * at once before it waits for an answer.
 * @returns how many permalinks there are
 */
export async function writePermalinkPages(site: BuiltSite): Promise<number> {
  const permalinks = readPermalinks();
  const from = drawnPermalink(permalinks);
  const fileOf = (id: string) => join(site.dir, 'go', id, 'index.html');
  const html = await readFile(fileOf(from.id), 'utf8');
  const write = async (id: string, page: string) => {
    await mkdir(dirname(fileOf(id)), { recursive: true });
    await writeFile(fileOf(id), page);
  };
  const others = [...permalinks.values()].filter(({ id }) => id !== from.id);
  await Promise.all(others.map((to) => write(to.id, stampPermalink(html, { from, to, site }))));
  return permalinks.size;
}
