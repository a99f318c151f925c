import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { isoDate } from '../domain/date.ts';
import { defaultEstimateForm } from '../domain/estimate/estimate-form.ts';
import type { Reading } from '../domain/problem.ts';
import { type FakeStorage, installFakeStorage, openOtherTab } from './fake-storage.fixture.ts';
import {
  changeDraft, deleteDraft, deleteUnreadable, eraseAllDrafts, listDrafts, longestName, mostDrafts, putDraftBack, readOpenDraft, rememberOpenDraft, saveNewDraft, type NamedContent, type SavedDraft,
} from './saved-drafts.ts';

let browser: FakeStorage;
beforeEach(() => {
  ({ browser } = installFakeStorage());
});

let minute = 0;
const later = () => new Date(Date.UTC(2026, 10, 20, 8, (minute += 1)));
const content: NamedContent = { name: 'Bäcker', kind: 'draft', release: '2026-11-15', madeOn: isoDate('2026-11-20'), form: { ...defaultEstimateForm, buyerName: 'Bäcker' } };

function must(reading: Reading<SavedDraft>): SavedDraft {
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.value;
}
const save = (change: Partial<NamedContent> = {}) => must(saveNewDraft({ ...content, ...change }, later()));
const codeOf = (reading: Reading<unknown>) => (reading.ok ? 'ok' : reading.problem.code);
const names = () => listDrafts().drafts.map(({ name }) => name);

test('a saved draft comes back whole', () => {
  const saved = save({ partnerPrices: 'some-id' });
  assert.deepEqual(listDrafts(), { drafts: [saved], unreadable: [], isRefused: false });
  assert.deepEqual({ ...saved, id: '', changedAt: '', revision: '' }, { ...content, partnerPrices: 'some-id', id: '', changedAt: '', revision: '' });
});

test('drafts are listed by their last change, and templates with them', () => {
  const first = save({ name: 'first' });
  save({ name: 'second', kind: 'template' });
  assert.deepEqual(names(), ['second', 'first']);
  must(changeDraft(first, { name: 'renamed' }, later()));
  assert.deepEqual(names(), ['renamed', 'second']);
});

test('a name is needed, is one line, and has a length', () => {
  assert.equal(codeOf(saveNewDraft({ ...content, name: '  ' }, later())), 'draft-name-missing');
  assert.equal(codeOf(saveNewDraft({ ...content, name: 'x'.repeat(longestName + 1) }, later())), 'text-too-long');
  assert.equal(save({ name: ' two\n lines ' }).name, 'two lines');
  assert.equal(codeOf(changeDraft(save(), { name: '' }, later())), 'draft-name-missing');
});

test('two tabs that save two drafts at once lose neither', () => {
  save({ name: 'in one tab' });
  openOtherTab();
  save({ name: 'in the other' });
  assert.deepEqual(names(), ['in the other', 'in one tab']);
});

test('of two tabs that change one draft, the second is told, and what the first wrote stays', () => {
  const seen = save();
  const first = must(changeDraft(seen, { form: { ...content.form, documents: '1' } }, later()));
  const second = changeDraft(seen, { form: { ...content.form, documents: '2' } }, later());
  assert.deepEqual(second, { ok: false, problem: { code: 'draft-changed-elsewhere', path: '', values: { name: 'Bäcker' } } });
  assert.equal(listDrafts().drafts[0]?.form.documents, '1');
  assert.equal(codeOf(changeDraft(first, { name: 'again' }, later())), 'ok');
});

test('a change to a draft that another tab deleted is told, and can be saved anew', () => {
  const seen = save();
  must(deleteDraft(seen));
  assert.equal(codeOf(changeDraft(seen, { name: 'other' }, later())), 'draft-gone');
  assert.equal(codeOf(deleteDraft(seen)), 'draft-gone');
  assert.equal(save().name, 'Bäcker');
});

test('a deleted draft is put back as it was, beside one that took its place', () => {
  const saved = save();
  const taken = must(deleteDraft(saved));
  assert.deepEqual(names(), []);
  assert.deepEqual(must(putDraftBack(taken)), saved);
  assert.notEqual(must(putDraftBack(taken)).id, saved.id);
  assert.equal(names().length, 2);
});

test('erasing everything leaves nothing of any draft, and nothing else goes', () => {
  save();
  browser.setItem('portal:draft:BROKEN', '{');
  browser.setItem('portal:locale', 'de');
  assert.equal(eraseAllDrafts(), true);
  assert.equal(browser.length, 1);
  assert.equal(browser.getItem('portal:locale'), 'de');
});

test('what cannot be read is told, stays as it is, and keeps nothing else from being read', () => {
  const saved = save();
  const broken = { '{': '{', newer: JSON.stringify({ version: 2, name: 'newer' }), wrongForm: JSON.stringify({ version: 1, ...content, form: { colour: 'red' }, changedAt: '', revision: '' }), nothing: 'null' };
  for (const [id, text] of Object.entries(broken)) browser.setItem(`portal:draft:${id}`, text);
  const { drafts, unreadable } = listDrafts();
  assert.deepEqual(drafts, [saved]);
  assert.deepEqual(unreadable.map(({ text }) => text).sort(), Object.values(broken).sort());
  save();
  must(changeDraft(saved, { name: 'other' }, later()));
  for (const [id, text] of Object.entries(broken)) assert.equal(browser.getItem(`portal:draft:${id}`), text);
  assert.equal(deleteUnreadable(unreadable[0] ?? { key: '', text: '' }), true);
  assert.equal(listDrafts().unreadable.length, 3);
  assert.equal(deleteUnreadable({ key: 'portal:locale', text: '' }), false);
});

test('a full browser refuses in words, and what was kept stays', () => {
  const saved = save();
  browser.quota = browser.getItem(browser.key(0) ?? '')?.length ?? 0;
  assert.equal(codeOf(saveNewDraft(content, later())), 'storage-refused');
  assert.equal(codeOf(changeDraft(saved, { form: { ...content.form, buyerName: 'x'.repeat(200) } }, later())), 'storage-refused');
  assert.deepEqual(listDrafts().drafts, [saved]);
});

test('a browser without storage says so and keeps nothing', () => {
  browser.isDisabled = true;
  assert.deepEqual(listDrafts(), { drafts: [], unreadable: [], isRefused: true });
  assert.equal(codeOf(saveNewDraft(content, later())), 'storage-refused');
});

test('two hundred drafts are kept, and the next is told', () => {
  for (let count = 0; count < mostDrafts; count += 1) save({ name: `draft ${count}` });
  assert.deepEqual(saveNewDraft(content, later()), { ok: false, problem: { code: 'drafts-too-many', path: '', values: { highest: 200 } } });
  const [newest] = listDrafts().drafts;
  const taken = must(deleteDraft(newest ?? must(saveNewDraft(content, later()))));
  save();
  assert.equal(codeOf(putDraftBack(taken)), 'drafts-too-many');
});

test('a tab remembers which draft it shows, and another tab does not', () => {
  const { id, name, revision } = save();
  assert.equal(rememberOpenDraft({ id, name, revision }), true);
  assert.deepEqual(readOpenDraft(), { id, name, revision });
  openOtherTab();
  assert.equal(readOpenDraft(), undefined);
});
