import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listMoves, movePath, type OldAddresses } from './old-addresses.ts';

const old: OldAddresses = { folder: 'docs/roadmap', unprefixed: 'en', languages: { lu: 'lb', pl: 'pl' }, pages: { introduction: '', 'process/x': 'process/y' } };
const moves = listMoves(old, { has: (locale) => ['en', 'lb'].includes(locale), reference: 'en' });
const leads = (from: string) => movePath(moves.find((move) => move.from === from)!);

test('every topic leads to its page in the language of the old code', () => {
  assert.equal(moves.length, 6);
  assert.equal(leads('docs/roadmap/process/x'), 'en/process/y/');
  assert.equal(leads('lu/docs/roadmap/process/x'), 'lb/process/y/');
  assert.equal(leads('lu/docs/roadmap/introduction'), 'lb/');
});

test('a language that the site lacks leads to the reference language, to the sentence that says so', () => {
  assert.equal(leads('pl/docs/roadmap/process/x'), 'en/process/y/#from-pl');
  assert.equal(leads('pl/docs/roadmap/introduction'), 'en/#from-pl');
});
