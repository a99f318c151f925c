import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyFreeLine, type FreeLineForm } from './estimate-form.ts';
import { lineOf, quoteOf } from './quote-of.fixture.ts';

const line = (change: Partial<FreeLineForm>): FreeLineForm => ({ ...emptyFreeLine, unitPrice: '100', ...change });
const audience = 'partner';

test('a line added by hand is its quantity times its price, rounded once', () => {
  const quote = quoteOf({ audience, freeLines: [line({ description: 'Training', quantity: '1.5', unitPrice: '99.99' })] });
  const { kind, quantity, unitPrice, unit, gross, allowances, net, why, name } = lineOf(quote, 'free.1');
  assert.deepEqual([kind, quantity, unitPrice, unit, gross, allowances, net], ['free', '1.5', '99.99', 'piece', 14_999n, [], 14_999n]);
  assert.deepEqual(why, { formula: 'typed', inputs: { quantity: { as: 'number', decimal: '1.5' }, price: { as: 'money', decimal: '99.99', currency: 'EUR' } }, entries: [] });
  assert.deepEqual(name, { code: 'free', values: { description: { as: 'name', text: 'Training' } } });
});

test('each is found by its place, and one without words by a name of its own', () => {
  const quote = quoteOf({ audience, freeLines: [line({}), line({ description: 'b' })] });
  assert.deepEqual([lineOf(quote, 'free.1').name, lineOf(quote, 'free.2').name.code], [{ code: 'free-unnamed', values: { place: { as: 'number', decimal: '1' } } }, 'free']);
});

test('once or every month: it counts in the total of its recurrence and in every month of the term', () => {
  const without = quoteOf({ audience });
  const quote = quoteOf({ audience, freeLines: [line({ unitPrice: '70' }), line({ unitPrice: '3.33', recurrence: 'monthly' })] });
  assert.equal(quote.totals.oneOff - without.totals.oneOff, 7_000n);
  assert.equal(quote.totals.monthly - without.totals.monthly, 333n);
  assert.deepEqual(quote.totalsByKind.free, { oneOff: 7_000n, monthly: 333n, eachRelease: 0n, firstPeriod: 7_333n, overTerm: 10_996n });
});

test('it is taken as typed: not discounted, not converted, not part of what support is a share of', () => {
  const change = { audience, currency: 'NOK', termMonths: '36', partnerDiscount: '50', supportTier: 'around-the-clock' } as const;
  const quote = quoteOf({ ...change, freeLines: [line({ unitPrice: '1000000', recurrence: 'monthly' })] });
  const { net, allowances, priceWhys, why } = lineOf(quote, 'free.1');
  assert.deepEqual([net, allowances, priceWhys, why.formula === 'typed' && why.inputs.price], [100_000_000n, [], [], { as: 'money', decimal: '1000000', currency: 'NOK' }]);
  assert.equal(lineOf(quote, 'support').net, lineOf(quoteOf(change), 'support').net);
});

test('in a resale nothing of it is bought: all of it is the partner’s', () => {
  const resale = { audience: 'partner-for-client', margin: '100' } as const;
  const quote = quoteOf({ ...resale, freeLines: [line({ unitPrice: '10' })] });
  const { purchase, unitPrice } = lineOf(quote, 'free.1');
  assert.deepEqual([purchase, unitPrice, quote.purchase], [0n, '10', quoteOf(resale).purchase]);
});

test('a VAT rate of its own stays with it; without one it has that of the others', () => {
  const quote = quoteOf({ audience, freeLines: [line({ vatRate: '5.5' }), line({ vatRate: '0' }), line({})] });
  assert.deepEqual([lineOf(quote, 'free.1').vatRate, lineOf(quote, 'free.2').vatRate, 'vatRate' in lineOf(quote, 'free.3')], ['5.5', '0', false]);
});

test('a client adds no lines', () => {
  assert.ok(quoteOf({ audience: 'client', freeLines: [line({})] }).lines.every(({ kind }) => kind !== 'free'));
});
