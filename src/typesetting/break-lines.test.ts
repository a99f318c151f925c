import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakLines } from './break-lines.ts';

const inLetters = { widthOf: (text: string) => Array.from(text).length, tag: 'en' };
const linesOf = (text: string, maxWidth: number, more: { readonly tag?: string; readonly longestWord?: number } = {}) =>
  breakLines(text, { ...inLetters, ...more, maxWidth }).map((line) => line.text);

test('lines are as few as fit and about equally long', () => {
  assert.deepEqual(linesOf('Final code merge and QA approval', 22), ['Final code merge', 'and QA approval']);
});

test('a text that fits stays on one line', () => {
  assert.deepEqual(linesOf('Draft invoice', 13), ['Draft invoice']);
});

test('a line may end after a hyphen inside a word, not inside a number', () => {
  assert.deepEqual(linesOf('serverless/self-hosted', 12), ['serverless/', 'self-hosted']);
  assert.deepEqual(linesOf('in 2025-2026', 9), ['in', '2025-2026']);
});

test('a soft hyphen shows only where a line ends at it', () => {
  assert.deepEqual(linesOf('Freigabe\u00adprüfung', 10, { longestWord: 20 }), ['Freigabe-', 'prüfung']);
  assert.deepEqual(linesOf('Freigabe\u00adprüfung', 20), ['Freigabeprüfung']);
});

test('a word wider than the line widens it up to the longest word and is cut beyond', () => {
  assert.deepEqual(linesOf('Rechnungsentwurf da', 8, { longestWord: 20 }), ['Rechnungsentwurf', 'da']);
  assert.deepEqual(linesOf('Rechnungsentwurf', 8), ['Rechnung', 'sentwurf']);
});

test('the joints of the lines give the text back', () => {
  const text = 'Donaudampfschifffahrt und self-hosted Dienste';
  const lines = breakLines(text, { ...inLetters, maxWidth: 9 });
  assert.ok(lines.length > 4);
  assert.equal(lines.map(({ text: words, joint }) => words + joint).join('').trim(), text);
});

test('French signs with a space before them stay with their word', () => {
  assert.deepEqual(linesOf('Quel type de déploiement ?', 14), ['Quel type de', 'déploiement ?']);
});

test('the author’s own break is kept', () => {
  assert.deepEqual(linesOf('one\ntwo three', 20), ['one', 'two three']);
});

test('Japanese breaks between words and never before a full stop', () => {
  const lines = linesOf('リリース後の監視とサポート。', 7, { tag: 'ja' });
  assert.ok(lines.length > 1);
  assert.ok(lines.every((line) => !/^[。ー、]/.test(line)), lines.join('|'));
  assert.equal(lines.join(''), 'リリース後の監視とサポート。');
});

test('Thai, which has no spaces, breaks between words', () => {
  assert.deepEqual(linesOf('การตรวจสอบความพร้อม', 11, { tag: 'th' }).join(''), 'การตรวจสอบความพร้อม');
  assert.ok(linesOf('การตรวจสอบความพร้อม', 11, { tag: 'th' }).length > 1);
});

test('a letter of two code points is not torn', () => {
  assert.deepEqual(linesOf('e\u0301e\u0301e\u0301', 3, {}), ['e\u0301', 'e\u0301', 'e\u0301']);
});

test('an empty text is one empty line', () => {
  assert.deepEqual(linesOf('', 10), ['']);
});
