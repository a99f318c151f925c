import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headPath, linePath } from './edge-path.ts';

const down = [{ x: 10, y: 0 }, { x: 10, y: 100 }];

test('a straight edge is one line', () => {
  assert.equal(linePath(down, []), 'M10 0V100');
});

test('an edge is interrupted where its label stands', () => {
  assert.equal(linePath(down, [{ x: 0, y: 40, width: 20, height: 20 }]), 'M10 0V40M10 60V100');
});

test('a text beside the edge does not interrupt it', () => {
  assert.equal(linePath(down, [{ x: 30, y: 40, width: 20, height: 20 }]), 'M10 0V100');
});

test('bends are rounded, and less where there is no room', () => {
  assert.equal(linePath([{ x: 0, y: 0 }, { x: 0, y: 40 }, { x: 40, y: 40 }], []), 'M0 0V32Q0 40 8 40H40');
  assert.equal(linePath([{ x: 0, y: 0 }, { x: 0, y: 40 }, { x: 6, y: 40 }], []), 'M0 0V37Q0 40 3 40H6');
});

test('an arrow head points along the last stretch and ends at its end', () => {
  assert.equal(headPath('arrow', down), 'M6 94L10 100L14 94');
  assert.equal(headPath('none', down), '');
});
