import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentProblemToText } from '../content-problem.ts';
import { assembleCatalogue } from './assemble-catalogue.ts';
import { readReleaseFiles, shippedCatalogue, shippedReleaseDates } from './shipped-catalogue.fixture.ts';

const date = '2026-09-01';

/** The problems as a maintainer reads them, after one value of one file was replaced. */
function faultsOf(file: string, path: readonly (string | number)[], value: unknown): readonly string[] {
  const files = readReleaseFiles(date);
  let place = files[file] as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  place[path.at(-1) ?? ''] = value;
  const assembled = assembleCatalogue(date, files);
  return assembled.ok ? [] : assembled.problems.map(contentProblemToText);
}

test('every shipped release can be used, says that it is an example, and survives being embedded in a page', () => {
  assert.ok(shippedReleaseDates.length >= 2);
  for (const release of shippedReleaseDates) {
    const catalogue = shippedCatalogue(release);
    assert.equal(catalogue.release.status, 'example');
    assert.deepEqual(JSON.parse(JSON.stringify(catalogue)), catalogue);
    assert.ok(JSON.stringify(catalogue).length < 12_000, 'a release is embedded in the estimator page; keep it small');
  }
});

test('a price written as a number is told to become text', () => {
  assert.deepEqual(faultsOf('services.json', ['services', 0, 'price'], 850), [
    'content/catalogue/2026-09-01/services.json · services.0.price: found 850; write the price as text with its decimals, such as "850.00"',
  ]);
  assert.deepEqual(faultsOf('providers.json', ['providers', 0, 'priceLists', 0, 'perMonth', 'machine-2-8'], 37.38), [
    'content/catalogue/2026-09-01/providers.json · providers.0.priceLists.0.perMonth.machine-2-8: found 37.38; write the price as text with its decimals, such as "37.38", or "on-request"',
  ]);
});

test('a price that is text but no decimal is told what one is', () => {
  for (const price of ['850,00', '-850.00', '1e3', '850.1234567', '']) {
    const [fault = ''] = faultsOf('services.json', ['services', 0, 'price'], price);
    assert.match(fault, /services\.0\.price: found ".*"; write the price as text with its decimals, such as "850.00"/, price);
  }
});

test('an unknown key is named', () => {
  assert.deepEqual(faultsOf('support.json', ['tiers', 0, 'percnet'], '5'), [
    'content/catalogue/2026-09-01/support.json · tiers.0: found ["percnet"]; remove this key or correct its spelling',
  ]);
});

test('a release whose date is not its folder is refused, so that no two can share one', () => {
  assert.deepEqual(faultsOf('release.json', ['date'], '2026-06-01'), [
    'content/catalogue/2026-09-01/release.json · date: found "2026-06-01"; write "2026-09-01", the name of the folder, or rename the folder: a release is found by its date, and no two may share one',
  ]);
});

test('an id used twice is named', () => {
  const [fault = ''] = faultsOf('services.json', ['services', 1, 'id'], 'engineer-day');
  assert.match(fault, /services\.1\.id: found "engineer-day"; write another id/);
});

test('an id that names nothing is told which exist', () => {
  assert.match(faultsOf('effort.json', ['hosting', 0, 'doneBy'], 'wizard-day')[0] ?? '', /found "wizard-day"; write one of "engineer-day", "devops-day"/);
  assert.match(faultsOf('effort.json', ['hosting', 4, 'surcharge'], 'lunar')[0] ?? '', /found "lunar"; write one of "air-gapped", "sovereign"/);
  assert.match(faultsOf('services.json', ['licences', 0, 'service'], 'devops-day')[0] ?? '', /found "devops-day"; write one of "licence-production"/);
  assert.match(faultsOf('services.json', ['services', 0, 'source'], 'hearsay')[0] ?? '', /found "hearsay"; write one of "portal-example"/);
});

test('an answer on offer without its rule is refused', () => {
  assert.match(faultsOf('support.json', ['tiers'], [])[0] ?? '', /found "no rule for tier \\"standard\\""; add one/);
});

test('a figure from after the release is refused', () => {
  assert.match(faultsOf('services.json', ['services', 0, 'date'], '2026-10')[0] ?? '', /found "2026-10"; write a date up to the release's own, 2026-09-01/);
  assert.deepEqual(faultsOf('services.json', ['services', 0, 'date'], '2026-09'), []);
});

test('a range that falls is refused', () => {
  assert.match(faultsOf('effort.json', ['environments', 0, 'days', 'low'], '12')[0] ?? '', /low, likely and high in rising order/);
});

test('a missing and a surplus file are named', () => {
  const files = readReleaseFiles(date);
  delete files['support.json'];
  files['suport.json'] = {};
  const assembled = assembleCatalogue(date, files);
  assert.ok(!assembled.ok);
  assert.deepEqual(assembled.problems.map(({ file }) => file), ['catalogue/2026-09-01/support.json', 'catalogue/2026-09-01/suport.json']);
});

test('a machine that serves nothing is refused: it would never be enough', () => {
  assert.match(faultsOf('sizing.json', ['workload', 'requestsPerSecondPerNode', 'value'], '0')[0] ?? '', /above zero/);
});
