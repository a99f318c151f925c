import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTranslate, pickWords } from './translate.ts';

test('fills values in and leaves nothing of the braces', () => {
  const t = createTranslate({ greet: 'Hello {{name}}, {{name}}{{missing}}!' }, 'en');
  assert.equal(t('greet', { name: '<b>' }), 'Hello <b>, <b>!');
});

test('picks the plural form of the language', () => {
  const words = { days_zero: '٠', days_one: 'يوم', days_two: 'يومان', days_few: '{{count}} أيام', days_many: '{{count}} يومًا', days_other: '{{count}} يوم' };
  const t = createTranslate(words, 'ar');
  assert.deepEqual([1, 2, 3, 11, 100].map((count) => t('days', { count })), ['يوم', 'يومان', '3 أيام', '11 يومًا', '100 يوم']);
});

test('a key without words is a fault, not an empty text', () => {
  assert.throws(() => createTranslate({}, 'en')('nope'), /no words for "nope"/);
});

test('an island takes only the words of its own features', () => {
  assert.deepEqual(pickWords({ 'a.x': '1', 'b.x': '2', 'ab.x': '3' }, ['a.']), { 'a.x': '1' });
});
