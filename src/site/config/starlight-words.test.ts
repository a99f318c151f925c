import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOfLanguage } from './starlight-words.ts';

const english = { 'skipLink.label': 'Skip to content', 'search.label': 'Search' };

test('a word that Starlight has in English alone is named by file and key, with what it says', () => {
  const [fault = '', ...others] = faultsOfLanguage('lb', { 'search.label': 'Sichen', 'skipLink.label': '' }, english);
  assert.deepEqual(others, []);
  assert.match(fault, /content\/i18n\/lb\.json cannot be used:\n {2}skipLink\.label: found nothing there; write this in Lëtzebuergesch, which Starlight lacks: "Skip to content"$/);
});

test('a language with words for all of it has no fault', () => {
  assert.deepEqual(faultsOfLanguage('fr', { 'search.label': 'Rechercher', 'skipLink.label': 'Aller au contenu', more: 'autre' }, english), []);
});
