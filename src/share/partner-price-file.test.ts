import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedCatalogue } from '../domain/catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../domain/date.ts';
import { defaultEstimateForm } from '../domain/estimate/estimate-form.ts';
import { readEstimateRequest } from '../domain/estimate/read-estimate-request.ts';
import { problemValueNames } from '../domain/problem.ts';
import { readPartnerPriceFile } from './partner-price-file.ts';

const catalogue = shippedCatalogue('2026-11-15');
const plain = { format: 'aismarttalk-partner-prices', version: 1 };
const fileOf = (change: object) => JSON.stringify({ ...plain, ...change });
const read = (text: string) => readPartnerPriceFile(text, { name: 'acme.json', size: text.length }, catalogue);
const problemsOf = (text: string) => {
  const reading = read(text);
  assert.ok(!reading.ok, 'the file was read');
  return reading.problems.map(({ code, values }) => ({ code, values }));
};

test('prices and discounts become the entries that the form keeps, and count', () => {
  const reading = read(fileOf({ name: 'ACME 2026', date: '2026-11-01', discounts: { effort: '20', licence: '12.5' }, prices: { 'devops-day': '800.00' } }));
  assert.deepEqual(reading, { ok: true, prices: { entries: ['devops-day:800.00', '%effort:20', '%licence:12.5'], name: 'ACME 2026', date: isoDate('2026-11-01') } });
  const form = readEstimateRequest({ ...defaultEstimateForm, audience: 'partner', partnerPrices: reading.ok ? reading.prices.entries : [] }, catalogue);
  assert.ok(form.ok && form.request.deployment !== 'serverless');
  assert.deepEqual(form.request.partner, { discount: '0', prices: { 'devops-day': '800.00' }, discounts: { effort: '20', licence: '12.5' } });
});

test('a file without a single figure is told, and takes nothing away', () => {
  for (const change of [{}, { prices: {} }, { prices: {}, discounts: {} }]) assert.deepEqual(problemsOf(fileOf(change)), [{ code: 'partner-prices-empty', values: { name: 'acme.json' } }]);
});

test('each fault has words of its own', () => {
  assert.deepEqual(problemsOf(fileOf({ prices: { 'devops-day': '-800.00' } })), [{ code: 'partner-price-negative', values: { service: 'devops-day', typed: '-800.00' } }]);
  assert.deepEqual(problemsOf(fileOf({ prices: { 'devops-day': -1 } })), [{ code: 'partner-price-negative', values: { service: 'devops-day', typed: '-1' } }]);
  assert.deepEqual(problemsOf(fileOf({ prices: { 'devops-day': 800.5 } })), [{ code: 'partner-price-not-text', values: { service: 'devops-day', typed: '800.5' } }]);
  assert.deepEqual(problemsOf(fileOf({ prices: { 'gardener-day': '80.00' } })), [{ code: 'partner-price-unknown', values: { service: 'gardener-day', release: '2026-11-15', services: 'engineer-day, devops-day, architect-day, project-lead-day, licence-production, licence-non-production' } }]);
  assert.deepEqual(problemsOf(fileOf({ prices: { 'devops-day': '800,00' } })), [{ code: 'partner-price-unreadable', values: { typed: 'devops-day: 800,00' } }]);
  assert.deepEqual(problemsOf(fileOf({ prices: { 'devops-day': null } })), [{ code: 'partner-price-unreadable', values: { typed: 'devops-day: null' } }]);
  assert.deepEqual(problemsOf('{"format":"aismarttalk-partner-prices","version":1,"prices":{"devops-day":{"toString":0}},"discounts":{"effort":{"toString":0}}}'), [
    { code: 'partner-price-unreadable', values: { typed: 'devops-day: {"toString":0}' } }, { code: 'partner-price-unreadable', values: { typed: 'effort: {"toString":0}' } },
  ]);
  assert.deepEqual(problemsOf(fileOf({ discounts: { effort: '91' } })), [{ code: 'partner-discount-out-of-range', values: { typed: '91', lowest: 0, highest: 90 } }]);
  assert.deepEqual(problemsOf(fileOf({ discounts: { effort: '-5' } })), [{ code: 'partner-discount-out-of-range', values: { typed: '-5', lowest: 0, highest: 90 } }]);
  assert.deepEqual(problemsOf(fileOf({ discounts: { effort: '12.345' } })), [{ code: 'decimal-too-fine', values: { typed: '12.345', decimals: 2 } }]);
  assert.deepEqual(problemsOf(fileOf({ discounts: { effort: 20 } })), [{ code: 'partner-price-not-text', values: { service: 'effort', typed: '20' } }]);
  assert.deepEqual(problemsOf(fileOf({ discounts: { travel: '20' } })), [{ code: 'partner-discount-kind-unknown', values: { typed: 'travel', kinds: 'effort, infrastructure, licence, support' } }]);
});

