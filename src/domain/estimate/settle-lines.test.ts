import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { EstimateForm } from './estimate-form.ts';
import type { PricedLine } from './quote.ts';
import { lineOf, newestCatalogue, quoteOf } from './quote-of.fixture.ts';
import { roundUnitPrice } from './settle-lines.ts';

const partner: Partial<EstimateForm> = { audience: 'partner' };
const reseller: Partial<EstimateForm> = { audience: 'partner-for-client', sellerName: 'Partner' };
const licence = 'licence.licence-production';

const taken = ({ allowances }: PricedLine) => allowances.map(({ code, percent, base, amount }) => [code, percent, base, amount]);
const formulas = ({ priceWhys }: PricedLine) => priceWhys.map(({ formula }) => formula);

/** The newest release with other licence prices, in the words of its file. */
const withLicence = (price: string): Catalogue => ({
  ...newestCatalogue,
  services: { ...newestCatalogue.services, services: newestCatalogue.services.services.map((service) => (service.id === 'licence-production' ? { ...service, price } : service)) },
});

test('without currency, term or partner, a line is what the list says', () => {
  const line = lineOf(quoteOf({}), licence);
  assert.deepEqual([line.unitPrice, line.gross, line.allowances, line.net, line.priceWhys], ['480.00', 48_000n, [], 48_000n, []]);
  assert.ok(!('purchase' in line) && !('listPrice' in line));
});

test('a price in another currency is converted once, before it is multiplied, and says by which rate', () => {
  const quote = quoteOf({ currency: 'NOK' });
  const line = lineOf(quote, 'effort.production');
  assert.deepEqual([quote.currency, line.quantity, line.unitPrice, line.net], ['NOK', '11', '11700.00', 12_870_000n]);
  assert.deepEqual(line.priceWhys.map(({ formula, inputs }) => [formula, inputs]), [['converted', {
    price: { as: 'money', decimal: '1000.00', currency: 'EUR' }, rate: { as: 'number', decimal: '11.70' }, result: { as: 'money', decimal: '11700.00', currency: 'NOK' },
  }]]);
  assert.deepEqual(line.priceWhys[0]?.entries.map(({ file, id, date }) => [file, id, date]), [['commercial', 'currencies.NOK', '2026-11-15']]);
  assert.deepEqual([quote.conversion?.from, quote.conversion?.to, quote.conversion?.rate], ['EUR', 'NOK', '11.70']);
  assert.ok(!('conversion' in quoteOf({ currency: 'EUR' })));
});

test('effort low and high are in the currency of the draft too', () => {
  const { range } = lineOf(quoteOf({ currency: 'CHF' }), 'effort.production');
  assert.deepEqual(range, { low: { quantity: '8', net: 744_000n }, likely: { quantity: '11', net: 1_023_000n }, high: { quantity: '15', net: 1_395_000n } });
});

test('the price of a gigabyte keeps six decimals, for cents would make it another price', () => {
  const quote = quoteOf({ deployment: 'sovereign', provider: 'ovhcloud', environments: [], currency: 'CHF' });
  const storage = lineOf(quote, 'infrastructure.production.storage.block-storage-gb');
  assert.deepEqual([storage.quantity, storage.unitPrice, storage.net], ['104', '0.04464', 464n]);
});

test('a price that was worked out has cents from one unit of money on, and six decimals below it', () => {
  const rounded = (units: bigint, scale: number) => roundUnitPrice({ units, scale });
  assert.deepEqual([rounded(390n, 0), rounded(1n, 0), rounded(1_004_999n, 6), rounded(1_005n, 3), rounded(0n, 4)], ['390.00', '1.00', '1.00', '1.01', '0.00']);
  assert.deepEqual([rounded(5n, 1), rounded(123_456n, 6), rounded(1_234_564n, 7), rounded(1_234_565n, 7)], ['0.50', '0.123456', '0.123456', '0.123457']);
  assert.deepEqual([rounded(9_999_994n, 7), rounded(9_999_995n, 7), rounded(4n, 7), rounded(5n, 7)], ['0.999999', '1.00', '0.00', '0.000001']);
});

