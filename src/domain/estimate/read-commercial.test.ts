import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedCatalogue } from '../catalogue/shipped-catalogue.fixture.ts';
import { limits } from './answers.ts';
import { defaultEstimateForm, emptyFreeLine, type EstimateForm, type FreeLineForm } from './estimate-form.ts';
import { problemsOf, requestOf } from './quote-of.fixture.ts';
import { readEstimateRequest } from './read-estimate-request.ts';

const partner: Partial<EstimateForm> = { audience: 'partner' };
const resale: Partial<EstimateForm> = { audience: 'partner-for-client' };
const line = (change: Partial<FreeLineForm>): FreeLineForm => ({ ...emptyFreeLine, unitPrice: '1', ...change });
const problemsOfLine = (change: Partial<FreeLineForm>) => problemsOf({ ...partner, freeLines: [line(change)] });
const lineOf = (change: Partial<FreeLineForm>) => requestOf({ ...partner, freeLines: [line(change)] }).freeLines[0];

test('whole numbers are taken at their limits and refused beyond them', () => {
  const fields = ['storageGb', 'backupDays', 'conversationsPerMonth', 'documents', 'peakConversations', 'regions', 'onSiteDays', 'paymentDays'] as const;
  for (const field of fields) {
    const { lowest, highest } = limits[field];
    assert.deepEqual(problemsOf({ [field]: String(lowest) }), [], field);
    assert.deepEqual(problemsOf({ [field]: String(highest) }), [], field);
    assert.deepEqual(problemsOf({ [field]: String(lowest - 1) }), [`${field}: number-too-low`]);
    assert.deepEqual(problemsOf({ [field]: String(highest + 1) }), [`${field}: number-too-high`]);
    assert.deepEqual(problemsOf({ [field]: '1.5' }), [`${field}: number-not-whole`]);
    assert.deepEqual(problemsOf({ [field]: 'x' }), [`${field}: number-unreadable`]);
    assert.deepEqual(problemsOf({ [field]: ' ' }), field === 'peakConversations' ? [] : [`${field}: number-missing`]);
  }
  assert.ok(!('peakConversations' in requestOf({ peakConversations: ' ' })));
});

test('a currency is one that the list has a rate of', () => {
  assert.equal(requestOf({ currency: 'CHF' }).currency, 'CHF');
  assert.deepEqual([problemsOf({ currency: '' }), problemsOf({ currency: 'chf' }), problemsOf({ currency: 'euro' })], [['currency: choice-missing'], ['currency: choice-unknown'], ['currency: choice-unknown']]);
  assert.deepEqual(problemsOf({ currency: 'XTS' }), ['currency: currency-not-in-catalogue']);
  const without = readEstimateRequest({ ...defaultEstimateForm, currency: 'XTS' });
  assert.ok(without.ok, 'without a list, any currency may be one');
  assert.equal(requestOf({ currency: 'CHF' }, shippedCatalogue('2026-09-01')).currency, 'EUR', 'an early list has one, and does not ask');
});

for (const [field, change] of [['partnerDiscount', partner], ['margin', resale]] as const) {
  test(`${field}: per cent within its limits, two decimals at most, nothing when empty`, () => {
    const { highest } = limits[field];
    const read = (typed: string) => {
      const request = requestOf({ ...change, [field]: typed });
      return field === 'margin' ? request.resale?.margin : request.partner?.discount;
    };
    assert.deepEqual(['', ' ', '0', '0.5', '12,5', '12.50', '٠٫٥', String(highest), `${highest}.00`].map(read), ['0', '0', '0', '0.5', '12.5', '12.5', '0.5', String(highest), String(highest)]);
    const problem = (typed: string) => problemsOf({ ...change, [field]: typed });
    assert.deepEqual(problem('-0.01'), [`${field}: number-too-low`]);
    assert.deepEqual(problem(`${highest}.01`), [`${field}: number-too-high`]);
    assert.deepEqual(problem('0.125'), [`${field}: decimal-too-fine`]);
    assert.deepEqual(problem('12.3456'), [`${field}: decimal-too-fine`]);
    assert.deepEqual(problem('10 %'), [`${field}: decimal-unreadable`]);
  });
}

