import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildIdIndex, pathBelowLocale, similarIds, targetPath, type Target } from './id-index.ts';

const target = (id: string, rest: Partial<Target> = {}): Target => ({ id, kind: 'section', page: 'process/a', anchor: id, source: 'content/a', ...rest });

test('an id that is written in two places is refused, with both', () => {
  assert.throws(() => buildIdIndex([target('who'), target('who', { source: 'content/b' })]), /"who" is written twice, in content\/a and in content\/b/);
});

test('a path leads to a page, to a place on it, or to what a preset puts behind the #', () => {
  assert.equal(targetPath({ page: '' }, 'lb'), 'lb/');
  assert.equal(targetPath({ page: 'glossary' }, 'fr'), 'fr/glossary/');
  assert.equal(targetPath(target('who'), 'de'), 'de/process/a/#who');
  const preset: Target = { id: 'preset-small', kind: 'preset', page: 'estimator', fragment: 'e1=abc', source: 'content/presets.json' };
  assert.equal(pathBelowLocale(buildIdIndex([preset]).get('preset-small')!), 'estimator/#e1=abc');
});

test('ids that share a word are named to who mistypes one', () => {
  const index = buildIdIndex(['release-next', 'terms-which', 'release-step-who', 'who-release'].map((id) => target(id)));
  assert.deepEqual(similarIds('release-who', index), ['release-step-who', 'release-next', 'who-release']);
});
