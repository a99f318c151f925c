import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeKeys } from '../../domain/locale.ts';
import { readIds } from '../../reader/ids.ts';
import { deskPlacesSchema, deskWordsSchema, listPlaces } from '../../support/link-desk/desk-files.ts';
import { deskPlaces, deskWords } from './desk-content.ts';

test('the desk has every place of the site, with words in every language that its own gate takes', () => {
  const places = listPlaces(deskPlacesSchema.parse(JSON.parse(JSON.stringify(deskPlaces()))));
  assert.deepEqual(places.map(({ id }) => id).sort(), [...readIds().keys()].sort());
  for (const locale of localeKeys) {
    const { titles, texts, reply } = deskWordsSchema.parse(JSON.parse(JSON.stringify(deskWords(locale))));
    assert.deepEqual([titles.length, texts.length], [places.length, places.length]);
    assert.ok(reply['reply.greeting']);
  }
});

test('a place keeps its own words, whatever order the files are in', () => {
  const at = listPlaces(deskPlaces()).findIndex(({ id }) => id === 'terms-precedence');
  assert.equal(deskWords('fr').titles[at], 'Conditions de vente et conditions d’utilisation');
});