test('commitment and partner discount come one after the other: the second is of what the first left', () => {
  const line = lineOf(quoteOf({ ...partner, termMonths: '36', partnerDiscount: '20' }), licence);
  assert.deepEqual(taken(line), [['commitment', '10', 48_000n, 4_800n], ['partner', '20', 43_200n, 8_640n]]);
  assert.deepEqual([line.unitPrice, line.gross, line.net], ['480.00', 48_000n, 34_560n]);
  assert.deepEqual(formulas(line), ['commitment-discount', 'partner-discount']);
  assert.deepEqual(line.priceWhys[0]?.entries.map(({ file, id }) => [file, id]), [['commercial', 'commitments.36']]);
  assert.deepEqual(line.priceWhys[1]?.inputs, { percent: { as: 'percent', decimal: '20' }, base: { as: 'money', decimal: '432.00', currency: 'EUR' }, discount: { as: 'money', decimal: '86.40', currency: 'EUR' } });
});

test('each discount is rounded to the cent by itself, half up', () => {
  const line = lineOf(quoteOf({ ...partner, termMonths: '36', partnerDiscount: '50' }, withLicence('0.15')), licence);
  assert.deepEqual([line.gross, taken(line), line.net], [15n, [['commitment', '10', 15n, 2n], ['partner', '50', 13n, 7n]], 6n]);
});

test('a term without a commitment takes nothing off, nor does a kind of line that it does not name', () => {
  for (const termMonths of ['1', '12']) assert.deepEqual(lineOf(quoteOf({ termMonths }), licence).allowances, []);
  const committed = quoteOf({ termMonths: '24', deployment: 'sovereign', provider: 'ovhcloud' });
  assert.deepEqual(taken(lineOf(committed, licence)), [['commitment', '5', 48_000n, 2_400n]]);
  assert.deepEqual(taken(lineOf(committed, 'support')).length, 1);
  for (const { kind, allowances } of committed.lines) assert.equal(allowances.length, kind === 'licence' || kind === 'support' ? 1 : 0);
});

test('a partner discount is on what AI SmartTalk sells, and not on machines of a provider', () => {
  const quote = quoteOf({ ...partner, partnerDiscount: '10', deployment: 'sovereign', provider: 'ovhcloud' });
  for (const { kind, allowances } of quote.lines) assert.equal(allowances.length, kind === 'infrastructure' ? 0 : 1, kind);
});

test('a price file can set a discount by kind of line, in place of the general one', () => {
  const partnerPrices = ['%infrastructure:50', '%licence:0', '%effort:12.50'];
  const quote = quoteOf({ ...partner, partnerDiscount: '10', partnerPrices, deployment: 'sovereign', provider: 'ovhcloud' });
  const percentOf = (id: string) => lineOf(quote, id).allowances.map(({ percent }) => percent);
  assert.deepEqual(['effort.production', 'infrastructure.production.machine-8-32', licence, 'support'].map(percentOf), [['12.5'], ['50'], [], ['10']]);
});

test('a price of the partner’s file stands in place of the list’s, and says what the list’s is', () => {
  const quote = quoteOf({ ...partner, partnerPrices: ['devops-day:800.00', 'licence-production:2000.00'], supportTier: 'extended' });
  const line = lineOf(quote, 'effort.production');
  assert.deepEqual([line.unitPrice, line.net, formulas(line)], ['800.00', 880_000n, ['partner-price']]);
  assert.deepEqual(line.priceWhys[0]?.inputs, { listPrice: { as: 'money', decimal: '1000.00', currency: 'EUR' }, price: { as: 'money', decimal: '800.00', currency: 'EUR' } });
  const { why } = lineOf(quote, 'support');
  assert.deepEqual(why.formula === 'support-floor' && why.inputs.base, { as: 'money', decimal: '2120.00', currency: 'EUR' }, 'support is a share of what the partner pays');
});

