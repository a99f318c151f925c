import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontLibrary, type FontLibrary } from '../typesetting/font-library.ts';
import { buildFonts } from './build-fonts.ts';
import { type FontSource, fontSources } from './font-sources.ts';

/** Raise it when the way fonts are made changes: what was made before is then no longer used. */
const recipe = 1;

const packages = join(process.cwd(), 'node_modules');

let making: Promise<string> | undefined;

/** The folder with every font file and `manifest.json`, made from the installed packages when it is not there yet (three seconds). */
export const fontFolder = (): Promise<string> => (making ??= makeFolder());

/** The fonts of the packages for whatever runs in Node, the same files as the site's. */
export const installedFonts = (): FontLibrary => fontLibrary(async (path) => readFile(join(await fontFolder(), path)));

async function makeFolder(): Promise<string> {
  const folder = join(process.cwd(), '.cache', 'fonts', await keyOf(fontSources));
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${randomUUID()}`;
  await mkdir(unfinished, { recursive: true });
  await Promise.all((await buildFonts(packages)).map(({ path, bytes }) => writeFile(join(unfinished, path), bytes)));
  // Another process may have been first; a folder that is there is whole.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
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

const packageOf = (source: FontSource): string => (source.kind === 'nested' ? source.packages[400] : source.folder).split('/').slice(0, 2).join('/');
