import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedCatalogue } from '../catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../date.ts';
import { defaultEstimateForm, type EstimateForm } from './estimate-form.ts';
import { someRequest } from './some-request.fixture.ts';
import { priceEstimate } from './price-estimate.ts';
import type { PricedLine } from './quote.ts';
import { readEstimateRequest } from './read-estimate-request.ts';
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
  assert.deepEqual(quote.totals, { oneOff: 1_800_000n, monthly: 77_000n, firstPeriod: 1_877_000n, overTerm: 2_724_000n });
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
  assert.equal(quoteFor({}).reference, 'DRAFT-20261015-CF1MNBSR6CY1T');
});

test('the June release prices the same request differently: its history is kept', () => {
  const quote = quoteFor({});
  const june = priceEstimate(quote.request, shippedCatalogue('2026-06-01'), on);
  assert.deepEqual([june.totals.oneOff, quote.totals.oneOff], [1_440_000n, 1_500_000n]);
});

test('every line says why: its formula names exactly its inputs, and each entry its source and date', () => {
  fc.assert(
    fc.property(someRequest(catalogue), (request) => {
      const quote = priceEstimate(request, catalogue, on);
      const whys = [...quote.lines, ...quote.onRequestLines].flatMap((line) => [line.why, ...line.quantityWhys, ...('priceWhys' in line ? line.priceWhys : [])]);
      for (const { formula, inputs, entries } of [...whys, ...quote.sizing.flatMap(({ whys }) => whys)]) {
        assert.deepEqual(Object.keys(inputs).sort(), [...formulaInputNames[formula]].sort());
        for (const { source, date } of entries) assert.ok(catalogue.release.sources.includes(source) && /^\d{4}-\d{2}/.test(date));
      }
    }),
    { numRuns: 200 },
  );
});

test('line ids are unique, references and numbers fit an e-invoice (BT-1, BT-129, BT-146)', () => {
  fc.assert(
    fc.property(someRequest(catalogue), (request) => {
      const { lines, onRequestLines, reference } = priceEstimate(request, catalogue, on);
      const ids = [...lines, ...onRequestLines].map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.match(reference, /^[A-Za-z0-9+_/-]{1,35}$/);
      for (const { quantity, unitPrice } of lines) {
        assert.match(quantity, /^\d+(\.\d{1,4})?$/);
        assert.match(unitPrice, /^\d+(\.\d{1,6})?$/);
      }
    }),
    { numRuns: 200 },
  );
});

test('parts sum to the whole, and low ≤ likely ≤ high', () => {
  fc.assert(
    fc.property(someRequest(catalogue), (request) => {
      const { totals, totalsByKind, totalsRange, lines, firstPeriodMonths, termMonths } = priceEstimate(request, catalogue, on);
      for (const total of ['oneOff', 'monthly', 'firstPeriod', 'overTerm'] as const) {
        assert.equal(Object.values(totalsByKind).reduce((sum, kind) => sum + kind[total], 0n), totals[total]);
        assert.ok(totalsRange.low[total] <= totals[total] && totals[total] <= totalsRange.high[total]);
      }
      assert.equal(totals.oneOff + totals.monthly, lines.reduce((sum, { net }) => sum + net, 0n));
      assert.equal(totals.overTerm, totals.firstPeriod + totals.monthly * BigInt(termMonths - firstPeriodMonths));
    }),
    { numRuns: 500 },
  );
});

test('asking for more never costs less', () => {
  fc.assert(
    fc.property(someRequest(catalogue), fc.integer({ min: 1, max: 1_000_000 }), (request, more) => {
      const { totals } = priceEstimate(request, catalogue, on);
      const busier = priceEstimate({ ...request, conversationsPerMonth: request.conversationsPerMonth + more }, catalogue, on);
      const wider = priceEstimate({ ...request, environments: ['production', 'staging', 'test'] }, catalogue, on);
      for (const other of [busier, wider]) assert.ok(other.totals.overTerm >= totals.overTerm && other.totals.monthly >= totals.monthly);
    }),
    { numRuns: 500 },
  );
});
