import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasSirenCheckDigit, sirenOf } from './siren.ts';

test('nine digits of a French company are a SIREN, however they are grouped', () => {
  assert.equal(sirenOf('FR', '931402820'), '931402820');
  assert.equal(sirenOf('FR', '931 402\u00a0820'), '931402820');
  for (const [country, id] of [['LU', '931402820'], ['FR', 'RCS 931 402 820'], ['FR', '93140282000017'], ['FR', '93140282']] as const) assert.equal(sirenOf(country, id), undefined, id);
});

test('a SIREN ends in a digit that follows from the others', () => {
  for (const right of ['931402820', '732829320', '356000000']) assert.equal(hasSirenCheckDigit(right), true, right);
  for (const wrong of ['931402821', '931402280', '123456789', '732829321']) assert.equal(hasSirenCheckDigit(wrong), false, wrong);
});
