import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { builtPages } from './built-files.ts';
import { searchablePage } from './searchable-page.ts';

/** Pagefind's ready-made interfaces: our own search loads none of them. */
const interfaceFiles = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

/** Builds the search index of every page that has `data-pagefind-body` into `<outDir>/pagefind/`, one index per language. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, files } = await buildSearchIndex(fileURLToPath(dir));
        logger.info(`${pages} pages in ${files} files`);
      },
    },
  };
}

/**
 * @param dir the built site
 * @throws {Error} with what Pagefind said, and the page it said it about
 */
export async function buildSearchIndex(dir: string): Promise<{ readonly pages: number; readonly files: number }> {
  try {
    const { errors, index } = await pagefind.createIndex();
    if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
    const pages = await addPages(index, dir);
    const files = await writeIndex(index, join(dir, 'pagefind'));
    return { pages, files };
  } finally {
    await pagefind.close();
  }
}

async function addPages(index: pagefind.PagefindIndex, dir: string): Promise<number> {
  const pages = (await builtPages(dir)).flatMap(([sourcePath, html]) => {
    const content = searchablePage(html);
    return content === undefined ? [] : { sourcePath, content };
  });
  const answers = await Promise.all(pages.map(async (page) => ({ page, ...(await index.addHTMLFile(page)) })));
  for (const { page, errors } of answers) if (errors.length > 0) throw new Error(`${page.sourcePath}: Pagefind says ${errors.join('; ')}`);
  return pages.length;
}

async function writeIndex(index: pagefind.PagefindIndex, target: string): Promise<number> {
  const { errors, files } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind could not make its files: ${errors.join('; ')}`);
  const wanted = files.filter(({ path }) => !interfaceFiles.test(path));
  for (const { path, content } of wanted) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), content);
  }
  return wanted.length;
}
