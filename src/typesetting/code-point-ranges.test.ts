import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codePointsOf, rangesHold, readRanges, writeRanges } from './code-point-ranges.ts';

test('ranges are written as short as can be, and read back', () => {
  assert.equal(writeRanges([0x62, 0x61, 0x63, 0x20ac, 0x61]), '61-63 20ac');
  assert.deepEqual(readRanges('61-63 20ac'), [[0x61, 0x63], [0x20ac, 0x20ac]]);
});

test('ranges that overlap, touch or come in another order become one', () => {
  assert.deepEqual(readRanges('70 61-63 62-65 66'), [[0x61, 0x66], [0x70, 0x70]]);
});

test('whatever is written holds exactly what went in', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 400 })), fc.integer({ min: 0, max: 410 }), (codePoints, asked) => {
    const ranges = readRanges(writeRanges(codePoints));
    assert.deepEqual([...codePointsOf(ranges)], codePoints.toSorted((a, b) => a - b));
    assert.equal(rangesHold(ranges, asked), codePoints.includes(asked));
  }));
});
