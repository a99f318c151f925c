import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeKeys } from '../../domain/locale.ts';
import { readIds } from '../../reader/ids.ts';
import { listPlaces } from '../../support/link-desk/desk-files.ts';
import { openDesk } from '../../support/link-desk/desk.ts';
import { agentQueries } from './agent-queries.fixture.ts';
import { deskLanguages, deskPlaces } from './desk-content.ts';

const desk = openDesk(listPlaces(deskPlaces()), deskLanguages());
const queries = localeKeys.flatMap((locale) => (agentQueries[locale] ?? []).map(([typed, ...right]) => ({ locale, typed, right })));

/** Place of the first right one among those found, from 1. */
const rankOf = (typed: string, right: readonly string[]): number => desk.find(typed).findIndex(({ id }) => right.includes(id)) + 1 || Infinity;

test('the searches of a language are forty different ones, and every right answer is a place of the site', () => {
  for (const [locale, ofLanguage] of Object.entries(agentQueries)) assert.equal(new Set(ofLanguage.map(([typed]) => typed)).size, 40, locale);
  assert.deepEqual(queries.flatMap(({ right }) => right).filter((id) => !readIds().has(id)), []);
});

test('of two hundred searches as agents type them, at least 95 in a hundred have a right place among the first three', (context) => {
  const missed = queries.filter(({ typed, right }) => rankOf(typed, right) > 3);
  for (const { locale, typed, right } of missed) context.diagnostic(`${locale} "${typed}": found ${desk.find(typed).slice(0, 3).map(({ id }) => id).join(', ')}; right would be ${right.join(', ')}`);
  context.diagnostic(`${queries.length - missed.length} of ${queries.length} among the first three, ${queries.filter(({ typed, right }) => rankOf(typed, right) === 1).length} in the first place`);
  assert.ok(missed.length <= queries.length * 0.05, `${missed.length} searches miss`);
});

test('the same searches without accents, in capitals and with a slip in a long word still find it nine times in ten', () => {
  const slip = (typed: string) => typed.replace(/\p{L}{8,}/u, (word) => word.slice(0, 5) + word.slice(6));
  const rough = queries.map(({ typed, right }) => ({ typed: slip(typed).normalize('NFD').replace(/[\u0300-\u036f]/g, '').toUpperCase(), right }));
  const missed = rough.filter(({ typed, right }) => rankOf(typed, right) > 3).map(({ typed }) => typed);
  assert.ok(missed.length <= queries.length * 0.1, missed.join(' | '));
});

test('every title finds its own place among the first three, or another place of the same name', () => {
  // Steps, roles and items have names of one word that pages and questions have too, such as "Review".
  const english = listPlaces(deskPlaces()).map((place) => desk.name(place, 'en')).filter(({ kind }) => !['step', 'role', 'item'].includes(kind));
  const lost = english.filter(({ id, title }) => {
    const first = desk.find(title).slice(0, 3).map((place) => desk.name(place, 'en'));
    return !first.some((place) => place.id === id || place.title.toLowerCase() === title.toLowerCase());
  });
  assert.deepEqual(lost.map(({ id, title }) => `${id}: ${title}`), []);
});
