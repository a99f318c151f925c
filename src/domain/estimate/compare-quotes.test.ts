import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedCatalogue, shippedReleaseDates } from '../catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../date.ts';
import { sumOf } from '../money/sum.ts';
import { type ComparedLine, compareQuotes } from './compare-quotes.ts';
import { defaultEstimateForm, type EstimateForm } from './estimate-form.ts';
import { priceEstimate } from './price-estimate.ts';
import { type Quote, recurrences } from './quote.ts';
import { readEstimateRequest } from './read-estimate-request.ts';
import { repriceEstimate } from './reprice-estimate.ts';
import { someRequest } from './some-request.fixture.ts';

const catalogue = shippedCatalogue('2026-11-15');
const older = shippedCatalogue('2026-09-01');
const on = isoDate('2026-11-20');

function quoteFor(change: Partial<EstimateForm>, list = catalogue): Quote {
  const reading = readEstimateRequest({ ...defaultEstimateForm, ...change }, list);
  assert.ok(reading.ok && reading.request.deployment !== 'serverless', JSON.stringify(reading));
  return priceEstimate(reading.request, list, on);
}

const changesOf = (lines: readonly ComparedLine[]) => Object.fromEntries(lines.map(({ key, cells }) => [key, cells[1]?.change]));
const lineOf = (lines: readonly ComparedLine[], key: string) => lines.find((line) => line.key === key);

const inEuro = someRequest(catalogue).map((request) => ({ ...request, currency: 'EUR' }));

test('the differences of the lines sum to the difference of the totals, for every recurrence', () => {
  fc.assert(
    fc.property(inEuro, inEuro, inEuro, (a, b, c) => {
      const quotes = [a, b, c].map((request) => priceEstimate(request, catalogue, on));
      const { lines, totals } = compareQuotes(quotes as [Quote, ...Quote[]]);
      for (const [index, quote] of quotes.entries()) {
        for (const [place, recurrence] of recurrences.entries()) {
          const difference = sumOf(lines.filter((line) => line.recurrence === recurrence), ({ cells }) => cells[index]?.difference ?? 0n);
          assert.equal(difference, totals[place]?.differences[index]);
        }
        for (const total of totals) assert.equal(total.amounts[index], quote.totals[total.name]);
      }
    }),
    { numRuns: 150 },
  );
});

test('with one term and one plan, the differences of the lines over the term sum to the difference over the term', () => {
  fc.assert(
    fc.property(inEuro, inEuro, (a, b) => {
      const [first, second] = [a, b].map((request) => priceEstimate({ ...request, termMonths: 24, releasePlan: 'quarterly' }, catalogue, on)) as [Quote, Quote];
      const { lines, totals } = compareQuotes([first, second]);
      const times = { 'one-off': 1n, monthly: 24n, 'each-release': BigInt(first.furtherReleases.inTerm) };
      assert.equal(sumOf(lines, ({ recurrence, cells }) => (cells[1]?.difference ?? 0n) * times[recurrence]), totals.find(({ name }) => name === 'overTerm')?.differences[1]);
    }),
    { numRuns: 100 },
  );
});

test('every line of every quote is in the comparison exactly once', () => {
  fc.assert(
    fc.property(someRequest(catalogue), someRequest(catalogue), (a, b) => {
      const quotes = [a, b].map((request) => priceEstimate(request, catalogue, on)) as [Quote, Quote];
      const { lines } = compareQuotes(quotes);
      assert.equal(new Set(lines.map(({ key }) => key)).size, lines.length);
      for (const [index, quote] of quotes.entries()) {
        const found = lines.flatMap(({ cells }) => cells[index]?.line ?? []);
        assert.deepEqual(new Set(found), new Set([...quote.lines, ...quote.onRequestLines]));
        assert.equal(found.length, quote.lines.length + quote.onRequestLines.length);
      }
    }),
    { numRuns: 100 },
  );
});

test('a quote beside itself has no difference', () => {
  fc.assert(
    fc.property(someRequest(catalogue), (request) => {
      const quote = priceEstimate(request, catalogue, on);
      const { lines, totals, low, high } = compareQuotes([quote, quote]);
      assert.ok(lines.every(({ cells }) => cells[1]?.change === 'same' && cells[1]?.difference === 0n));
      assert.ok([...totals, ...low, ...high].every(({ differences }) => differences[1] === 0n));
    }),
    { numRuns: 50 },
  );
});

test('lines are told apart as added, removed, changed and the same', () => {
  const { lines, currency } = compareQuotes([quoteFor({}), quoteFor({ environments: ['test'], conversationsPerMonth: '10000', supportTier: 'extended' })]);
  const changes = changesOf(lines);
  assert.equal(currency, 'EUR');
  assert.equal(changes['one-off effort.production'], 'same');
  assert.equal(changes['one-off effort.staging'], 'removed');
  assert.equal(changes['one-off effort.test'], 'added');
  assert.equal(changes['monthly support'], 'changed');
  const removed = lineOf(lines, 'one-off effort.staging');
  assert.equal(removed?.cells[1]?.difference, -(removed?.cells[0]?.line as { net: bigint }).net);
});

