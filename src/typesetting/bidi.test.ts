import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf, embeddingLevels, visualOrder } from './bidi.ts';

test('a text of one direction has one level', () => {
  assert.deepEqual([...embeddingLevels('abc 12', 'ltr')], [0, 0, 0, 0, 0, 0]);
  assert.deepEqual([...embeddingLevels('שלום', 'rtl')], [1, 1, 1, 1]);
});

test('figures in a right-to-left text run from left to right', () => {
  assert.deepEqual([...embeddingLevels('של 12', 'rtl')], [1, 1, 1, 2, 2]);
});

test('an isolated name leaves the figures after it in their place', () => {
  const levels = [...embeddingLevels('\u2068שם\u2069 12', 'ltr')];
  assert.deepEqual(levels.slice(-2), [0, 0]);
  assert.deepEqual(levels.slice(1, 3), [1, 1]);
});

test('a text has the direction of its first letter', () => {
  assert.equal(directionOf('12 שלום abc', 'ltr'), 'rtl');
  assert.equal(directionOf('12 abc', 'rtl'), 'ltr');
  assert.equal(directionOf('12', 'rtl'), 'rtl');
});

test('runs stand on paper as UAX #9 L2 orders them', () => {
  const order = (...levels: readonly number[]) => visualOrder(levels.map((level, index) => ({ level, index }))).map(({ index }) => index);
  assert.deepEqual(order(0, 1, 0), [0, 1, 2]);
  assert.deepEqual(order(1, 2, 1), [2, 1, 0]);
  assert.deepEqual(order(0, 1, 2, 1, 0), [0, 3, 2, 1, 4]);
  assert.deepEqual(order(1, 0, 1), [0, 1, 2]);
  assert.deepEqual(order(1, 2, 2, 1), [3, 1, 2, 0]);
});