test('a line by hand: quantity and price within their limits, two decimals at most, never missing', () => {
  for (const [field, highest] of [['quantity', limits.freeQuantity.highest], ['unitPrice', limits.freePrice.highest]] as const) {
    assert.deepEqual([problemsOfLine({ [field]: '0' }), problemsOfLine({ [field]: String(highest) })], [[], []]);
    assert.deepEqual(problemsOfLine({ description: 'x', [field]: '' }), [`freeLines.0.${field}: decimal-missing`]);
    assert.deepEqual(problemsOfLine({ [field]: '-1' }), [`freeLines.0.${field}: number-too-low`]);
    assert.deepEqual(problemsOfLine({ [field]: `${highest}.01` }), [`freeLines.0.${field}: number-too-high`]);
    assert.deepEqual(problemsOfLine({ [field]: '1e3' }), [`freeLines.0.${field}: decimal-unreadable`]);
  }
});

test('a line by hand into which neither words nor a price are written counts for nothing yet, whatever else it says', () => {
  const unwritten = line({ description: ' ', unitPrice: ' ', quantity: 'x', vatRate: '99' });
  const { freeLines } = requestOf({ ...partner, freeLines: [unwritten, line({ description: 'x' }), unwritten] });
  assert.deepEqual(freeLines, [{ description: 'x', quantity: '1', unitPrice: '1', recurrence: 'one-off' }]);
  assert.deepEqual(problemsOf({ ...partner, freeLines: [unwritten, line({ quantity: '' })] }), ['freeLines.1.quantity: decimal-missing'], 'a problem keeps the place of its line');
});

test('“1.250” and “1,250” are a thousand to half of the languages and not to the others, so whoever typed it says which; “0.125” is too fine', () => {
  assert.deepEqual(['1 250', '1250', '1.25', '1,25', '1.250,50', '1,250.50', '1,250,000'].map((unitPrice) => lineOf({ unitPrice })?.unitPrice), ['1250', '1250', '1.25', '1.25', '1250.5', '1250.5', '1250000']);
  for (const typed of ['1.250', '1,250', ' 1,250', '١,٢٥٠']) assert.deepEqual(problemsOfLine({ unitPrice: typed, quantity: typed }), ['freeLines.0.quantity: decimal-ambiguous', 'freeLines.0.unitPrice: decimal-ambiguous'], typed);
  assert.deepEqual(['0.125', '0,125'].map((unitPrice) => problemsOfLine({ unitPrice })), [['freeLines.0.unitPrice: decimal-too-fine'], ['freeLines.0.unitPrice: decimal-too-fine']]);
  assert.deepEqual(problemsOfLine({ quantity: '1.2345' }), ['freeLines.0.quantity: decimal-too-fine']);
});

test('a line by hand: words, recurrence and a VAT rate from 0 to 50, or none', () => {
  assert.deepEqual(lineOf({ description: ' Training \n day ', quantity: '2', unitPrice: '10.50', recurrence: 'monthly', vatRate: '5,50' }), { description: 'Training day', quantity: '2', unitPrice: '10.5', recurrence: 'monthly', vatRate: '5.5' });
  assert.deepEqual(lineOf({}), { quantity: '1', unitPrice: '1', recurrence: 'one-off' });
  assert.deepEqual([lineOf({ vatRate: '0' })?.vatRate, lineOf({ vatRate: '50' })?.vatRate], ['0', '50']);
  assert.deepEqual(problemsOfLine({ vatRate: '50.01' }), ['freeLines.0.vatRate: number-too-high']);
  assert.deepEqual(problemsOfLine({ vatRate: '-1' }), ['freeLines.0.vatRate: number-too-low']);
  assert.deepEqual(problemsOfLine({ recurrence: 'each-release' }), ['freeLines.0.recurrence: choice-unknown']);
  assert.deepEqual(problemsOfLine({ description: 'x'.repeat(limits.name.highest) }), []);
  assert.deepEqual(problemsOfLine({ description: 'x'.repeat(limits.name.highest + 1) }), ['freeLines.0.description: text-too-long']);
});

test('the problems of several lines are told at once, each with its place', () => {
  const freeLines = [line({ quantity: '' }), line({}), line({ unitPrice: 'x', recurrence: '' })];
  assert.deepEqual(problemsOf({ ...partner, freeLines }), ['freeLines.0.quantity: decimal-missing', 'freeLines.2.unitPrice: decimal-unreadable', 'freeLines.2.recurrence: choice-missing']);
});

test('fifty lines by hand are taken, and one more is told', () => {
  const { highest } = limits.freeLines;
  assert.equal(requestOf({ ...partner, freeLines: Array(highest).fill(line({})) }).freeLines.length, highest);
  assert.deepEqual(problemsOf({ ...partner, freeLines: Array(highest + 1).fill(line({})) }), ['freeLines: free-lines-too-many']);
});

