import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedCatalogue, shippedReleaseDates } from '../catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../date.ts';
import { canonicalText } from '../fingerprint.ts';
import { defaultEstimateForm, type EstimateForm } from './estimate-form.ts';
import type { PricedRequest } from './estimate-request.ts';
import { priceEstimate } from './price-estimate.ts';
import { newestCatalogue, quoteOf } from './quote-of.fixture.ts';
import type { PricedLine } from './quote.ts';
import { readEstimateRequest } from './read-estimate-request.ts';
import { someRequest } from './some-request.fixture.ts';
import { formulaInputNames } from './why.ts';

const catalogue = shippedCatalogue('2026-09-01');
const on = isoDate('2026-10-15');

function quoteFor(change: Partial<EstimateForm>) {
  const reading = readEstimateRequest({ ...defaultEstimateForm, ...change }, catalogue);
  assert.ok(reading.ok && reading.request.deployment !== 'serverless', JSON.stringify(reading));
  return priceEstimate(reading.request, catalogue, on);
}

const summary = ({ id, quantity, unitPrice, net, why }: PricedLine) => [id, quantity, unitPrice, net, why.formula];

test('self-hosted: effort, licences and support are priced, the machines are listed for the customer to supply', () => {
  const quote = quoteFor({ platform: 'kubernetes', environments: ['staging', 'test'], conversationsPerMonth: '200000' });
  assert.deepEqual(quote.lines.map(summary), [
    ['effort.production', '11', '1000.00', 1_100_000n, 'days-times-rate'],
    ['effort.staging', '4', '1000.00', 400_000n, 'days-times-rate'],
    ['effort.test', '3', '1000.00', 300_000n, 'days-times-rate'],
    ['licence.licence-production', '1', '480.00', 48_000n, 'environments-times-price'],
    ['licence.licence-non-production', '2', '120.00', 24_000n, 'environments-times-price'],
    ['support', '1', '50.00', 5_000n, 'support-floor'],
  ]);
  assert.deepEqual(quote.totals, { oneOff: 1_800_000n, monthly: 77_000n, eachRelease: 0n, firstPeriod: 1_877_000n, overTerm: 2_724_000n });
  assert.deepEqual(quote.effortDays, { low: '13', likely: '18', high: '24' });
  assert.deepEqual(
    quote.sizing.map(({ environment, resource, quantity }) => `${environment} ${quantity} × ${resource}`).slice(0, 4),
    ['production 3 × machine-8-32', 'production 1 × control-plane', 'production 1 × load-balancer', 'staging 1 × machine-4-16'],
  );
  assert.equal(quote.validUntil, '2026-11-14');
  assert.equal(quote.partial, false);
});

test('sovereign: the provider’s machines are invoiced too, and the surcharge adds a share of all days', () => {
  const quote = quoteFor({ deployment: 'sovereign', provider: 'ovhcloud', environments: [], highAvailability: 'yes', supportTier: 'extended' });
  assert.deepEqual(quote.lines.map(summary), [
    ['effort.production', '16', '1000.00', 1_600_000n, 'days-times-rate'],
    ['effort.surcharge.sovereign', '7.2', '1300.00', 936_000n, 'surcharge-days-times-rate'],
    ['licence.licence-production', '1', '480.00', 48_000n, 'environments-times-price'],
    ['infrastructure.production.machine-8-32', '3', '149.36', 44_808n, 'resources-times-price'],
    ['infrastructure.production.control-plane', '1', '0.00', 0n, 'resources-times-price'],
    ['infrastructure.production.load-balancer', '1', '6.94', 694n, 'resources-times-price'],
    ['support', '1', '250.00', 25_000n, 'support-floor'],
  ]);
});

test('support is the larger of the floor and the share: at the floor, and a cent above it', () => {
  const around = quoteFor({ deployment: 'sovereign', provider: 'ovhcloud', conversationsPerMonth: '50000000', supportTier: 'around-the-clock' });
  const support = around.lines.at(-1);
  assert.equal(support?.why.formula, 'support-share');
  const others = around.lines.filter(({ recurrence, id }) => recurrence === 'monthly' && id !== 'support').reduce((sum, { net }) => sum + net, 0n);
  assert.equal(support?.net, (others * 20n + 50n) / 100n);
});

