import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openFont } from './font.ts';
import { woffToSfnt } from './woff-to-sfnt.ts';

const latin = fileURLToPath(import.meta.resolve('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff'));

test('a WOFF becomes a font with its characters and widths', async () => {
  const font = openFont(await woffToSfnt(await readFile(latin)));
  assert.equal(font.has('A'.codePointAt(0) ?? 0), true);
  assert.equal(font.has('ع'.codePointAt(0) ?? 0), false);
  // Noto Sans has 1000 units to the em; its space is 260 of them wide, its "m" 935.
  assert.equal(font.advance(' '), 0.26);
  assert.equal(font.advance('m'), 0.935);
});

test('bytes that are no WOFF are refused with what to give instead', async () => {
  await assert.rejects(woffToSfnt(new TextEncoder().encode('wOF2'.padEnd(64, '-'))), /give the \.woff file, not \.woff2/);
  await assert.rejects(woffToSfnt(new Uint8Array(3)), /not a WOFF 1\.0 font/);
});
