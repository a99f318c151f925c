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

/** The built pages: file name and HTML. */
export async function builtPages(dir: string): Promise<readonly (readonly [file: string, html: string])[]> {
  const files = (await builtFiles(dir)).filter((file) => file.endsWith('.html'));
  return Promise.all(files.map(async (file) => [file, await readFile(join(dir, file), 'utf8')] as const));
}
