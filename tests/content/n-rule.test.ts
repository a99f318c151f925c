import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNRuleFaults } from './n-rule.ts';
import { readTexts } from './texts.ts';

const writes = (text: string) => findNRuleFaults(text).map((fault) => fault.write);

test('-n falls before a consonant and stays before n, d, t, z, h, vowels and a pause', () => {
  assert.deepEqual(writes('vun Bereetstellung'), ['vu Bereetstellung']);
  assert.deepEqual(writes('wann mir kënnen goen'), ['wa mir', 'kënne goen']);
  assert.deepEqual(writes('de Owend, vu der Equipe'), ['den Owend', 'vun der']);
  assert.deepEqual(writes('vun der Equipe, den Owend, an Zukunft, an d’Produktioun'), []);
  assert.deepEqual(writes('d’Produktioun gëtt iwwerwaacht, eng Versioun mat Korrekturen, kann, mir'), []);
});

test('nouns after an article and verbs fall under the rule too', () => {
  assert.deepEqual(writes('d’Ännerungen ginn, QA-Equippen kommen, d’Donnéeën sinn'), ['Ännerunge ginn', 'Equippe kommen', 'Donnéeë sinn']);
  assert.deepEqual(writes('si sinn gutt, Wann mir, deen féiert'), ['si gutt', 'Wa mir', 'dee féiert']);
});

test('nouns in -ioun, -in and -nn, names and other loans keep their -n', () => {
  assert.deepEqual(writes('eng Stonn laang, d’Maschinn leeft, Enn Mäerz, de Mann seet, d’Sonn schéngt'), []);
  assert.deepEqual(writes('eng Clientsberoderin mellt, Spuenien läit, Open Source, en anere Sinn méi'), []);
});

test('the sound counts, not the letter', () => {
  assert.deepEqual(writes('den Chatbot, e Chatbot, en Check-in, de Job, den Chef'), ['en Chatbot', 'den Job', 'de Chef']);
  assert.deepEqual(writes('an QA-Equippen, vun SIRET, vu TVA, den SMS-Text, de Yoga, de User'), ['a QA', 'vun TVA']);
});

test('a missing -n is found before vowels and n, d, t, z, h', () => {
  assert.deepEqual(writes('dee Opwand, nëmme an, kee Hotfix, e Entworf'), ['deen Opwand', 'nëmmen an', 'keen Hotfix', 'en Entworf']);
  assert.deepEqual(writes('mir hu haut, Bedéngunge an, Äre Account, kënne den'), ['hunn haut', 'Bedéngungen an', 'Ären Account', 'kënnen den']);
  assert.deepEqual(writes('zwee Hotfixer, online disponibel, De Site huet, e Message un, si hëllefen, ze testen'), []);
});

test('the Luxembourgish texts keep the n-rule', () => {
  const faults = readTexts('lb').flatMap(({ place, text }) => findNRuleFaults(text).map(({ words, write }) => `content/${place}: “${words}”, write “${write}”`));
  assert.deepEqual(faults, []);
});
