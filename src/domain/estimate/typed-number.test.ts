import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decimalToText } from '../money/decimal.ts';
import { anyText } from '../some-text.fixture.ts';
import { readTypedNumber } from './typed-number.ts';

const read = (typed: string) => {
  const number = readTypedNumber(typed);
  return number && decimalToText(number);
};

test('a number is read as any of our locales writes it', () => {
  const written: Readonly<Record<string, string>> = {
    '12,5': '12.5', '12.5': '12.5', '1 234': '1234', '1.234': '1234', '1,234': '1234', '1.234,56': '1234.56', '1,234.56': '1234.56',
    '1\u00a0234,56': '1234.56', '1\u202f234': '1234', '1\u2009234': '1234', '1’234.50': '1234.50', "1'234": '1234', '1.234.567': '1234567',
    '١٢٬٣٤٥٫٦': '12345.6', '١٠٠٠٠': '10000', '۱۲٬۳۴۵': '12345', '\u200f١٢٣': '123', '１２': '12', '  42  ': '42', '−5': '-5', '0,5': '0.5', '007': '7',
  };
  for (const [typed, value] of Object.entries(written)) assert.equal(read(typed), value, typed);
});

test('what is no number stays none', () => {
  for (const typed of ['', ' ', 'many', '12 34', '1 23', '1,23,456', '1.2.3', '12.345.6', '1e5', '0x10', '12€', '--5', '1,234,56', ',', '.5', '5,', '٫', '1|5', '1٫2٫3', '9'.repeat(41), '1234 567', '1 234 5']) {
    assert.equal(read(typed), undefined, typed);
  }
});

test('every whole number is read from the grouping of every locale we have', () => {
  const locales = ['en', 'fr', 'de', 'de-CH', 'ar-EG', 'fa', 'lb', 'pt', 'pl'];
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999 }), fc.constantFrom(...locales), (number, locale) => {
      assert.equal(read(new Intl.NumberFormat(locale).format(number)), String(number));
    }),
  );
});

test('white space around a number, and zeros behind it, change nothing', () => {
  const numbers = fc.tuple(fc.nat({ max: 999_999_999 }), fc.nat({ max: 99 })).map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);
  fc.assert(fc.property(numbers, (typed) => {
    assert.equal(read(typed), typed);
    assert.equal(read(` ${typed}\u00a0`), typed);
  }));
});

test('no text at all makes it throw, and what it reads is a number that it would read again', () => {
  fc.assert(fc.property(anyText(), (typed) => {
    const number = readTypedNumber(typed);
    if (number) assert.match(decimalToText(number), /^-?\d{1,15}(\.\d{1,6})?$|^-?\d{16,}$/);
  }));
});
