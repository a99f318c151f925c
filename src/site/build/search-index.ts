import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';

/** Pagefind's ready-made interfaces: our own search loads none of them. */
const interfaceFiles = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

export interface SearchablePage {
  /** Its file in the built site. */
  readonly sourcePath: string;
  /** HTML, as `searchablePage` gives it. */
  readonly content: string;
}

/**
 * Writes the search index of the pages into `<dir>/pagefind/`, one per language. The order of the pages does not matter.
 * @param dir the built site
 * @returns the paths of its files in the built site, with forward slashes
 * @throws {Error} with what Pagefind said, and the page it said it about
 */
export async function writeSearchIndex(dir: string, pages: readonly SearchablePage[]): Promise<readonly string[]> {
  const inOneOrder = pages.toSorted((a, b) => (a.sourcePath < b.sourcePath ? -1 : 1));
  try {
    const { errors, index } = await pagefind.createIndex();
    if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
    await addPages(index, inOneOrder);
    return await writeFiles(index, dir);
  } finally {
    await pagefind.close();
  }
}

async function addPages(index: pagefind.PagefindIndex, pages: readonly SearchablePage[]): Promise<void> {
  const answers = await Promise.all(pages.map(async (page) => ({ page, ...(await index.addHTMLFile(page)) })));
  for (const { page, errors } of answers) if (errors.length > 0) throw new Error(`${page.sourcePath}: Pagefind says ${errors.join('; ')}`);
}

async function writeFiles(index: pagefind.PagefindIndex, dir: string): Promise<readonly string[]> {
  const { errors, files } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind could not make its files: ${errors.join('; ')}`);
  const wanted = files.filter(({ path }) => !interfaceFiles.test(path)).map(({ path, content }) => ({ name: `pagefind/${path}`, content }));
  await Promise.all([...new Set(wanted.map(({ name }) => dirname(name)))].map((folder) => mkdir(join(dir, folder), { recursive: true })));
  await Promise.all(wanted.map(({ name, content }) => writeFile(join(dir, name), content)));
  return wanted.map(({ name }) => name);
}
