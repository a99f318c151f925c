import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOfRelease, releaseEntrySchema, type ReleaseEntry } from './release-entry.ts';

const planned: ReleaseEntry = {
  id: 'a-release', status: 'real', progress: 'planned', deployments: ['serverless'], announced: '2026-11-26', changed: '2026-11-27', revision: 0,
  window: { start: '2027-01-13T18:00', end: '2027-01-13T20:00', timeZone: 'Europe/Paris' }, changes: [],
};
const released: ReleaseEntry = { ...planned, progress: 'released', released: '2027-01-13', changes: [{ id: 'one', kind: 'fix' }] };

const fieldsOf = (entry: ReleaseEntry) => faultsOfRelease(entry).map(({ field }) => field);

test('a planned and a released entry are whole', () => {
  assert.deepEqual(fieldsOf(planned), []);
  assert.deepEqual(fieldsOf(released), []);
  assert.deepEqual(fieldsOf({ ...planned, progress: 'cancelled' }), []);
});

test('what is planned or called off has a window that ends after it starts', () => {
  const { window: _, ...without } = planned;
  assert.deepEqual(fieldsOf(without), ['window']);
  assert.deepEqual(fieldsOf({ ...without, progress: 'cancelled' }), ['window']);
  assert.deepEqual(fieldsOf({ ...planned, window: { ...planned.window!, end: '2027-01-13T18:00' } }), ['window.end']);
});

test('what is released has its day and says what changed; what is not has no such day', () => {
  const { released: _, ...without } = released;
  assert.deepEqual(fieldsOf(without), ['released']);
  assert.deepEqual(fieldsOf({ ...released, changes: [] }), ['changes']);
  assert.deepEqual(fieldsOf({ ...planned, released: '2027-01-13' }), ['released']);
});

test('no change comes before the announcement, and no two changes share an id', () => {
  assert.deepEqual(fieldsOf({ ...planned, changed: '2026-11-25' }), ['changed']);
  assert.deepEqual(fieldsOf({ ...released, changes: [{ id: 'one', kind: 'fix' }, { id: 'one', kind: 'feature' }] }), ['changes.1.id']);
});

test('times, states and days that cannot be are refused', () => {
  const isRead = (change: object) => releaseEntrySchema.safeParse({ ...planned, ...change }).success;
  assert.equal(isRead({}), true);
  for (const change of [{ status: 'draft' }, { progress: 'done' }, { deployments: [] }, { announced: '2026-02-30' }, { revision: -1 }, { window: { ...planned.window, start: '2027-01-13 18:00' } }, { window: { ...planned.window, end: '2027-01-13T24:00' } }]) {
    assert.equal(isRead(change), false, JSON.stringify(change));
  }
});
