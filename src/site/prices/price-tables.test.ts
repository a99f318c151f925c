import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listFigures } from '../../domain/catalogue/list-figures.ts';
import { shippedCatalogue, shippedReleaseDates } from '../../domain/catalogue/shipped-catalogue.fixture.ts';
import { type PriceSection, priceTables, sections } from './price-tables.ts';

const names = Object.keys(sections) as readonly PriceSection[];

test('every figure of every release stands in exactly one table', () => {
  for (const date of shippedReleaseDates) {
    const catalogue = shippedCatalogue(date);
    const shown = names.flatMap((name) => priceTables(name, catalogue)).flatMap(({ rows }) => rows.flatMap(({ entry, figures }) => figures.flatMap((figure) => (figure ? [`${entry.group}/${entry.id}/${figure.measure}`] : []))));
    const listed = listFigures(catalogue).flatMap(({ group, id, figures }) => figures.map(({ measure }) => `${group}/${id}/${measure}`));
    assert.deepEqual([...shown].sort(), [...listed].sort());
  }
});

test('a release that does not ask about further work has no table for it', () => {
  assert.deepEqual(priceTables('work', shippedCatalogue('2026-09-01')), []);
});

test('a row names each source of its figures once, and prices read on two days twice', () => {
  const [, , storage] = priceTables('hosting', shippedCatalogue('2026-11-15'));
  const ovhcloud = storage?.rows.find(({ entry }) => entry.id === 'ovhcloud');
  assert.deepEqual(ovhcloud?.origins, [{ source: 'ovhcloud-prices', date: '2026-08' }, { source: 'ovhcloud-prices', date: '2026-01' }]);
});
