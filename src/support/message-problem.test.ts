import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { locales } from '../domain/locale.ts';
import { type MessageProblemCode, messageProblemValueNames } from './message-problem.ts';

const wordsOf = (tag: string) => JSON.parse(readFileSync(join(import.meta.dirname, `../../content/i18n/${tag}.json`), 'utf8')) as Readonly<Record<string, string>>;
const codes = Object.keys(messageProblemValueNames) as readonly MessageProblemCode[];

test('every problem has words in every language, and no others have', () => {
  for (const { tag } of Object.values(locales)) {
    const keys = Object.keys(wordsOf(tag)).filter((key) => key.startsWith('contact.problem.'));
    assert.deepEqual(keys.sort(), codes.map((code) => `contact.problem.${code}`).sort(), tag);
  }
});

test('the words of a problem use its values, all of them', () => {
  for (const { tag } of Object.values(locales)) {
    for (const code of codes) {
      const used = [...(wordsOf(tag)[`contact.problem.${code}`] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
      assert.deepEqual(used, [...messageProblemValueNames[code]].sort(), `${code} in ${tag}`);
    }
  }
});

test('what people meet most says what to do', () => {
  const words = wordsOf('en');
  assert.equal(words['contact.problem.mail-missing'], 'Enter the address that the answer is to go to, such as name@example.com.');
  assert.equal(words['contact.problem.text-too-long'], 'This has {{length}} characters. Shorten it to {{highest}} or fewer.');
  assert.equal(words['contact.problem.choice-missing'], 'Select an answer.');
  assert.equal(words['contact.problem.reference-unreadable'], '“{{typed}}” is not the reference of a draft invoice. Copy it from the top of the draft, such as DRAFT-20261123-0J83VBPFXW52X.');
});