const partnerOf = (partnerPrices: readonly string[]) => requestOf({ ...partner, partnerPrices }).partner;
const problemsOfPrices = (partnerPrices: readonly string[]) => problemsOf({ ...partner, partnerPrices });

test('a price file is prices by service and discounts by kind, in one shape however they were written', () => {
  assert.deepEqual(partnerOf(['devops-day:800.00', '%effort:20', 'licence-production:0000.123456', '%support:05.50']), {
    discount: '0', prices: { 'devops-day': '800.00', 'licence-production': '0.123456' }, discounts: { effort: '20', support: '5.5' },
  });
  assert.deepEqual(partnerOf([]), { discount: '0', prices: {}, discounts: {} });
});

test('a discount of the file is within the limit of a typed one, on something that the list sells', () => {
  const { highest } = limits.partnerDiscount;
  assert.deepEqual(partnerOf([`%effort:${highest}`, '%licence:0', '%infrastructure:12.340000'])?.discounts, { effort: String(highest), licence: '0', infrastructure: '12.34' });
  for (const entry of [`%effort:${highest}.01`, '%effort:1.234', '%free:10', '%magic:10', '%on-request:1', '%constructor:1']) assert.deepEqual(problemsOfPrices([entry]), ['partnerPrices: partner-price-unreadable'], entry);
});

test('what is no price is told, and so is a price of a service that the list does not name', () => {
  for (const entry of ['devops-day', 'devops-day:', 'devops-day:-1', 'devops-day:1,5', 'devops-day:1.2345678', 'devops-day:1234567890', 'Devops-Day:1', 'devops-day:1e3', ' devops-day:1', 'a'.repeat(65).concat(':1'), '']) {
    assert.deepEqual(problemsOfPrices([entry]), ['partnerPrices: partner-price-unreadable'], entry);
  }
  assert.deepEqual(problemsOfPrices(['wizard-day:1']), ['partnerPrices: partner-price-unknown']);
  assert.ok(readEstimateRequest({ ...defaultEstimateForm, ...partner, partnerPrices: ['wizard-day:1'] }).ok, 'without a list, any service may be one');
});

test('sixty entries are taken, and one more is told', () => {
  const { highest } = limits.partnerPrices;
  assert.deepEqual(problemsOfPrices(Array(highest).fill('devops-day:1')), []);
  assert.deepEqual(problemsOfPrices(Array(highest + 1).fill('devops-day:1')), ['partnerPrices: partner-prices-too-many']);
});

test('a wrong discount and a wrong file are told together', () => {
  assert.deepEqual(problemsOf({ ...partner, partnerDiscount: '91', partnerPrices: ['x'] }), ['partnerDiscount: number-too-high', 'partnerPrices: partner-price-unreadable']);
});

test('a roll-out with two versions side by side needs more than one machine', () => {
  assert.deepEqual(problemsOf({ platform: 'single-host', rollout: 'canary' }), ['rollout: rollout-needs-cluster']);
  assert.deepEqual(problemsOf({ platform: 'single-host', rollout: 'rolling' }), []);
  assert.deepEqual(problemsOf({ deployment: 'sovereign', provider: 'ovhcloud', platform: 'single-host', rollout: 'canary' }), []);
});

test('a region is one where the provider hosts', () => {
  const sovereign = { deployment: 'sovereign', provider: 'hetzner' };
  const regionOf = (region: string) => {
    const request = requestOf({ ...sovereign, region });
    return request.deployment === 'sovereign' ? request.region : undefined;
  };
  assert.deepEqual(['', 'DE', 'fi'].map(regionOf), [undefined, 'DE', 'FI']);
  assert.deepEqual(problemsOf({ ...sovereign, region: 'FR' }), ['region: region-not-of-provider']);
  assert.deepEqual(problemsOf({ ...sovereign, region: 'ZZ' }), ['region: country-unknown']);
});

test('a peak that one machine cannot carry is too much for a single host', () => {
  assert.deepEqual(problemsOf({ platform: 'single-host', peakConversations: '100' }), []);
  assert.deepEqual(problemsOf({ platform: 'single-host', peakConversations: '101' }), ['platform: single-host-too-small']);
});

test('documents that one machine cannot hold are too many for a single host', () => {
  assert.deepEqual(problemsOf({ platform: 'single-host', documents: '500000' }), []);
  assert.deepEqual(problemsOf({ platform: 'single-host', documents: '500001' }), ['platform: single-host-too-many-documents']);
  assert.deepEqual(problemsOf({ platform: 'kubernetes', documents: '500001' }), []);
});