test('a provider without a public price gives lines on request: listed, not summed, the quote partial', () => {
  const clarence = quoteFor({ deployment: 'sovereign', provider: 'clarence', environments: [] });
  assert.equal(clarence.partial, true);
  assert.deepEqual(clarence.onRequestLines.map(({ id, why }) => [id, why.formula]), [
    ['infrastructure.production.machine-8-32', 'price-on-request'],
    ['infrastructure.production.control-plane', 'price-on-request'],
    ['infrastructure.production.load-balancer', 'price-on-request'],
  ]);
  assert.equal(clarence.totals.monthly, 53_000n);
});

test('a price that this list does not hold is said to be missing, never taken as nothing', () => {
  const stackit = quoteFor({ deployment: 'sovereign', provider: 'stackit', environments: [] });
  assert.deepEqual(stackit.onRequestLines.map(({ id, why }) => [id, why.formula]), [['infrastructure.production.load-balancer', 'price-not-listed']]);
});

test('by the newest list: releases, capacity and a term are priced too, and the lines come in a fixed order', () => {
  const quote = quoteOf({
    deployment: 'sovereign', provider: 'ovhcloud', environments: ['staging'], regions: '2', documents: '1000', storageGb: '100', backupDays: '30', model: 'small',
    releasePlan: 'quarterly', rollout: 'canary', releaseWork: ['rollback-rehearsal'], onSiteDays: '2', termMonths: '24',
  });
  assert.deepEqual(quote.lines.map(summary), [
    ['effort.production', '11', '1000.00', 1_100_000n, 'days-times-rate'],
    ['effort.staging', '4', '1000.00', 400_000n, 'days-times-rate'],
    ['effort.surcharge.sovereign', '6.75', '1300.00', 877_500n, 'surcharge-days-times-rate'],
    ['effort.regions', '4.4', '1000.00', 440_000n, 'region-days-times-rate'],
    ['effort.rollout.canary', '3', '1000.00', 300_000n, 'days-times-rate'],
    ['effort.work.rollback-rehearsal', '1', '1000.00', 100_000n, 'days-times-rate'],
    ['effort.work.rollback-rehearsal.each', '1', '1000.00', 100_000n, 'release-days-times-rate'],
    ['effort.release', '1.5', '1000.00', 150_000n, 'release-days-times-rate'],
    ['effort.on-site', '2', '950.00', 190_000n, 'typed-days-times-rate'],
    ['licence.licence-production', '2', '480.00', 91_200n, 'environments-times-price'],
    ['licence.licence-non-production', '1', '120.00', 11_400n, 'environments-times-price'],
    ['infrastructure.production.machine-8-32', '2', '149.36', 29_872n, 'resources-times-price'],
    ['infrastructure.production.control-plane', '2', '0.00', 0n, 'resources-times-price'],
    ['infrastructure.production.load-balancer', '2', '6.94', 1_388n, 'resources-times-price'],
    ['infrastructure.production.database.machine-4-16', '2', '74.68', 14_936n, 'resources-times-price'],
    ['infrastructure.production.vector-store.machine-4-16', '2', '74.68', 14_936n, 'resources-times-price'],
    ['infrastructure.production.model.gpu-l4', '4', '540.00', 216_000n, 'resources-times-price'],
    ['infrastructure.production.storage.block-storage-gb', '208', '0.048', 998n, 'resources-times-price'],
    ['infrastructure.production.backup.object-storage-gb', '396', '0.013', 515n, 'resources-times-example-price'],
    ['infrastructure.staging.machine-4-16', '1', '74.68', 7_468n, 'resources-times-price'],
    ['infrastructure.staging.control-plane', '1', '0.00', 0n, 'resources-times-price'],
    ['infrastructure.staging.load-balancer', '1', '6.94', 694n, 'resources-times-price'],
    ['infrastructure.staging.storage.block-storage-gb', '20', '0.048', 96n, 'resources-times-price'],
    ['support', '1', '197.45', 18_758n, 'support-share'],
  ]);
  assert.deepEqual(quote.totals, { oneOff: 3_407_500n, monthly: 408_261n, eachRelease: 250_000n, firstPeriod: 3_815_761n, overTerm: 14_955_764n });
  assert.deepEqual([quote.furtherReleases, quote.firstPeriodMonths, quote.termMonths, quote.timeline.length], [{ inFirstPeriod: 0, inTerm: 7 }, 1, 24, 8]);
  assert.deepEqual(quote.effortDays, { low: '21.2', likely: '32.15', high: '48' });
});

test('days of releases after the first are no part of the effort of setting up', () => {
  assert.deepEqual(quoteOf({ releasePlan: 'monthly' }).effortDays, quoteOf({}).effortDays);
});

