import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { localeKeys, locales } from '../domain/locale.ts';
import { fontManifestSchema, sliceListSchema } from '../typesetting/font-manifest.ts';
import { openFont } from '../typesetting/font.ts';
import { fontFiles, installedFonts, readFontFile } from './font-folder.ts';
import { fontsOfText } from './fonts-of-text.ts';

const readJson = async (path: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await readFontFile(path)));
const manifest = fontManifestSchema.parse(await readJson('manifest.json'));
const nestedFiles = manifest.families.flatMap((family) => (family.kind === 'nested' ? family.files : []));

test('every file that is named is there, and no other', async () => {
  const lists = manifest.families.flatMap((family) => (family.kind === 'sliced' ? [family.list] : []));
  const slices = await Promise.all(lists.map(async (list) => sliceListSchema.parse(await readJson(list))));
  const named = ['manifest.json', ...lists, ...nestedFiles.map(({ path }) => path), ...slices.flat().map(({ path }) => path)];
  assert.deepEqual(await fontFiles(), named.sort());
});

test('a font has the characters that the manifest promises', async () => {
  for (const { path, holds } of nestedFiles) {
    const font = openFont(gunzipSync(await readFontFile(path)));
    for (const [first, last] of holds) assert.ok(font.has(first) && font.has(last), `${path} lacks U+${first.toString(16)} or U+${last.toString(16)}`);
  }
});

test('files of a family come smallest first and hold one another', () => {
  for (const family of manifest.families) {
    if (family.kind !== 'nested') continue;
    const counts = family.files.filter(({ weight }) => weight === 700).map(({ holds }) => holds.reduce((sum, [first, last]) => sum + last - first + 1, 0));
    assert.deepEqual(counts, counts.toSorted((a, b) => a - b));
    assert.ok((counts[0] ?? 0) > 0, `${family.name} has no bold letters`);
  }
});

test('notice and licence stay inside every font', async () => {
  for (const { path } of nestedFiles) {
    // Names are in UTF-16; these are in English.
    const text = gunzipSync(await readFontFile(path)).toString('latin1').replaceAll('\0', '');
    assert.ok(text.includes('Copyright'), `${path} has lost its notice`);
    assert.ok(text.includes('Open Font License'), `${path} has lost its licence`);
  }
});

test('the language names of the site can be printed in bold and regular', async () => {
  const needs = localeKeys.flatMap((key) => ([400, 700] as const).map((weight) => ({ text: locales[key].name, language: locales[key].tag, weight })));
  assert.equal((await installedFonts().fontsFor(needs)).ok, true);
});

test('a language’s own words need the files of its script, regular and bold', async () => {
  const names = async (text: string, language: string) => (await fontsOfText(text, language)).map((path) => path.replace(/\.[\da-f]{10}\./, '.'));
  assert.deepEqual(await names('Devis indicatif', 'fr'), ['files/noto-sans-latin-400.ttf.gz', 'files/noto-sans-latin-700.ttf.gz']);
  assert.deepEqual(await names('مسودة', 'ar'), ['noto-sans-latin', 'vazirmatn-arabic'].flatMap((name) => [`files/${name}-400.ttf.gz`, `files/${name}-700.ttf.gz`]));
});

test('signs of prices and addresses can be printed', async () => {
  assert.equal((await installedFonts().fontsFor([{ text: '€ £ $ ₴ ₺ ₾ ₽ ¥ ₪ ₹ § © ® ™ № ½ × ÷ ± − – — … • · “ ” „ « » ‹ › ’ ² ³ µ ‰ † → ✓ ①', language: 'en', weight: 400 }])).ok, true);
});
