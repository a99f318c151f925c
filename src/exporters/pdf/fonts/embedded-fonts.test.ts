import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFont } from '../../../typesetting/font.ts';
import { packageFont } from '../../../typesetting/package-fonts.fixture.ts';
import { setText, type SetRun } from '../../../typesetting/set-text.ts';
import { subsetTrueType } from './subset-true-type.ts';
import { codesOfRun } from './text-codes.ts';
import { toUnicode } from './to-unicode.ts';
import { readTrueType } from './true-type.ts';

const latinBytes = await packageFont('noto-sans/files/noto-sans-latin-ext');
const latin = openFont(latinBytes);
const trueType = readTrueType(latinBytes);
const arabicFont = openFont(await packageFont('noto-sans-arabic/files/noto-sans-arabic-arabic'));

const glyphOf = (character: string): number => latin.shape(character, { start: 0, end: character.length }, { rtl: false, script: 'Latn', language: 'en' })[0]?.id ?? 0;
const part = (glyph: number, dx = 0, dy = 0) => ({ font: trueType, glyph, dx, dy });
const notdef = { parts: [part(0)], advance: trueType.advance(0) };

const extent = (font: ReturnType<typeof openFont>, glyph: number) => {
  const values = font.outline(glyph).flatMap((step) => [...step.values]);
  const xs = values.filter((_, index) => index % 2 === 0);
  const ys = values.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
};

test('a glyph of the subset has the outline and the width it had', () => {
  for (const character of ['ł', 'ő', 'Ş']) {
    const glyph = glyphOf(character);
    const subset = openFont(subsetTrueType([notdef, { parts: [part(glyph)], advance: trueType.advance(glyph) }]).bytes);
    assert.deepEqual(subset.outline(1), latin.outline(glyph), character);
    assert.equal(readTrueType(subset.sfnt).advance(1), trueType.advance(glyph));
  }
});

test('a letter and a mark become one glyph, each in its place', () => {
  const [letter, mark] = [glyphOf('ł'), glyphOf('ő')];
  const slot = { parts: [part(letter), part(mark, 700, 100)], advance: 900 };
  const subset = openFont(subsetTrueType([notdef, slot]).bytes);
  const [whole, first, second] = [extent(subset, 1), extent(latin, letter), extent(latin, mark)];
  assert.equal(whole.left, Math.min(first.left, second.left + 700));
  assert.equal(whole.right, Math.max(first.right, second.right + 700));
  assert.equal(whole.top, Math.max(first.top, second.top + 100));
  assert.equal(readTrueType(subset.sfnt).advance(1), 900);
});

test('an empty slot keeps its width and draws nothing', () => {
  const subset = openFont(subsetTrueType([notdef, { parts: [], advance: 250 }]).bytes);
  assert.deepEqual(subset.outline(1), []);
  assert.equal(readTrueType(subset.sfnt).advance(1), 250);
});

test('slots keep their numbers, and the subset is a small part of the font', () => {
  const letters = ['ł', 'ő', 'Ş', 'ž'].map(glyphOf);
  const { bytes } = subsetTrueType([notdef, ...letters.map((glyph) => ({ parts: [part(glyph)], advance: trueType.advance(glyph) }))]);
  const subset = openFont(bytes);
  assert.deepEqual(letters.map((_, index) => subset.outline(index + 1)), letters.map((glyph) => latin.outline(glyph)));
  assert.ok(bytes.length < latinBytes.length / 10);
});

test('a file that is no TrueType font is refused with the table it lacks', () => {
  assert.throws(() => readTrueType(new Uint8Array(12)), /no table "head"/);
});

test('from right to left, every code stands for one letter', () => {
  const [line] = setText([{ text: 'شهرًا', language: 'ar', chain: [{ font: arabicFont, family: 'arabic-400', emboldened: false }] }], { direction: 'rtl', language: 'ar' }).lines;
  const run = line?.runs[0] as SetRun;
  const codes = codesOfRun(run, readTrueType(arabicFont.sfnt));
  assert.deepEqual(codes.map(({ wanted }) => wanted.text), ['ا', 'ً', 'ر', 'ه', 'ش']);
  const width = codes.reduce((sum, { moves }) => sum + moves, 0) / arabicFont.unitsPerEm;
  assert.ok(Math.abs(width - run.width) < 1e-9);
});

test('the map to text has blocks of a hundred and leaves out the unknown', () => {
  const map = toUnicode(['', ...Array.from({ length: 101 }, () => 'é🙂')]);
  assert.match(map, /^100 beginbfchar$/m);
  assert.match(map, /^1 beginbfchar\n<0065> <00e9d83dde42>$/m);
  assert.doesNotMatch(map, /<0000> <0*>$/m);
});
