import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchSlip, matchWord } from './match-word.ts';

const isOrdered = (typed: string, words: readonly string[]) => {
  const fits = words.map((word) => matchWord(typed, word));
  assert.deepEqual(fits, [...fits].sort((a, b) => b - a), fits.join(' '));
  assert.equal(new Set(fits).size, fits.length);
};

test('the word itself comes before its plural, that before words it begins, those before words it is a part of', () => {
  isOrdered('rechnung', ['rechnung', 'rechnungen', 'rechnungsentwurf', 'proformarechnung', 'angebot']);
});

test('a part of a compound is found at its end, and a compound by the word it begins with', () => {
  assert.ok(matchWord('entwurf', 'rechnungsentwurf') > 0);
  assert.ok(matchWord('supportteam', 'support') > 0);
  assert.equal(matchWord('tag', 'vertragstag'), 0, 'three letters stand in too many words');
});

test('a beginning fits better the less is missing', () => {
  isOrdered('roll', ['rollback', 'rollbackpunkte']);
  assert.equal(matchWord('r', 'rollback'), 0);
});

test('one slip in a short word and two in a long one are forgiven: a letter wrong, missing, too many, or two changed round', () => {
  for (const typed of ['hotfux', 'hotfx', 'hottfix', 'hotifx']) assert.ok(matchSlip(typed, 'hotfix') > 0, typed);
  assert.ok(matchSlip('priorisirung', 'priorisierung') > 0);
  assert.ok(matchSlip('dimensionnierung', 'dimensionierung') > 0);
  assert.equal(matchSlip('hotfuxx', 'hotfix'), 0);
  assert.equal(matchSlip('tva', 'tve'), 0, 'three letters are another word');
  assert.equal(matchSlip('bugfix', 'hotfix'), 0);
});
