import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureLine, median, percentile } from './figures.mjs';

test('a figure is marked by its limit, above or below', () => {
  assert.match(figureLine({ name: 'build', value: 16.04, unit: 's', limit: 15 }), /^✗ build +16\.0 s +at most 15 s$/);
  assert.match(figureLine({ name: 'build', value: 5, unit: 's', limit: 15, peers: 'other 21 s' }), /^✓ build +5 s +at most 15 s · other 21 s$/);
  assert.match(figureLine({ name: 'score', value: 99, unit: '', limit: 100, isFloor: true }), /^✗ score +99 +at least 100$/);
  assert.match(figureLine({ name: 'paint', value: 1.234, unit: 's' }), /^· paint +1\.23 s$/);
});

test('the median of three is the middle one', () => {
  assert.equal(median([3, 1, 2]), 2);
});

test('ninety-nine of a hundred values do not exceed their 99th percentile, and one does', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  assert.deepEqual([percentile(values, 0.99), percentile(values, 0.5), percentile([7], 0.99)], [99, 50, 7]);
});
