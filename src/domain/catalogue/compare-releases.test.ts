import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assembleCatalogue } from './assemble-catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { compareReleases, type EntryChange, laterFiles } from './compare-releases.ts';
import { laterFileNames } from './file-schemas.ts';
import { listFigures } from './list-figures.ts';
import { readReleaseFiles, shippedCatalogue, shippedReleaseDates } from './shipped-catalogue.fixture.ts';

const newest = shippedReleaseDates.at(-1) ?? '';

type Path = readonly (string | number)[];

/** Places in the files whose value is a figure or a rule: all but names, dates, sources and the ids by which entries are found. */
function figurePaths(files: unknown): readonly Path[] {
  const identity = new Set(['id', 'name', 'source', 'date', 'sources', 'url', 'kind', 'environment', 'scheme', 'code', 'termMonths', 'highAvailability', 'resource', 'partsOnly', 'currency', 'status']);
  const walk = (value: unknown, path: Path): readonly Path[] => {
    if (value === null || typeof value !== 'object') return [path];
    const entries = Array.isArray(value) ? value.map((item: unknown, index) => [index, item] as const) : Object.entries(value).filter(([key]) => !identity.has(key));
    return entries.flatMap(([key, item]) => walk(item, [...path, key]));
  };
  return walk(files, []);
}

const valueAt = (files: unknown, path: Path): unknown => path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], files);

/** A release in which one place says something else, or nothing when no other value may stand there alone. */
function withChange(date: string, path: Path): Catalogue | undefined {
  const files = readReleaseFiles(date);
  const parent = valueAt(files, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1) ?? '';
  const found = othersFor(parent[key]).find((value) => {
    parent[key] = value;
    return assembleCatalogue(date, files).ok;
  });
  if (found === undefined) return undefined;
  const assembled = assembleCatalogue(date, files);
  return assembled.ok ? assembled.catalogue : undefined;
}

function othersFor(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1];
  const text = String(value);
  const words = ['engineer-day', 'licence-production', 'sovereign', 'machine-16-64', 'gpu-l40s', 'IT', 'infrastructure', '12345.5', '3.5', '1.25', '0.26', '41', '10', '9', '7.5'];
  return [`${text}1`, ...words].filter((word) => word !== text && Number(word) !== Number(text));
}

const figuresOf = (changes: readonly EntryChange[]) => changes.flatMap(({ group, id, figures }) => figures.map(({ measure }) => `${group}/${id}/${measure}`));

test('a release compared with itself has no change', () => {
  for (const date of shippedReleaseDates) {
    assert.deepEqual(compareReleases(shippedCatalogue(date), shippedCatalogue(date)), { askedSince: [], noLongerAsked: [], changes: [] });
  }
});

test('every figure that is changed appears exactly once, with what it was and what it is', () => {
  const release = shippedCatalogue(newest);
  const paths = figurePaths(readReleaseFiles(newest));
  const tried = paths.flatMap((path) => {
    const changed = withChange(newest, path);
    if (!changed) return [];
    const { changes } = compareReleases(release, changed);
    assert.deepEqual(figuresOf(changes).length, 1, `${path.join('.')}: ${JSON.stringify(changes)}`);
    const [figure] = changes[0]?.figures ?? [];
    assert.notDeepEqual(figure?.before, figure?.after);
    return [path];
  });
  // Some places allow no second value: production does not set a licence's kind, a range of one value does not move alone.
  assert.ok(tried.length > 0.95 * paths.length, `only ${tried.length} of ${paths.length} places could be changed`);
});

test('changes of several figures are all told, and the way back tells the same with before and after exchanged', () => {
  const paths = figurePaths(readReleaseFiles(newest)).filter((path) => path.includes('perMonth') || path.includes('price'));
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...paths), { minLength: 1, maxLength: 12 }), fc.nat({ max: 998 }), (chosen, whole) => {
    const files = readReleaseFiles(newest);
    for (const path of chosen) (valueAt(files, path.slice(0, -1)) as Record<string | number, unknown>)[path.at(-1) ?? ''] = `${whole}.123457`;
    const assembled = assembleCatalogue(newest, files);
    assert.ok(assembled.ok);
    const release = shippedCatalogue(newest);
    const forth = compareReleases(release, assembled.catalogue).changes.flatMap(({ group, id, figures }) => figures.map((figure) => ({ group, id, ...figure })));
    const back = compareReleases(assembled.catalogue, release).changes.flatMap(({ group, id, figures }) => figures.map((figure) => ({ group, id, ...figure })));
    assert.equal(forth.length, chosen.length);
    assert.equal(new Set(forth.map(({ group, id, measure }) => `${group}/${id}/${measure}`)).size, chosen.length);
    assert.deepEqual(back, forth.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })));
  }), { numRuns: 40 });
});

