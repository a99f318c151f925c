import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInvisible, isolate, neededCodePoint, settableText, withoutInvisible } from './settable-text.ts';

test('equal letters get one form, and spaces become single', () => {
  assert.equal(settableText('Zoe\u0308  and\tYves'), 'Zoë and Yves');
  assert.equal(settableText('plain text'), 'plain text');
});

test('spaces that do not break stay what they are', () => {
  assert.equal(settableText('1\u202f000\u00a0€'), '1\u202f000\u00a0€');
});

test('every kind of line end is one', () => {
  assert.equal(settableText('a\r\nb\rc\u2028d'), 'a\nb\nc\nd');
});

test('text from outside is isolated, and nothing is not', () => {
  assert.equal(isolate('שלום'), '\u2068שלום\u2069');
  assert.equal(isolate(''), '');
});

test('joiners, direction marks and soft hyphens have no picture', () => {
  for (const character of ['\u00ad', '\u200d', '\u200f', '\u2068', '\ufe0f', '\ufeff']) assert.ok(isInvisible(character));
  for (const character of ['a', ' ', '\u00a0', '\u0301', '\u064b']) assert.ok(!isInvisible(character));
  assert.equal(withoutInvisible('\u2068a\u200db\u2069'), 'ab');
});

test('spaces and hyphens that shaping makes up need another character of the font', () => {
  assert.equal(neededCodePoint('\u202f'), 0x20);
  assert.equal(neededCodePoint('\u2011'), 0x2010);
  assert.equal(neededCodePoint('🙂'), 0x1f642);
});
