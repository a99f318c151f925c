import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FakeStorage } from '../../share/fake-storage.fixture.ts';
import { keepDeskChoices, readDeskChoices } from './desk-choices.ts';

const storage = (): FakeStorage => globalThis.localStorage as FakeStorage;
beforeEach(() => { Object.defineProperty(globalThis, 'localStorage', { value: new FakeStorage(), configurable: true, writable: true }); });

test('language and format are kept', () => {
  keepDeskChoices({ locale: 'ar', format: 'markdown' });
  assert.deepEqual(readDeskChoices(), { locale: 'ar', format: 'markdown' });
});

test('nothing kept, something else or a language that the site has not are as nothing', () => {
  assert.equal(readDeskChoices(), undefined);
  for (const text of ['', '{', 'null', '[]', '"fr"', '{"locale":"fr"}', '{"locale":"xx","format":"text"}', '{"locale":"fr","format":"html"}', '{"locale":"__proto__","format":"text"}', '{"locale":{},"format":[]}']) {
    storage().setItem('portal:link-desk', text);
    assert.equal(readDeskChoices(), undefined, text);
  }
});

test('a browser that keeps nothing is no failure', () => {
  storage().isDisabled = true;
  keepDeskChoices({ locale: 'fr', format: 'text' });
  assert.equal(readDeskChoices(), undefined);
});
