import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isEqualData, keepEqual } from './keep-equal.ts';

const data = fc.object({ values: [fc.integer({ min: 0, max: 3 }), fc.bigInt({ min: 0n, max: 2n }), fc.constantFrom('', 'a', null, undefined, true)], key: fc.constantFrom('a', 'b', 'c'), maxDepth: 3 });

test('what says the same is the object of before', () => {
  const asBefore = keepEqual<{ readonly a: readonly number[] }>();
  const first = { a: [1, 2] };
  assert.equal(asBefore(first), first);
  assert.equal(asBefore({ a: [1, 2] }), first);
});

test('of what changed, the parts that did not are those of before, in a record and in a list', () => {
  const record = keepEqual<Readonly<Record<string, unknown>>>();
  const before = { kept: { x: 1n }, changed: ['a'] };
  record(before);
  const now = record({ kept: { x: 1n }, changed: ['b'], added: 1 });
  assert.deepEqual(now, { kept: { x: 1n }, changed: ['b'], added: 1 });
  assert.equal(now['kept'], before.kept);
  const list = keepEqual<readonly object[]>();
  const [first, second] = list([{ x: 1 }, { x: 2 }]);
  const after = list([{ x: 1 }, { x: 3 }, { x: 2 }]);
  assert.deepEqual(after, [{ x: 1 }, { x: 3 }, { x: 2 }]);
  assert.deepEqual([after[0] === first, after[2] === second], [true, false]);
});

test('another order of keys, an absent value and a list are not the same as what they look like', () => {
  assert.ok(!isEqualData({ a: 1, b: 2 }, { b: 2, a: 1 }));
  assert.ok(!isEqualData({ a: undefined }, {}) && !isEqualData({}, { a: undefined }) && !isEqualData({ a: undefined }, { b: undefined }));
  assert.ok(!isEqualData([], {}) && !isEqualData({ 0: 'a' }, ['a']) && !isEqualData(1, 1n) && !isEqualData(null, {}));
  const asBefore = keepEqual<object>();
  asBefore({ a: { x: 1 }, b: 2 });
  assert.deepEqual(Object.keys(asBefore({ b: 2, a: { x: 1 } })), ['b', 'a']);
  assert.deepEqual(asBefore([{ x: 1 }]), [{ x: 1 }]);
});

test('whatever came before, what is handed on says what was given, to the order of its keys', () => {
  fc.assert(
    fc.property(data, data, (before, now) => {
      const asBefore = keepEqual<object>();
      asBefore(before);
      const copy = structuredClone(now);
      const kept = asBefore(now);
      assert.deepEqual(kept, copy);
      assert.ok(isEqualData(kept, copy));
      assert.deepEqual(now, copy, 'what was given is left as it is');
    }),
    { numRuns: 2_000 },
  );
});
