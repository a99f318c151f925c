import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openFont } from './font.ts';
import { textWidthIn } from './text-width.ts';
import { woffToSfnt } from './woff-to-sfnt.ts';

const open = async (file: string) => openFont(await woffToSfnt(await readFile(fileURLToPath(import.meta.resolve(`@fontsource/${file}-400-normal.woff`)))));
const widthOf = textWidthIn([await open('noto-sans/files/noto-sans-latin'), await open('noto-sans-arabic/files/noto-sans-arabic-arabic')]);

test('kerning counts: "AV" is narrower than its letters apart', () => {
  assert.ok(widthOf('AV') < widthOf('A') + widthOf('V'));
});

test('Arabic is shaped: lam and alef join and are narrower than apart', () => {
  assert.ok(widthOf('لا') < widthOf('ل') + widthOf('ا'));
});

test('a text of two scripts is as wide as its runs together', () => {
  const together = widthOf('QA والموافقة');
  assert.ok(Math.abs(together - widthOf('QA ') - widthOf('والموافقة')) < 1e-9);
});

test('characters of no font are given room: a square for CJK and emoji, three quarters for letters, none for marks', () => {
  assert.equal(widthOf('日本'), 2);
  assert.equal(widthOf('ქა'), 1.5);
  assert.equal(widthOf('\u05d0\u05b8'), 0.75);
});