test('a figure that is nested deeper than it can be written is told like any other that is none', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const head = '"format":"aismarttalk-partner-prices","version":1';
  assert.deepEqual(problemsOf(`{${head},"prices":{"devops-day":${deep}},"discounts":{"effort":${deep}}}`), [
    { code: 'partner-price-unreadable', values: { typed: 'devops-day: …' } }, { code: 'partner-price-unreadable', values: { typed: 'effort: …' } },
  ]);
});

test('several faults are told at once, five at most', () => {
  assert.deepEqual(problemsOf(fileOf({ discounts: { effort: '95' }, prices: { 'devops-day': '-1', 'gardener-day': '1' } })).map(({ code }) => code), ['partner-price-negative', 'partner-price-unknown', 'partner-discount-out-of-range']);
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`service-${index}`, '1']));
  assert.equal(problemsOf(fileOf({ prices: many })).length, 5);
});

test('too many entries, too many bytes, another file and a newer version are each told', () => {
  const many = Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`service-${index}`, '1']));
  assert.deepEqual(problemsOf(fileOf({ prices: many })), [{ code: 'partner-prices-too-many', values: { count: 61, highest: 60 } }]);
  assert.equal(problemsOf(fileOf({ name: 'x'.repeat(1_000_000) }))[0]?.code, 'file-too-large');
  assert.deepEqual(problemsOf('{"format":"aismarttalk-estimate-request","version":1}'), [{ code: 'file-is-estimate', values: { name: 'acme.json' } }]);
  assert.deepEqual(problemsOf('{"format":"constructor","version":1}'), [{ code: 'file-wrong-schema', values: { name: 'acme.json', field: 'format' } }]);
  assert.deepEqual(problemsOf(fileOf({ currency: 'EUR' })), [{ code: 'file-key-unknown', values: { name: 'acme.json', key: 'currency', known: '$schema, format, version, name, date, discounts, prices' } }]);
  assert.equal(problemsOf(fileOf({ version: 3 }))[0]?.code, 'file-version-unknown');
});

test('whatever it is given, it neither throws nor lets anything past the gate of the form', () => {
  const figures = fc.oneof(fc.string(), fc.double(), fc.constantFrom('800.00', '20', '-0', '0', '90.00', '__proto__'), fc.anything());
  const ids = fc.oneof(fc.string(), fc.constantFrom('devops-day', 'effort', '__proto__', 'constructor'));
  fc.assert(
    fc.property(fc.dictionary(ids, figures), fc.dictionary(ids, figures), (prices, discounts) => {
      const text = fileOf({ prices, discounts });
      const reading = read(text);
      if (reading.ok) assert.ok(readEstimateRequest({ ...defaultEstimateForm, audience: 'partner', partnerPrices: reading.prices.entries }, catalogue).ok);
      else for (const problem of reading.problems) assert.deepEqual(Object.keys(problem.values).sort(), [...problemValueNames[problem.code]].sort());
    }),
    { numRuns: 500 },
  );
});
