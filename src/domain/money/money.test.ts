import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDecimals, compareDecimals, decimalToText, multiplyDecimals, parseDecimal, percentOf, powerOfTen, toDecimal, trimDecimal } from './decimal.ts';
import { divideDecimalsUp, divideHalfUp, divideUp, minorToDecimal, roundToMinor, roundToScale, roundUp } from './rounding.ts';

const decimals = fc.record({ units: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), scale: fc.integer({ min: 0, max: 6 }) }, { noNullPrototype: true });

test('a decimal is read from text exactly, and nothing else is a decimal', () => {
  assert.deepEqual(parseDecimal('850.00'), { units: 85000n, scale: 2 });
  assert.deepEqual(parseDecimal('-0.5'), { units: -5n, scale: 1 });
  for (const bad of ['', '.5', '5.', '1e3', '1,5', ' 1', '+1', '0.1234567', '1234567890123456', 'NaN', '٣']) {
    assert.equal(parseDecimal(bad), undefined, bad);
  }
  assert.throws(() => toDecimal('1,5'), /“1,5” is not a decimal/);
});

test('a decimal written is the decimal read', () => {
  fc.assert(fc.property(decimals, (decimal) => assert.deepEqual(parseDecimal(decimalToText(decimal)), decimal)));
});

test('decimals add, multiply and compare without loss', () => {
  assert.equal(decimalToText(addDecimals(toDecimal('0.1'), toDecimal('0.2'))), '0.3');
  assert.equal(decimalToText(multiplyDecimals(toDecimal('1.05'), toDecimal('0.3'))), '0.315');
  assert.equal(decimalToText(percentOf(toDecimal('45'), toDecimal('11'))), '4.95');
  assert.equal(decimalToText(trimDecimal(toDecimal('20.00'))), '20');
  assert.equal(compareDecimals(toDecimal('1.50'), toDecimal('1.5')), 0);
  assert.equal(compareDecimals(toDecimal('-1'), toDecimal('0.001')), -1);
});

test('half a cent is rounded away from zero', () => {
  assert.deepEqual(['0.004', '0.005', '1.015', '2.675', '-0.005', '-0.004'].map((text) => roundToMinor(toDecimal(text))), [0n, 1n, 102n, 268n, -1n, 0n]);
});

test('rounding is never off by more than half a cent', () => {
  fc.assert(
    fc.property(decimals, (decimal) => {
      const error = addDecimals(minorToDecimal(roundToMinor(decimal)), { units: -decimal.units, scale: decimal.scale });
      const magnitude = { units: error.units < 0n ? -error.units : error.units, scale: error.scale };
      assert.notEqual(compareDecimals(magnitude, toDecimal('0.005')), 1);
    }),
  );
});

test('a division by nothing or less is refused, and dividing up reaches the next whole', () => {
  assert.throws(() => divideHalfUp(1n, 0n), /positive/);
  assert.deepEqual([divideUp(0n, 3n), divideUp(1n, 3n), divideUp(3n, 3n), divideUp(4n, 3n)], [0n, 1n, 1n, 2n]);
});

test('a number is rounded up to the next whole, and one divided by another too', () => {
  assert.deepEqual(['0', '0.000001', '1', '1.00', '1.01'].map((text) => roundUp(toDecimal(text))), [0n, 1n, 1n, 1n, 2n]);
  assert.deepEqual([['0', '0.5'], ['1', '0.5'], ['1.001', '0.5'], ['24', '24'], ['24.5', '24']].map(([a = '', b = '']) => divideDecimalsUp(toDecimal(a), toDecimal(b))), [0n, 2n, 3n, 1n, 2n]);
});

test('a number is rounded to some decimals half up, and left alone when it has no more', () => {
  assert.deepEqual(['0.04464', '1.2345', '1.234499', '7', '-1.2345'].map((text) => decimalToText(roundToScale(toDecimal(text), 3))), ['0.045', '1.235', '1.234', '7', '-1.235']);
});

test('powers of ten are exact, however high', () => {
  for (const exponent of [0, 1, 39, 40, 60]) assert.equal(powerOfTen(exponent), BigInt(`1${'0'.repeat(exponent)}`));
});
