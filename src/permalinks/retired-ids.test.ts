import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildIdIndex } from './id-index.ts';
import { endOfRenamings, withRetired } from './retired-ids.ts';

const index = buildIdIndex([{ id: 'now', kind: 'section', page: 'terms', anchor: 'now', source: 'content/docs/en/terms.mdx' }]);

test('a retired id opens the place it was renamed to, through any number of renamings', () => {
  const all = withRetired(index, { older: 'old', old: 'now' });
  assert.deepEqual([...all.keys()].sort(), ['now', 'old', 'older']);
  for (const id of ['old', 'older']) assert.deepEqual(all.get(id), { ...index.get('now'), id });
});

test('a retired id that leads nowhere opens nothing, and never hides a place of the content', () => {
  assert.deepEqual([...withRetired(index, { old: 'gone' }).keys()], ['now']);
  assert.equal(withRetired(index, { now: 'now' }).get('now'), index.get('now'));
});

test('renamings in a circle have no end', () => {
  assert.equal(endOfRenamings('a', { a: 'b', b: 'a' }), undefined);
  assert.equal(endOfRenamings('a', { a: 'a' }), undefined);
  assert.equal(endOfRenamings('a', { a: 'b' }), 'b');
  assert.equal(endOfRenamings('b', { a: 'b' }), 'b');
  assert.equal(endOfRenamings('b', {}), 'b');
});
