import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachWhileTheSame, whileFieldsAreTheSame, whileTheSame } from './while-the-same.ts';

/** Makes a new object each time, so that it shows whether a result was kept. */
const wrap = <Given>(given: Given) => ({ given });

test('a result is kept while everything it is given is the same', () => {
  const work = whileTheSame(wrap<{ readonly a: object; readonly b?: unknown }>);
  const a = {};
  const first = work({ a, b: 1n });
  assert.equal(work({ a, b: 1n }), first);
  assert.deepEqual(first, { given: { a, b: 1n } });
});

test('it is worked out again when one of them is another, absent or new', () => {
  const a = {};
  for (const other of [{ a: {}, b: undefined }, { a, b: 2 }, { a }, { a, b: undefined, c: 3 }, { a, c: undefined }]) {
    const work = whileTheSame(wrap<object>);
    const first = work({ a, b: undefined });
    const second = work(other);
    assert.notEqual(second, first);
    assert.equal(second.given, other);
    assert.notEqual(work({ a, b: undefined }), first, 'only the last result is kept');
  }
});

test('nothing is a result that is kept, too', () => {
  let times = 0;
  const work = whileTheSame((_: { readonly a: number }): undefined => { times += 1; return undefined; });
  assert.deepEqual([work({ a: 1 }), work({ a: 1 }), times], [undefined, undefined, 1]);
});

test('of some fields of a record, a result is kept while they are the same, whatever becomes of the others', () => {
  const work = whileFieldsAreTheSame(['a', 'b'], wrap<{ readonly a: string; readonly b?: string }>);
  const first = work({ a: 'x' });
  assert.equal(work({ a: 'x', c: 1 } as { readonly a: string }), first);
  const second = work({ a: 'x', b: '' });
  assert.notEqual(second, first);
  assert.equal(work({ b: '', a: 'x' }), second);
  assert.notEqual(work({ a: 'y', b: '' }), second);
});

test('and while what comes beside the record is the same', () => {
  const work = whileFieldsAreTheSame(['a'], (given: { readonly a: string }, beside: { readonly x: unknown }) => ({ given, beside }));
  const x = {};
  const first = work({ a: 'x' }, { x });
  assert.equal(work({ a: 'x' }, { x }), first);
  assert.notEqual(work({ a: 'x' }, { x: {} }), first);
  assert.deepEqual(work({ a: 'x' }, { x: 1 }), { given: { a: 'x' }, beside: { x: 1 } });
});

const place = (item: unknown, given: object, index: number) => ({ item, given, index });

test('of a list, each result is kept while its item stands at its place', () => {
  const work = eachWhileTheSame(place);
  const [a, b, c] = [{}, {}, {}];
  const given = { x: 1 };
  const first = work([a, b], given);
  const second = work([a, c, b], { x: 1 });
  assert.deepEqual(second.map(({ item, index }) => [item === a, item === b, item === c, index]), [[true, false, false, 0], [false, false, true, 1], [false, true, false, 2]]);
  assert.deepEqual([second[0] === first[0], second[1] === first[1], second.includes(first[1] ?? place(0, {}, 0))], [true, false, false]);
});

test('with nothing changed, the list of results is the one of before', () => {
  const work = eachWhileTheSame(place);
  const first = work(['a', 'b'], {});
  assert.equal(work(['a', 'b'], {}), first);
  assert.notEqual(work(['a'], {}), first);
});

test('what counts for all of them makes all of them anew', () => {
  const work = eachWhileTheSame(place);
  const first = work(['a', 'b'], { x: 1 });
  const second = work(['a', 'b'], { x: 2 });
  assert.deepEqual(second.map(({ given }) => given), [{ x: 2 }, { x: 2 }]);
  assert.ok(second.every((result, index) => result !== first[index]));
});

test('an item that is nothing, beyond the end of the list of before, is worked on', () => {
  const work = eachWhileTheSame((item: string | undefined, _: object) => String(item));
  work(['a'], {});
  assert.deepEqual(work(['a', undefined], {}), ['a', 'undefined']);
});
