import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskPlace, DeskWords } from './desk-files.ts';
import { openDesk } from './desk.ts';

const places: readonly DeskPlace[] = [
  { id: 'hotfix', kind: 'page', page: 'hotfix' },
  { id: 'hotfix-who', kind: 'section', page: 'hotfix' },
  { id: 'terms', kind: 'page', page: 'terms' },
  { id: 'term-draft', kind: 'term', page: 'glossary' },
  { id: 'glossary', kind: 'page', page: 'glossary' },
];
const words = (titles: readonly string[], texts: readonly string[] = ['', '', '', '', ''], also: Record<string, string[]> = {}): DeskWords => ({ titles: [...titles], texts: [...texts], also, reply: {} });
const english = words(
  ['Hotfix', 'Who is involved', 'Terms of sale', 'draft invoice', 'Glossary'],
  ['For critical problems', '', 'Which terms apply to a hotfix', 'Indicative, not payable', 'The words of this site'],
  { 'term-draft': ['proforma'] },
);
const german = words(['Hotfix', 'Wer beteiligt ist', 'Verkaufsbedingungen', 'Rechnungsentwurf', 'Glossar']);
const desk = openDesk(places, [['en', english], ['de', german]]);
const found = (typed: string) => desk.find(typed).map(({ id }) => id);

test('a place is found in any language, once, whatever language the other words are in', () => {
  assert.deepEqual(found('Rechnung'), ['term-draft']);
  assert.deepEqual(found('draft'), ['term-draft']);
  assert.equal(found('hotfix beteiligt')[0], 'hotfix-who');
});

test('a title comes before a text', () => {
  assert.deepEqual(found('hotfix').filter((id) => id !== 'hotfix-who'), ['hotfix', 'terms']);
});

test('what people type instead of a title finds it', () => {
  assert.deepEqual(found('proforma'), ['term-draft']);
  assert.equal(found('pro-forma')[0], 'term-draft');
});

test('a section is found by its heading and the page it stands on', () => {
  assert.equal(found('who hotfix')[0], 'hotfix-who');
});

test('a word that no language knows takes nothing away, and alone it finds nothing', () => {
  assert.equal(found('hotfix qqqqqq')[0], 'hotfix');
  assert.deepEqual(found('qqqqqq'), []);
  assert.deepEqual(found('  ?! '), []);
});

test('a slip of the finger is forgiven', () => {
  assert.equal(found('hotfxi')[0], 'hotfix');
});

test('any text is searched without harm', () => {
  for (const typed of ['(', '\\', '.*', '__proto__', 'constructor', '\u0000', '😀', 'a'.repeat(5_000), 'wort '.repeat(500)]) assert.ok(Array.isArray(desk.find(typed)));
});

test('the words of another list of places are refused', () => {
  assert.throws(() => openDesk(places.slice(1), [['en', english]]), /"en"/);
});
