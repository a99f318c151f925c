import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { chooseFonts, type FontNeed } from './choose-fonts.ts';
import { readRanges } from './code-point-ranges.ts';
import { fontLibrary } from './font-library.ts';
import type { FontFamily, FontFile, FontManifestText } from './font-manifest.ts';
import { gunzip } from './gunzip.ts';
import { packageFont } from './package-fonts.fixture.ts';

const file = (path: string, holds: string, weight: 400 | 700 = 400): FontFile => ({ path, weight, holds: readRanges(holds) });
const need = (text: string, more: Partial<FontNeed> = {}): FontNeed => ({ text, language: 'en', weight: 400, ...more });

describe('which files are chosen', () => {
  const latin: FontFamily = { kind: 'nested', name: 'latin', files: [file('small', '20-7e'), file('large', '20-17f'), file('small-bold', '20-7e', 700), file('large-bold', '20-17f', 700)] };
  const arabic: FontFamily = { kind: 'nested', name: 'arabic', files: [file('arabic', '20 600-6ff')] };
  const sliced = (name: string, language: string): FontFamily => ({ kind: 'sliced', name, language, mayHold: readRanges('3000-30ff 4e00-9fff'), list: `${name}.json` });
  const families = [latin, arabic, sliced('sc', 'zh'), sliced('jp', 'ja')];
  const lists: Record<string, readonly FontFile[]> = {
    'sc.json': [file('sc-1', '4e00-4eff'), file('sc-2', '5200-52ff 4f60')],
    'jp.json': [file('jp-1', '4e00-4eff'), file('jp-2', '3040-30ff')],
  };
  const read: string[] = [];
  const choose = async (...needs: readonly FontNeed[]) => {
    read.length = 0;
    const choice = await chooseFonts(needs, families, async (path) => (read.push(path), lists[path] ?? []));
    return { files: choice.families.flatMap(({ files }) => files.map(({ path }) => path)), missing: choice.missing };
  };

  test('the smallest that has every character of its family', async () => {
    assert.deepEqual(await choose(need('plain')), { files: ['small'], missing: [] });
    assert.deepEqual(await choose(need('plain'), need('Łódź')), { files: ['large'], missing: [] });
  });

  test('one for each weight that is used', async () => {
    assert.deepEqual((await choose(need('plain'), need('bold', { weight: 700 }))).files, ['small', 'small-bold']);
  });

  test('the first family always, for heights and spaces', async () => {
    assert.deepEqual((await choose(need('مدن'))).files, ['small', 'arabic']);
  });

  test('lists of slices are not read for texts that need none', async () => {
    await choose(need('plain مدن'));
    assert.deepEqual(read, []);
  });

  test('only the slices that hold a character', async () => {
    assert.deepEqual((await choose(need('\u4e00'))).files, ['small', 'sc-1']);
  });

  test('the language decides whose characters are taken, and kana do in another language', async () => {
    assert.deepEqual((await choose(need('\u4e00', { language: 'ja' }))).files, ['small', 'jp-1']);
    assert.deepEqual((await choose(need('\u4e00か'))).files, ['small', 'jp-1', 'jp-2']);
    assert.deepEqual((await choose(need('\u4e00か', { language: 'zh-CN' }))).files, ['small', 'sc-1', 'jp-2']);
  });

  test('characters of no family are missing, each once; invisible ones and line breaks are not', async () => {
    assert.deepEqual((await choose(need('a🙂b🙂\u200d\n'), need('⠓'))).missing, ['🙂', '⠓']);
  });
});

describe('the library', () => {
  const manifest: FontManifestText = { families: [{ kind: 'nested', name: 'latin', files: [{ path: 'latin.ttf.gz', weight: 400, holds: '20-7e' }] }] };
  const served = async () => new Map([['manifest.json', new TextEncoder().encode(JSON.stringify(manifest))], ['latin.ttf.gz', gzipSync(await packageFont('noto-sans/files/noto-sans-latin'))]]);

  test('reads each file once for all documents', async () => {
    const files = await served();
    const read: string[] = [];
    const library = fontLibrary(async (path) => (read.push(path), files.get(path) ?? new Uint8Array(0)));
    await Promise.all([library.fontsFor([need('a')]), library.fontsFor([need('b')])]);
    await library.fontsFor([need('c')]);
    assert.deepEqual(read, ['manifest.json', 'latin.ttf.gz']);
  });

  test('a file that was opened ahead is not read again', async () => {
    const files = await served();
    const read: string[] = [];
    const library = fontLibrary(async (path) => (read.push(path), files.get(path) ?? new Uint8Array(0)));
    await library.open(['latin.ttf.gz']);
    assert.ok((await library.fontsFor([need('a')])).ok);
    assert.deepEqual(read, ['manifest.json', 'latin.ttf.gz']);
  });

  test('gives fonts that have the characters, or names the missing ones', async () => {
    const files = await served();
    const library = fontLibrary(async (path) => files.get(path) ?? new Uint8Array(0));
    const reading = await library.fontsFor([need('abc')]);
    assert.ok(reading.ok);
    assert.ok(reading.fonts.chainFor(need('abc'))[0]?.font.has(0x61));
    assert.deepEqual(await library.fontsFor([need('語')]), { ok: false, missing: ['語'] });
  });

  test('makes bold of the regular letters when there are no others', async () => {
    const files = await served();
    const reading = await fontLibrary(async (path) => files.get(path) ?? new Uint8Array(0)).fontsFor([need('a'), need('a', { weight: 700 })]);
    assert.ok(reading.ok);
    assert.deepEqual(reading.fonts.chainFor(need('a', { weight: 700 })).map(({ emboldened }) => emboldened), [true]);
    assert.deepEqual(reading.fonts.chainFor(need('a')).map(({ emboldened }) => emboldened), [false]);
  });

  test('tries again after a failure', async () => {
    const files = await served();
    let isDown = true;
    const library = fontLibrary(async (path) => {
      if (isDown) throw new Error('no network');
      return files.get(path) ?? new Uint8Array(0);
    });
    await assert.rejects(library.fontsFor([need('a')]), /no network/);
    isDown = false;
    assert.ok((await library.fontsFor([need('a')])).ok);
  });
});

test('a file that the browser has unpacked already is taken as it is', async () => {
  const bytes = new TextEncoder().encode('font');
  assert.deepEqual(await gunzip(bytes), bytes);
  assert.deepEqual(Buffer.from(await gunzip(gzipSync(bytes))), Buffer.from(bytes));
});
