import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file below a folder, as a path relative to it with forward slashes, in one order on every machine. */
export async function builtFiles(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The pages among the files, each with its HTML. */
export async function readPages(dir: string, files: readonly string[]): Promise<readonly (readonly [file: string, html: string])[]> {
  return Promise.all(files.filter((file) => file.endsWith('.html')).map(async (file) => [file, await readFile(join(dir, file), 'utf8')] as const));
}
