import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onceEach } from './once-each.ts';

test('works once for one object, and again for an equal one', () => {
  let times = 0;
  const sum = onceEach((numbers: readonly number[]) => {
    times += 1;
    return numbers.reduce((a, b) => a + b, 0);
  });
  const numbers = [1, 2];
  assert.deepEqual([sum(numbers), sum(numbers), sum([1, 2]), times], [3, 3, 3, 2]);
});

test('nothing is a result too', () => {
  let times = 0;
  const none = onceEach((_: object): undefined => { times += 1; return undefined; });
  const key = {};
  assert.deepEqual([none(key), none(key), times], [undefined, undefined, 1]);
});
