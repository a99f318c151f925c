import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { date, dictionary, hex16, hexUtf16, name, number, numbers, textString } from './pdf-syntax.ts';

test('numbers have three decimals at most, and no exponent or negative zero', () => {
  assert.equal(number(1 / 3), '0.333');
  assert.equal(number(-0.0001), '0');
  assert.equal(number(1e-7), '0');
  assert.equal(number(841.89), '841.89');
});

test('every number is written as the language writes it after rounding', () => {
  const written = (value: number) => String(Math.round(value * 1000) / 1000 || 0);
  fc.assert(fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -2e6, max: 2e6 }), fc.double({ noNaN: true, min: -2, max: 2 }), fc.integer({ min: -2_000_000, max: 2_000_000 }).map((thousandths) => thousandths / 1000)), (value) => {
    assert.equal(number(value), written(value));
  }), { numRuns: 5000 });
  assert.equal(number(1e12), '1000000000000');
  assert.equal(numbers([1, -0.5, 0]), '1 -0.5 0');
});

test('a 16-bit number has four digits, and a text as many of them as it has units', () => {
  for (let value = 0; value <= 0xffff; value += 1) assert.equal(hex16(value), value.toString(16).padStart(4, '0'));
  assert.equal(hexUtf16('A🙂'), '0041d83dde42');
});

test('a name writes by number what is not regular in it', () => {
  assert.equal(name('text/xml'), '/text#2fxml');
  assert.equal(name('ABCDEF+NotoSans-Regular'), '/ABCDEF+NotoSans-Regular');
  assert.equal(name('A b#(c)'), '/A#20b#23#28c#29');
});

test('a text is plain where it can be, and UTF-16 elsewhere', () => {
  assert.equal(textString('A (draft) \\'), '(A \\(draft\\) \\\\)');
  assert.equal(textString('é🙂'), '<feff00e9d83dde42>');
});

test('entries without a value are left out', () => {
  assert.equal(dictionary({ Type: '/Page', Annots: undefined }), '<</Type /Page>>');
});

test('an instant becomes a date of PDF', () => {
  assert.equal(date('2026-11-23T09:30:00Z'), '(D:20261123093000Z)');
});
