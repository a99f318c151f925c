import assert from 'node:assert/strict';
import { test } from 'node:test';
import { straighten } from './straighten.ts';

const upper = { x: 0, y: 0, width: 100, height: 40 };
const lower = { x: 0, y: 100, width: 100, height: 40 };
const jogged = (shift: number) => [{ x: 50, y: 40 }, { x: 50, y: 70 }, { x: 50 + shift, y: 70 }, { x: 50 + shift, y: 100 }];

test('a small jog is straightened by moving the end along its node', () => {
  assert.deepEqual(straighten(jogged(5), { from: upper, to: lower }), [{ x: 55, y: 40 }, { x: 55, y: 100 }]);
});

test('a real bend stays', () => {
  assert.deepEqual(straighten(jogged(30), { from: upper, to: lower }), jogged(30));
});

test('an end is not moved to the corner of a narrow node, nor off a group', () => {
  const narrow = { x: 44, y: 0, width: 12, height: 40 };
  assert.deepEqual(straighten(jogged(5), { from: narrow, to: undefined }), jogged(5));
});
