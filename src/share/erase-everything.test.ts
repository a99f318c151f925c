import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { defaultEstimateForm } from '../domain/estimate/estimate-form.ts';
import { eraseEverything, keepsPartnerDetails } from './erase-everything.ts';
import { type FakeStorage, installFakeStorage } from './fake-storage.fixture.ts';
import { keepPricesInBrowser } from './kept-partner-prices.ts';
import { keepProfile, profileOfForm } from './partner-profile.ts';
import { listDrafts, saveNewDraft } from './saved-drafts.ts';

let browser: FakeStorage;
beforeEach(() => {
  ({ browser } = installFakeStorage());
});

const keepAll = () => {
  saveNewDraft({ name: 'A', kind: 'draft', release: '2026-11-15', form: defaultEstimateForm }, new Date('2026-11-20T10:00:00Z'));
  keepProfile(profileOfForm({ ...defaultEstimateForm, sellerName: 'ACME' }));
  keepPricesInBrowser({ entries: ['devops-day:777.77'] });
};

test('nothing of a partner is left: drafts, profile and kept prices go together', () => {
  assert.equal(keepsPartnerDetails(), false);
  keepAll();
  assert.equal(keepsPartnerDetails(), true);
  assert.equal(eraseEverything(), true);
  assert.equal(keepsPartnerDetails(), false);
  assert.deepEqual(listDrafts().drafts, []);
  assert.equal(browser.length, 0);
});

test('a profile that cannot be read is erased too', () => {
  browser.setItem('portal:partner-profile', 'torn');
  assert.equal(keepsPartnerDetails(), true);
  assert.equal(eraseEverything(), true);
  assert.equal(browser.length, 0);
});

test('a browser that deletes nothing is told', () => {
  keepAll();
  browser.removeItem = () => { throw new DOMException('no', 'SecurityError'); };
  assert.equal(eraseEverything(), false);
  assert.equal(keepsPartnerDetails(), true);
});
