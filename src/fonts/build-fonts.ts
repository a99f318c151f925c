import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { codePointsOf, type CodePointRanges, rangesHold, readRanges, writeRanges } from '../typesetting/code-point-ranges.ts';
import { fontManifestPath } from '../typesetting/font-paths.ts';
import type { FontFileText, FontManifestText } from '../typesetting/font-manifest.ts';
import { openFont } from '../typesetting/font.ts';
import { type FontSource, fontSources, type NestedSource, type SlicedSource } from './font-sources.ts';
import { subsetFont } from './subset-font.ts';
import { woff2ToSfnt } from './woff2-to-sfnt.ts';

export interface BuiltFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

type Family = FontManifestText['families'][number];

const weights = [400, 700] as const;

/**
 * Every font file of the documents, `manifest.json` among them. The same packages give the same fonts, and a name
 * changes with its content.
 * @param packages folder of the packages, `node_modules`
 */
export async function buildFonts(packages: string, sources: readonly FontSource[] = fontSources): Promise<readonly BuiltFile[]> {
  const files: BuiltFile[] = [];
  const families: Family[] = [];
  for (const source of sources) {
    const built = source.kind === 'nested' ? await buildNested(packages, source) : await buildSliced(packages, source);
    files.push(...built.files);
    families.push(built.family);
  }
  return [...files, jsonFile(fontManifestPath, { families } satisfies FontManifestText)];
}

/** A host may tell browsers to keep whatever is in it for ever. */
const hashedFolder = 'files/';

interface BuiltFamily {
  readonly family: Family;
  readonly files: readonly BuiltFile[];
}

async function buildNested(packages: string, { name, packages: files, files: wanted }: NestedSource): Promise<BuiltFamily> {
  const built = await Promise.all(weights.map(async (weight) => {
    const sfnt = await readFile(join(packages, files[weight]));
    const { codePoints } = openFont(sfnt);
    return wanted.map((file) => fontFile(sfnt, { name: `${name}-${file.name}-${weight}`, weight, codePoints: chosen(codePoints, readRanges(file.holds)) }));
  }));
  return { files: built.flat().map(({ file }) => file), family: { kind: 'nested', name, files: built.flat().map(({ entry }) => entry) } };
}

const chosen = (codePoints: ReadonlySet<number>, ranges: CodePointRanges): readonly number[] => [...codePoints].filter((codePoint) => rangesHold(ranges, codePoint));

async function buildSliced(packages: string, { name, language, folder, slices }: SlicedSource): Promise<BuiltFamily> {
  const names = (await readdir(join(packages, folder))).filter((file) => slices.test(file)).sort();
  const built = [];
  for (const slice of names) {
    const sfnt = await woff2ToSfnt(await readFile(join(packages, folder, slice)));
    built.push(fontFile(sfnt, { name: slice.replace('-wght-normal.woff2', '-400'), weight: 400, pinned: 400, codePoints: [...openFont(sfnt).codePoints] }));
  }
  const entries = built.map(({ entry }) => entry);
  const list = jsonFile(`${name}.json`, entries, { hashed: true });
  const family: Family = { kind: 'sliced', name, language, mayHold: coarseRanges(entries), list: list.path };
  return { family, files: [...built.map(({ file }) => file), list] };
}

interface FontRecipe {
  readonly name: string;
  readonly weight: 400 | 700;
  /** For a variable font. */
  readonly pinned?: 400 | 700;
  readonly codePoints: readonly number[];
}

function fontFile(sfnt: Uint8Array, { name, weight, pinned, codePoints }: FontRecipe): { readonly file: BuiltFile; readonly entry: FontFileText } {
  const font = subsetFont(sfnt, { codePoints, ...(pinned === undefined ? {} : { weight: pinned }) });
  // Of the font and not of its packed form, which another version of zlib may write otherwise.
  const path = `${hashedFolder}${name}.${digest(font)}.ttf.gz`;
  return { file: { path, bytes: gzipSync(font, { level: 9 }) }, entry: { path, weight, holds: writeRanges(codePoints) } };
}

/** Blocks of 256: an exact list of ten thousand characters would weigh more than the manifest. */
function coarseRanges(entries: readonly FontFileText[]): string {
  const blocks = new Set(entries.flatMap(({ holds }) => [...codePointsOf(readRanges(holds))].map((codePoint) => codePoint >> 8)));
  return writeRanges([...blocks].flatMap((block) => Array.from({ length: 256 }, (_, index) => block * 256 + index)));
}

function jsonFile(path: string, content: unknown, { hashed = false } = {}): BuiltFile {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return { path: hashed ? hashedFolder + path.replace(/(\.\w+)$/, `.${digest(bytes)}$1`) : path, bytes };
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 10);
