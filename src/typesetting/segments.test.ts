import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { segmentsOf } from './segments.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const cuts = (segments: Iterable<{ readonly segment: string; readonly index: number }>) => Array.from(segments, ({ segment, index }) => `${index} ${segment}`);

test('plain letters and marks of direction are cut as a segmenter cuts them', () => {
  const characters = fc.constantFrom(...Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)), '\u2066', '\u2067', '\u2068', '\u2069');
  fc.assert(fc.property(fc.string({ unit: characters }), (text) => assert.deepEqual(cuts(segmentsOf(text, { by: 'grapheme', tag: 'en' })), cuts(segmenter.segment(text)))));
});

test('a letter and its marks are one, and so is an emoji of many parts', () => {
  assert.deepEqual(cuts(segmentsOf('e\u0301x👩‍👧', { by: 'grapheme', tag: 'en' })), ['0 e\u0301', '2 x', '3 👩‍👧']);
});
