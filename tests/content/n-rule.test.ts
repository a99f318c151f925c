import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNRuleFaults } from './n-rule.ts';
import { readTexts } from './texts.ts';

test('-n falls before a consonant and stays before n, d, t, z, h, vowels and a pause', () => {
  const writes = (text: string) => findNRuleFaults(text).map((fault) => fault.write);
  assert.deepEqual(writes('vun Bereetstellung'), ['vu Bereetstellung']);
  assert.deepEqual(writes('wann mir kënnen goen'), ['wa mir', 'kënne goen']);
  assert.deepEqual(writes('de Owend, vu der Equipe'), ['den Owend', 'vun der']);
  assert.deepEqual(writes('vun der Equipe, den Owend, an Zukunft, an d’Produktioun'), []);
  assert.deepEqual(writes('d’Produktioun gëtt iwwerwaacht, eng Versioun mat Korrekturen, kann, mir'), []);
});

test('the Luxembourgish texts keep the n-rule', () => {
  const faults = readTexts('lb').flatMap(({ place, text }) => findNRuleFaults(text).map(({ words, write }) => `content/${place}: “${words}”, write “${write}”`));
  assert.deepEqual(faults, []);
});
