import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeKeys } from '../domain/locale.ts';
import { readFragment } from '../share/read-fragment.ts';
import { readIds } from './ids.ts';
import { readPlaces } from './places.ts';
import { readPresets } from './presets.ts';

const placeOf = (locale: (typeof localeKeys)[number], id: string) => {
  const place = readPlaces(locale).find((candidate) => candidate.id === id);
  assert.ok(place, `no place has the id ${id}`);
  return place;
};

test('every id of the site has a title in every language, without markup', () => {
  for (const locale of localeKeys) {
    const places = readPlaces(locale);
    assert.deepEqual(places.map(({ id }) => id), [...readIds().keys()]);
    assert.deepEqual(places.filter(({ title }) => title.trim() === '' || /[<>{}*]|\]\(/.test(title)), []);
    assert.deepEqual(places.filter(({ text }) => /[<>{}]|\*\*|\]\(|:::/.test(text)), []);
  }
});

test('a section is shown by its heading and what follows, a question by its answer with the promise in its own words', () => {
  assert.deepEqual(placeOf('fr', 'terms-precedence'), {
    id: 'terms-precedence', kind: 'section', path: 'terms/#terms-precedence', page: 'terms',
    title: 'Conditions de vente et conditions d’utilisation', text: 'Les conditions de vente prévalent sur les conditions d’utilisation.',
  });
  const answer = placeOf('de', 'release-faq-how-fast').text;
  assert.match(answer, /./);
  assert.doesNotMatch(answer, /promise/);
});

test('a preset opens the estimator with its answers and the price list in force', () => {
  const preset = readPresets().find(({ id }) => id === 'air-gapped');
  const { kind, path } = placeOf('ar', 'preset-air-gapped');
  assert.equal(kind, 'preset');
  const reading = readFragment(path.replace('estimator/', ''));
  assert.deepEqual(reading.problems, []);
  assert.ok(reading.release, 'it names the price list that it was filled in with');
  assert.equal(reading.form.platform, 'air-gapped-kubernetes');
  assert.deepEqual({ ...reading.form, currency: '' }, { ...preset?.form, currency: '' });
});