test('from June to September 2026 rates, a licence and an effort changed, and one provider came', () => {
  const { askedSince, changes } = compareReleases(shippedCatalogue('2026-06-01'), shippedCatalogue('2026-09-01'));
  assert.deepEqual(askedSince, []);
  assert.deepEqual(changes.filter(({ kind }) => kind === 'changed').map(({ group, id, figures }) => [group, id, figures]), [
    ['day-rates', 'engineer-day', [{ measure: 'per-day', before: { as: 'money', decimal: '820.00', currency: 'EUR' }, after: { as: 'money', decimal: '850.00', currency: 'EUR' } }]],
    ['day-rates', 'devops-day', [{ measure: 'per-day', before: { as: 'money', decimal: '960.00', currency: 'EUR' }, after: { as: 'money', decimal: '1000.00', currency: 'EUR' } }]],
    ['set-up', 'test', [{ measure: 'likely', before: { as: 'number', decimal: '2.5' }, after: { as: 'number', decimal: '3' } }]],
    ['licences', 'licence-production', [{ measure: 'per-month', before: { as: 'money', decimal: '450.00', currency: 'EUR' }, after: { as: 'money', decimal: '480.00', currency: 'EUR' } }]],
  ]);
  assert.deepEqual(changes.filter(({ kind }) => kind !== 'changed').map(({ kind, id, figures }) => [kind, id, figures.length]), [['added', 'gcore', 5]]);
});

test('a file that only the later release has is asked since, and none of its figures counts as a change', () => {
  const { askedSince, changes } = compareReleases(shippedCatalogue('2026-09-01'), shippedCatalogue('2026-11-15'));
  assert.deepEqual(askedSince, ['work', 'capacity', 'commercial']);
  assert.deepEqual(changes.map(({ kind, group, id }) => [kind, group, id]), [
    ['changed', 'providers', 'ovhcloud'], ['changed', 'providers', 'stackit'], ['changed', 'providers', 'hikube'], ['changed', 'providers', 'clarence'],
    ['added', 'stand-ins', 'block-storage-gb'], ['added', 'stand-ins', 'object-storage-gb'],
  ]);
  assert.deepEqual(changes[1]?.figures, [{ measure: 'gpu-h100', after: { as: 'money', decimal: '5790.00', currency: 'EUR' } }]);
  assert.deepEqual(compareReleases(shippedCatalogue('2026-11-15'), shippedCatalogue('2026-09-01')).noLongerAsked, askedSince);
});

test('a provider that is left out is retired, with what it had', () => {
  const release = shippedCatalogue(newest);
  const { changes } = compareReleases(release, { ...release, providers: release.providers.filter(({ id }) => id !== 'gcore') });
  assert.deepEqual(changes.map(({ kind, id, figures }) => [kind, id, figures.every(({ after }) => after === undefined)]), [['retired', 'gcore', true]]);
});

test('the same number with more zeros is no change', () => {
  const release = shippedCatalogue(newest);
  const longer = { ...release, services: { ...release.services, services: release.services.services.map((service) => ({ ...service, price: `${service.price}00` })) } };
  assert.deepEqual(compareReleases(release, longer).changes, []);
});

test('an entry stands once in its group, and a figure once in its entry', () => {
  for (const date of shippedReleaseDates) {
    const entries = listFigures(shippedCatalogue(date));
    assert.equal(new Set(entries.map(({ group, id }) => `${group}/${id}`)).size, entries.length);
    for (const { id, figures } of entries) assert.equal(new Set(figures.map(({ measure }) => measure)).size, figures.length, id);
  }
});

test('the later files are those that a release may lack', () => assert.deepEqual(laterFiles.map((file) => `${file}.json`), laterFileNames));
