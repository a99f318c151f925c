import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { builtPages } from './built-files.ts';
import { searchablePage } from './searchable-page.ts';

/** Pagefind's ready-made interfaces: our own search loads none of them. */
const interfaceFiles = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

/**
 * Builds the search index of every page that has `data-pagefind-body` into `<outDir>/pagefind/`, one index per language.
 * Pagefind is a program of its own: between `begin` and `end`, the build may go on with anything but adding pages to be found.
 */
export function searchIndex(): { readonly begin: AstroIntegration; readonly end: AstroIntegration } {
  let index: Promise<{ readonly pages: number; readonly files: number }> | undefined;
  return {
    begin: {
      name: 'search-index-begin',
      hooks: {
        'astro:build:done': async ({ dir }) => {
          const pages = await searchablePages(fileURLToPath(dir));
          index = buildSearchIndex(fileURLToPath(dir), pages);
          // Told at the end, if the build gets there.
          index.catch(() => undefined);
        },
      },
    },
    end: {
      name: 'search-index',
      hooks: {
        'astro:build:done': async ({ logger }) => {
          const built = await index;
          if (built) logger.info(`${built.pages} pages in ${built.files} files`);
        },
      },
    },
  };
}

interface SearchablePage {
  readonly sourcePath: string;
  readonly content: string;
}

/** @param dir the built site */
export async function searchablePages(dir: string): Promise<readonly SearchablePage[]> {
  return (await builtPages(dir)).flatMap(([sourcePath, html]) => {
    const content = searchablePage(html);
    return content === undefined ? [] : { sourcePath, content };
  });
}

/**
 * @param dir the built site
 * @throws {Error} with what Pagefind said, and the page it said it about
 */
export async function buildSearchIndex(dir: string, pages: readonly SearchablePage[]): Promise<{ readonly pages: number; readonly files: number }> {
  try {
    const { errors, index } = await pagefind.createIndex();
    if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
    await addPages(index, pages);
    const files = await writeIndex(index, join(dir, 'pagefind'));
    return { pages: pages.length, files };
  } finally {
    await pagefind.close();
  }
}

async function addPages(index: pagefind.PagefindIndex, pages: readonly SearchablePage[]): Promise<void> {
  const answers = await Promise.all(pages.map(async (page) => ({ page, ...(await index.addHTMLFile(page)) })));
  for (const { page, errors } of answers) if (errors.length > 0) throw new Error(`${page.sourcePath}: Pagefind says ${errors.join('; ')}`);
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
