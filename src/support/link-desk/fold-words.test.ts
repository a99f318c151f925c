import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldText, wordsOf } from './fold-words.ts';

test('case, accents and ligatures make no difference', () => {
  assert.equal(foldText('Œuvre ÉTAPE Größe Verëffentlechung'), 'oeuvre etape grosse verefentlechung'.replace('verefent', 'vereffent'));
});

test('an article or preposition that is written onto its word is left out', () => {
  assert.deepEqual(wordsOf('l’échéance d’Rechnung qu’une d\'accord'), ['echeance', 'rechnung', 'une', 'accord']);
  assert.deepEqual(wordsOf('aujourd’hui'), ['aujourd', 'hui']);
});

test('Arabic is found without vowel signs, with any alef, stretched, and with the article', () => {
  assert.deepEqual(wordsOf('مُسوَّدةُ الفاتورة'), ['مسوده', 'فاتوره']);
  assert.deepEqual(wordsOf('الإبلاغ'), wordsOf('ابلاغ'));
  assert.deepEqual(wordsOf('التــواصل'), wordsOf('تواصل'));
  assert.deepEqual(wordsOf('للشركاء وبالفاتورة'), ['شركاء', 'وبالفاتوره']);
  assert.deepEqual(wordsOf('مستشفى'), wordsOf('مستشفي'));
  assert.deepEqual(wordsOf('الم'), ['الم'], 'a short word that begins like the article keeps its letters');
});

test('a word with a hyphen counts as its parts and as one', () => {
  assert.deepEqual(wordsOf('self-hosted'), ['self', 'hosted', 'selfhosted']);
});

test('signs are no words', () => {
  assert.deepEqual(wordsOf(' … ? – “ ” - '), []);
});
