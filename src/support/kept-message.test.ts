import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installFakeStorage } from '../share/fake-storage.fixture.ts';
import { keepMessage, keptMessageKey, readKeptMessage } from './kept-message.ts';
import { emptyMessageForm, hasWords } from './message-form.ts';
import { someForm } from './some-message.fixture.ts';

test('what is kept is read again, and is gone when it is forgotten', () => {
  const { browser, tab } = installFakeStorage();
  assert.equal(readKeptMessage(), undefined);
  assert.equal(keepMessage(someForm), true);
  assert.deepEqual(readKeptMessage(), someForm);
  assert.equal(keepMessage(undefined), true);
  assert.deepEqual([browser.length, tab.length], [0, 0]);
});

test('a tab goes on with its own message, a new one with the last, and forgetting one leaves another’s', () => {
  const { browser, tab } = installFakeStorage();
  keepMessage(someForm);
  const others = JSON.stringify({ ...someForm, name: 'Written in another tab' });
  browser.setItem(keptMessageKey, others);
  assert.deepEqual(readKeptMessage(), someForm);
  assert.equal(keepMessage(undefined), true);
  assert.equal(browser.getItem(keptMessageKey), others);
  assert.equal(tab.length, 0);
  assert.equal(readKeptMessage()?.name, 'Written in another tab');
});

test('a full or disabled storage is told and keeps what it had', () => {
  const { browser, tab } = installFakeStorage();
  keepMessage(someForm);
  browser.quota = 1_000;
  tab.quota = 1_000;
  assert.equal(keepMessage({ ...someForm, name: 'é'.repeat(2_000) }), false);
  assert.deepEqual(readKeptMessage(), someForm);
  browser.isDisabled = true;
  tab.isDisabled = true;
  assert.equal(keepMessage(someForm), false);
  assert.equal(readKeptMessage(), undefined);
});

test('what something else left in its place is not believed', () => {
  const { browser } = installFakeStorage();
  for (const text of ['', '{', '[]', '{"who":"client"}', JSON.stringify({ ...someForm, about: '<b>' }), JSON.stringify({ ...someForm, begunAt: 'yesterday' }), JSON.stringify({ ...someForm, answers: { 'A B': 'x' } }), JSON.stringify({ ...someForm, more: 1 })]) {
    browser.setItem(keptMessageKey, text);
    assert.equal(readKeptMessage(), undefined, text);
  }
});

test('choices and a place alone are nothing to lose', () => {
  assert.equal(hasWords({ ...emptyMessageForm, who: 'client', topic: 'page', about: 'release-who' }), false);
  assert.equal(hasWords({ ...emptyMessageForm, mail: 'a' }), true);
  assert.equal(hasWords({ ...emptyMessageForm, answers: { steps: 'a' } }), true);
});
