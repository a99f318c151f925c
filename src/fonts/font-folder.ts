import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fontLibrary, type FontLibrary } from '../typesetting/font-library.ts';
import { buildFonts } from './build-fonts.ts';
import { type FontSource, fontSources, packageOf } from './font-sources.ts';

/** Raise it when the way fonts are made changes: what was made before is then no longer used. */
const recipe = 2;

const packages = join(process.cwd(), 'node_modules');

let making: Promise<string> | undefined;

/** The folder with every font file and `manifest.json`, made from the installed packages when it is not there yet (three seconds). */
export const fontFolder = (): Promise<string> => (making ??= makeFolder());

/** The fonts of the packages for whatever runs in Node, the same files as the site's. */
export const installedFonts = (): FontLibrary => fontLibrary(readFontFile);

/** Paths of every file in the folder, with forward slashes. */
export async function fontFiles(): Promise<readonly string[]> {
  const folder = await fontFolder();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}

export const readFontFile = async (path: string): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await readFile(join(await fontFolder(), path)));

async function makeFolder(): Promise<string> {
  const folder = join(process.cwd(), '.cache', 'fonts', await keyOf(fontSources));
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${randomUUID()}`;
  for (const { path, bytes } of await buildFonts(packages)) {
    await mkdir(dirname(join(unfinished, path)), { recursive: true });
    await writeFile(join(unfinished, path), bytes);
  }
  await rename(unfinished, folder).catch(async (cause: unknown) => {
    await rm(unfinished, { recursive: true });
    // Another process may have been first; a folder that is there is whole.
    if (!existsSync(folder)) throw cause;
  });
  return folder;
}

async function keyOf(sources: readonly FontSource[]): Promise<string> {
  const used = ['harfbuzzjs', 'wawoff2', ...sources.map(packageOf)];
  const versions = await Promise.all([...new Set(used)].map(async (name) => {
    const { version } = JSON.parse(await readFile(join(packages, name, 'package.json'), 'utf8')) as { version: string };
    return `${name}@${version}`;
  }));
  const said = JSON.stringify([recipe, versions, sources], (_, value: unknown) => (value instanceof RegExp ? value.source : value));
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}