test('own price, currency and discounts: each step once, in this order', () => {
  const line = lineOf(quoteOf({ ...partner, currency: 'CHF', termMonths: '24', partnerDiscount: '33.33', partnerPrices: ['licence-production:123.45'] }), licence);
  assert.deepEqual(formulas(line), ['partner-price', 'converted', 'commitment-discount', 'partner-discount']);
  // 123.45 × 0.93 = 114.8085 → 114.81; 5 % = 5.7405 → 5.74; 33.33 % of 109.07 = 36.353031 → 36.35
  assert.deepEqual([line.unitPrice, taken(line), line.net], ['114.81', [['commitment', '5', 11_481n, 574n], ['partner', '33.33', 10_907n, 3_635n]], 7_272n]);
});

test('a partner who resells asks the purchase price of one plus the margin, rounded once', () => {
  const quote = quoteOf({ ...reseller, termMonths: '24', partnerDiscount: '33.33', margin: '12.34' });
  const line = lineOf(quote, licence);
  // 480 × 0.95 × 0.6667 × 1.1234 = 341.53067568. Rounded in between, it would be 341.54.
  assert.deepEqual([line.unitPrice, line.gross, line.allowances, line.net], ['341.53', 34_153n, [], 34_153n]);
  // 480.00 − 24.00 − 151.98
  assert.equal(line.purchase, 30_402n);
  assert.deepEqual(formulas(line), ['resale-price']);
  assert.deepEqual(line.priceWhys[0]?.inputs, {
    price: { as: 'money', decimal: '480.00', currency: 'EUR' }, commitment: { as: 'percent', decimal: '5' }, discount: { as: 'percent', decimal: '33.33' },
    margin: { as: 'percent', decimal: '12.34' }, result: { as: 'money', decimal: '341.53', currency: 'EUR' },
  });
});

test('in a resale, days low and high are at the resale price as well', () => {
  const { range, unitPrice } = lineOf(quoteOf({ ...reseller, partnerDiscount: '20', margin: '15' }), 'effort.production');
  assert.deepEqual([unitPrice, range], ['920.00', { low: { quantity: '8', net: 736_000n }, likely: { quantity: '11', net: 1_012_000n }, high: { quantity: '15', net: 1_380_000n } }]);
});

test('a resale without margin and discount is at the list’s price, and what is bought and sold are one', () => {
  const quote = quoteOf({ ...reseller, deployment: 'sovereign', provider: 'ovhcloud' });
  assert.deepEqual(quote.purchase, quote.totals);
  assert.deepEqual(quote.totals, quoteOf({ deployment: 'sovereign', provider: 'ovhcloud' }).totals);
});

test('purchase totals are the exact sums of what each line costs the partner', () => {
  const quote = quoteOf({ ...reseller, partnerDiscount: '20', margin: '25', releasePlan: 'quarterly', deployment: 'sovereign', provider: 'ovhcloud' });
  const bought = (recurrence: PricedLine['recurrence']) => quote.lines.filter((line) => line.recurrence === recurrence).reduce((sum, { purchase = 0n }) => sum + purchase, 0n);
  const [oneOff, monthly, eachRelease] = [bought('one-off'), bought('monthly'), bought('each-release')];
  assert.deepEqual(quote.purchase, { oneOff, monthly, eachRelease, firstPeriod: oneOff + monthly, overTerm: oneOff + 12n * monthly + 3n * eachRelease });
  assert.deepEqual(quote.purchase, quoteOf({ ...partner, partnerDiscount: '20', releasePlan: 'quarterly', deployment: 'sovereign', provider: 'ovhcloud' }).totals);
  assert.ok(!('purchase' in quoteOf(partner)));
});

test('a discount of nothing is not mentioned', () => {
  for (const partnerDiscount of ['', '0', '0.00']) assert.deepEqual(lineOf(quoteOf({ ...partner, partnerDiscount }), licence).allowances, []);
});

test('without files of its own about money, a release discounts what AI SmartTalk sells and holds no commitment', () => {
  const { commercial, ...early } = newestCatalogue;
  assert.ok(commercial);
  const quote = quoteOf({ ...partner, termMonths: '36', partnerDiscount: '10', deployment: 'sovereign', provider: 'ovhcloud' }, early);
  for (const line of quote.lines) assert.deepEqual(taken(line).map(([code]) => code), line.kind === 'infrastructure' ? [] : ['partner']);
});