test('in another currency each amount of the quote is in it; only what explains the list is not', () => {
  const quote = quoteOf({ currency: 'GBP' });
  assert.deepEqual([quote.currency, quote.totals.oneOff], ['GBP', 1_305_000n]);
  assert.deepEqual(quote.lines.flatMap(({ why }) => (why.formula === 'days-times-rate' ? [why.inputs.rate] : [])), Array(2).fill({ as: 'money', decimal: '1000.00', currency: 'EUR' }));
});

test('serverless gives no invoice, and the promise that applies instead', () => {
  const reading = readEstimateRequest({ deployment: 'serverless', audience: 'client' });
  assert.ok(reading.ok);
  const estimate = priceEstimate(reading.request, catalogue, on);
  assert.deepEqual([estimate.kind, estimate.kind === 'no-invoice' && estimate.promise], ['no-invoice', 'availability-serverless']);
});

test('the same request, release and day give the same quote; another of any of them another reference', () => {
  const quote = quoteFor({});
  assert.deepEqual(quoteFor({}), quote);
  assert.match(quote.reference, /^DRAFT-20261015-[0-9A-HJKMNP-TV-Z]{13}$/);
  const june = priceEstimate(quote.request, shippedCatalogue('2026-06-01'), on);
  const references = [quote, quoteFor({ buyerName: 'Another' }), quoteFor({ termMonths: '24' }), june, priceEstimate(quote.request, catalogue, isoDate('2026-10-16'))];
  assert.equal(new Set(references.map(({ reference }) => reference)).size, references.length);
});

test('the reference of a known request is pinned: people quote it in mails, so a change of the hash must be meant', () => {
  assert.equal(quoteFor({}).reference, 'DRAFT-20261015-AJ1GQZT8F1WEC');
});

test('the June release prices the same request differently: its history is kept', () => {
  const quote = quoteFor({});
  const june = priceEstimate(quote.request, shippedCatalogue('2026-06-01'), on);
  assert.deepEqual([june.totals.oneOff, quote.totals.oneOff], [1_440_000n, 1_500_000n]);
});

for (const by of shippedReleaseDates.map(shippedCatalogue)) {
  test(`every line by the list of ${by.release.date} says why: its formula names exactly its inputs, and each entry its source and date`, () => {
    fc.assert(
      fc.property(someRequest(by), (request) => {
        const quote = priceEstimate(request, by, on);
        const whys = [...quote.lines, ...quote.onRequestLines].flatMap((line) => [line.why, ...line.quantityWhys, ...('priceWhys' in line ? line.priceWhys : [])]);
        for (const { formula, inputs, entries } of [...whys, ...quote.sizing.flatMap((item) => item.whys)]) {
          assert.deepEqual(Object.keys(inputs).sort(), [...formulaInputNames[formula]].sort());
          for (const { source, date } of entries) assert.ok(by.release.sources.includes(source) && /^\d{4}-\d{2}/.test(date));
        }
      }),
      { numRuns: 100 },
    );
  });
}

test('line ids are unique, references and numbers fit an e-invoice (BT-1, BT-129, BT-136, BT-146)', () => {
  fc.assert(
    fc.property(someRequest(newestCatalogue), (request) => {
      const { lines, onRequestLines, reference } = priceEstimate(request, newestCatalogue, on);
      const ids = [...lines, ...onRequestLines].map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.match(reference, /^[A-Za-z0-9+_/-]{1,35}$/);
      for (const { quantity, unitPrice, allowances, gross, net } of lines) {
        assert.match(quantity, /^\d+(\.\d{1,4})?$/);
        assert.match(unitPrice, /^\d+(\.\d{1,6})?$/);
        assert.equal(net, allowances.reduce((left, { amount }) => left - amount, gross));
        for (const { amount, base } of allowances) assert.ok(amount >= 0n && amount <= base);
      }
    }),
    { numRuns: 200 },
  );
});

test('the same request gives the same quote and the same text, byte by byte, in whatever order it was written', () => {
  fc.assert(
    fc.property(someRequest(newestCatalogue), (request) => {
      const reversed = Object.fromEntries(Object.entries(request).reverse()) as unknown as PricedRequest;
      assert.equal(canonicalText(reversed), canonicalText(request));
      assert.deepEqual(priceEstimate(reversed, newestCatalogue, on), { ...priceEstimate(request, newestCatalogue, on), request: reversed });
      assert.equal(canonicalText(structuredClone(request)), canonicalText(request));
    }),
    { numRuns: 100 },
  );
});
