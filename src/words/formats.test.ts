import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeKeys, locales } from '../domain/locale.ts';
import { describeFormats } from './describe-formats.ts';
import { formatDate, formatDecimal, formatMoney, formatPercent } from './format-values.ts';

const future = ['es', 'hi', 'pl', 'ka', 'he', 'ja', 'pt', 'sr-Latn', 'nb'];
const tags = [...localeKeys.map((key) => locales[key].formats), ...future];
const cents = [0n, 1n, 99n, 100n, 99_999n, 100_000n, 123_450n, 1_234_567n, 123_456_789n, 99_999_999_999n, -1n, -123_456_789n];

for (const tag of tags) {
  const spec = describeFormats(tag, ['EUR', 'CHF', 'USD']);

  test(`${tag}: money reads as Intl writes it in Node`, () => {
    for (const currency of ['EUR', 'CHF', 'USD']) {
      const intl = new Intl.NumberFormat(tag, { style: 'currency', currency, numberingSystem: 'latn' });
      for (const amount of cents) assert.equal(formatMoney(spec, amount, currency).replace(/(?<=US\$)\u200e$/, ''), intl.format(Number(amount) / 100));
    }
  });

  test(`${tag}: numbers, per cent and dates read as Intl writes them in Node`, () => {
    const numbers = new Intl.NumberFormat(tag, { numberingSystem: 'latn' });
    for (const units of [0n, 7n, 999n, 1000n, 12_345n, 1_234_567n]) assert.equal(formatDecimal(spec, { units, scale: 0 }), numbers.format(units));
    const percent = new Intl.NumberFormat(tag, { style: 'percent', numberingSystem: 'latn' });
    assert.equal(formatPercent(spec, { units: 20n, scale: 0 }), percent.format(0.2));
    const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });
    for (let month = 1; month <= 12; month += 1) {
      const monthYear = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });
      const isoMonth = `2026-${String(month).padStart(2, '0')}`;
      assert.equal(formatDate(spec, isoMonth), monthYear.format(new Date(`${isoMonth}-01T00:00:00Z`)));
      for (const day of ['01', '09', '23']) {
        const iso = `2026-${String(month).padStart(2, '0')}-${day}`;
        assert.equal(formatDate(spec, iso), dates.format(new Date(`${iso}T00:00:00Z`)).replace(/^1(?= )/, tag === 'fr' ? '1er' : '1'));
      }
    }
  });
}

test('from right to left, a currency of letters and a sign is held together by a mark; elsewhere it needs none', () => {
  const dollars = (tag: string) => formatMoney(describeFormats(tag, ['EUR', 'GBP', 'USD']), 100n, 'USD');
  assert.equal(dollars('ar'), '\u200f1.00\u00a0US$\u200e');
  assert.equal(dollars('en-GB'), 'US$1.00');
  assert.equal(formatMoney(describeFormats('ar', ['GBP']), -100n, 'GBP'), '\u200f\u200e-1.00\u00a0UK£\u200e');
  assert.equal(formatMoney(describeFormats('ar', ['EUR']), 100n, 'EUR'), '\u200f1.00\u00a0€');
});

test('a currency the spec does not know keeps its code', () => {
  assert.equal(formatMoney(describeFormats('de', []), 123_450n, 'XTS'), '1.234,50\u00a0XTS');
});

test('a decimal keeps the places it has', () => {
  assert.equal(formatDecimal(describeFormats('fr', []), { units: 125n, scale: 1 }), '12,5');
  assert.equal(formatDecimal(describeFormats('en', []), { units: -1_234_560n, scale: 3 }), '-1,234.560');
});
