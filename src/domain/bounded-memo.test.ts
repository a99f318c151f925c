import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boundedMemo } from './bounded-memo.ts';

test('what is kept is given back, and nothing else', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.string(), fc.nat())), fc.integer({ min: 1, max: 20 }), (entries, most) => {
    const memo = boundedMemo<number>(most);
    const latest = new Map<string, number>();
    for (const [key, value] of entries) {
      memo.set(key, value);
      latest.set(key, value);
      assert.equal(memo.get(key), value);
      for (const [known, expected] of latest) assert.ok([expected, undefined].includes(memo.get(known)));
    }
  }));
});

const heldOf = (memo: ReturnType<typeof boundedMemo<number>>, keys: number) => Array.from({ length: keys }, (_, key) => memo.get(String(key))).filter((value) => value !== undefined);

test('it never holds more than two generations, however much is put in', () => {
  const memo = boundedMemo<number>(10);
  for (let key = 0; key < 1000; key += 1) memo.set(String(key), key);
  const held = heldOf(memo, 1000);
  assert.ok(held.length >= 10 && held.length <= 20, String(held.length));
});

test('sizes count, and what alone is too large is not kept and pushes nothing out', () => {
  const memo = boundedMemo<number>(10);
  for (let key = 0; key < 100; key += 1) memo.set(String(key), key, 4);
  assert.ok(heldOf(memo, 100).length <= 4);
  memo.set('99', 99, 4);
  memo.set('large', 1, 11);
  assert.equal(memo.get('large'), undefined);
  assert.equal(memo.get('99'), 99);
});

test('what is asked for again and again outlives what is not', () => {
  const memo = boundedMemo<number>(10);
  memo.set('label', 7);
  for (let key = 0; key < 1000; key += 1) {
    memo.set(String(key), key);
    assert.equal(memo.get('label'), 7);
  }
  assert.equal(memo.get('0'), undefined);
});

test('an entry that is set again takes the room of one', () => {
  const memo = boundedMemo<number>(3);
  memo.set('a', 1);
  for (let round = 0; round < 50; round += 1) memo.set('b', round);
  assert.equal(memo.get('a'), 1);
});
