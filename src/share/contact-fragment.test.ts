import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactFragment, contactReasons, readContactFragment } from './contact-fragment.ts';

test('what is written is read again, with or without #', () => {
  for (const context of [{ topic: 'problem' }, { about: 'release-who' }, ...contactReasons.map((reason) => ({ topic: 'page', about: 'term-hotfix', reason }))]) {
    assert.deepEqual(readContactFragment(contactFragment(context)), context);
    assert.deepEqual(readContactFragment(`#${contactFragment(context)}`), context);
  }
});

test('its form is one that others can write by hand', () => {
  assert.equal(contactFragment({ topic: 'page', about: 'release-who', reason: 'not-found' }), 'topic=page&about=release-who&reason=not-found');
});

test('anything else is no such fragment: other keys, other values, repeated or encoded ones, too long ones', () => {
  for (const fragment of ['', '#', '#contact-form', 'topic', 'topic=', 'topic=A', 'about=a/b', 'about=%61', 'reason=bored', 'topic=a&topic=b', 'topic=a&who=b', 'topic=a=b', `topic=${'a'.repeat(101)}`, `topic=a&about=${'b'.repeat(300)}`]) {
    assert.equal(readContactFragment(fragment), undefined, fragment);
  }
});
