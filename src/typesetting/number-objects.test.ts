import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberObjects } from './number-objects.ts';

test('an object keeps its number, and no two have the same', () => {
  const numberOf = numberObjects<{ readonly name: string }>();
  const [one, other] = [{ name: 'a' }, { name: 'a' }];
  assert.deepEqual([numberOf(one), numberOf(other), numberOf(one)], [1, 2, 1]);
  assert.equal(numberObjects<object>()(other), 1);
});