test('what two quotes do not have and a third has is absent in the second', () => {
  const { lines } = compareQuotes([quoteFor({ environments: [] }), quoteFor({ environments: [] }), quoteFor({ environments: ['test'] })]);
  assert.deepEqual(lineOf(lines, 'one-off effort.test')?.cells.map(({ change }) => change), ['absent', 'absent', 'added']);
});

test('different currencies are said, and nothing is subtracted but within that of the first', () => {
  const { currency, lines, totals } = compareQuotes([quoteFor({}), quoteFor({ currency: 'CHF' }), quoteFor({ supportTier: 'extended' })]);
  assert.equal(currency, undefined);
  assert.ok(lines.every(({ cells }) => cells[1]?.difference === undefined && cells[2]?.difference !== undefined));
  const production = lineOf(lines, 'one-off effort.production')?.cells.map(({ change }) => change);
  assert.deepEqual(production, ['same', 'unknown', 'same']);
  for (const { amounts: [first = 0n, , third = 0n], differences } of totals) assert.deepEqual(differences, [0n, undefined, third - first]);
  assert.ok((totals.find(({ name }) => name === 'monthly')?.differences[2] ?? 0n) > 0n);
});

test('a line that became priced adds all of it, and is a change', () => {
  const sovereign = { deployment: 'sovereign', provider: 'clarence' };
  const { lines, totals } = compareQuotes([quoteFor(sovereign), quoteFor({ ...sovereign, provider: 'ovhcloud' })]);
  const priced = lines.find(({ cells }) => cells[0]?.line?.kind === 'on-request' && cells[1]?.line && cells[1].line.kind !== 'on-request');
  assert.equal(priced?.cells[1]?.change, 'changed');
  assert.equal(priced?.cells[1]?.difference, (priced?.cells[1]?.line as { net: bigint }).net);
  assert.ok((totals.find(({ name }) => name === 'monthly')?.differences[1] ?? 0n) > 0n);
});

test('lines added by hand are matched by what is written on them, not by their place', () => {
  const line = (description: string, unitPrice: string) => ({ description, quantity: '1', unitPrice, recurrence: 'one-off', vatRate: '' });
  const training = line('Training', '500');
  const { lines } = compareQuotes([quoteFor({ audience: 'partner', freeLines: [training] }), quoteFor({ audience: 'partner', freeLines: [line('Travel', '80'), line('Training', '700')] })]);
  assert.equal(lineOf(lines, 'one-off free “Training”')?.cells[1]?.difference, 20_000n);
  assert.equal(lineOf(lines, 'one-off free “Travel”')?.cells[1]?.change, 'added');
  const twice = compareQuotes([quoteFor({ audience: 'partner', freeLines: [training, training] })]);
  assert.equal(twice.lines.filter(({ kind }) => kind === 'free').length, 2);
});

test('what a partner pays is compared when all of them are resales', () => {
  const resale = { audience: 'partner-for-client', margin: '10' };
  assert.ok(compareQuotes([quoteFor(resale), quoteFor({ ...resale, margin: '20' })]).purchase?.every(({ differences }) => differences[1] === 0n));
  assert.equal(compareQuotes([quoteFor(resale), quoteFor({})]).purchase, undefined);
});

test('a newer list gives what changing over to it would give, and names the questions it adds', () => {
  for (const date of shippedReleaseDates.filter((each) => each < '2026-11-15')) {
    const list = shippedCatalogue(date);
    const quote = quoteFor({}, list);
    const repriced = repriceEstimate(defaultEstimateForm, quote, { older: list, newer: catalogue, on });
    assert.ok(repriced.ok);
    assert.deepEqual(repriced.value.quote, quoteFor({}));
    assert.deepEqual(repriced.value.furtherFields, [
      'regions', 'storageGb', 'backupDays', 'documents', 'peakConversations', 'model', 'releasePlan', 'rollout', 'releaseWork', 'onSiteDays', 'currency',
    ]);
  }
});

test('a newer list that no longer takes an answer says which', () => {
  const form = { ...defaultEstimateForm, deployment: 'sovereign', provider: 'ovhcloud' };
  const newer = { ...catalogue, providers: catalogue.providers.filter(({ id }) => id !== 'ovhcloud') };
  const repriced = repriceEstimate(form, quoteFor(form, older), { older, newer, on });
  assert.ok(!repriced.ok);
  assert.deepEqual(repriced.problems.map(({ code }) => code), ['provider-not-in-catalogue']);
});
