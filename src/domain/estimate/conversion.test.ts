import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedCatalogue } from '../catalogue/shipped-catalogue.fixture.ts';
import { conversionTo, convertMinor, currenciesOf } from './conversion.ts';
import { newestCatalogue as catalogue } from './quote-of.fixture.ts';

const early = shippedCatalogue('2026-09-01');

test('a release offers the currencies it has rates of; without rates, its own', () => {
  assert.deepEqual(currenciesOf(catalogue), ['EUR', 'CHF', 'GBP', 'USD', 'NOK', 'SEK', 'DKK', 'PLN', 'CZK', 'HUF', 'RON']);
  assert.deepEqual(currenciesOf(early), ['EUR']);
});

test('a conversion names both currencies, the rate, and where the rate came from', () => {
  const { from, to, rate, origin } = conversionTo('CHF', catalogue) ?? {};
  assert.deepEqual([from, to, rate, origin?.date, origin?.source.id], ['EUR', 'CHF', '0.93', '2026-11-15', 'portal-example']);
  assert.equal(conversionTo('EUR', catalogue), undefined);
  assert.equal(conversionTo('CHF', early), undefined);
  assert.throws(() => conversionTo('XTS', catalogue), /no currency “XTS”/);
});

test('an amount is converted from the list’s currency, into it, and between two others, rounded once', () => {
  const convert = (amount: bigint, from: string, to: string) => convertMinor(amount, { from, to }, catalogue);
  assert.deepEqual([convert(10_000n, 'EUR', 'CHF'), convert(9_300n, 'CHF', 'EUR'), convert(10_000n, 'CHF', 'EUR')], [9_300n, 10_000n, 10_753n]);
  // 100.00 CHF ÷ 0.93 × 11.70 = 1258.0645…; by way of rounded euros it would be 1258.10.
  assert.equal(convert(10_000n, 'CHF', 'NOK'), 125_806n);
  assert.deepEqual([convert(1n, 'EUR', 'HUF'), convert(195n, 'HUF', 'EUR'), convert(194n, 'HUF', 'EUR')], [390n, 1n, 0n], 'half a cent is rounded up');
  assert.deepEqual([convert(0n, 'EUR', 'CHF'), convert(-195n, 'HUF', 'EUR'), convert(7n, 'EUR', 'EUR')], [0n, -1n, 7n]);
});

test('a currency that the release does not hold gives nothing, except into itself', () => {
  assert.equal(convertMinor(1n, { from: 'XTS', to: 'EUR' }, catalogue), undefined);
  assert.equal(convertMinor(1n, { from: 'EUR', to: 'XTS' }, catalogue), undefined);
  assert.equal(convertMinor(1n, { from: 'EUR', to: 'CHF' }, early), undefined);
  assert.equal(convertMinor(1n, { from: 'XTS', to: 'XTS' }, early), 1n);
});

test('there and back, an amount is off by no more than half a cent of the other currency', () => {
  const codes = fc.constantFrom(...currenciesOf(catalogue));
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), codes, (amount, code) => {
      const there = convertMinor(amount, { from: 'EUR', to: code }, catalogue) ?? 0n;
      const back = convertMinor(there, { from: code, to: 'EUR' }, catalogue) ?? 0n;
      // Half a cent at the lowest rate, 0.87, is 0.57 of a cent, and the way back rounds once more.
      assert.ok(back - amount <= 1n && amount - back <= 1n);
    }),
  );
});
