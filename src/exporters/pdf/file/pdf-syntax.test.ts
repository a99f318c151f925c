import assert from 'node:assert/strict';
import { test } from 'node:test';
import { date, dictionary, name, number, textString } from './pdf-syntax.ts';

test('numbers have three decimals at most, and no exponent or negative zero', () => {
  assert.equal(number(1 / 3), '0.333');
  assert.equal(number(-0.0001), '0');
  assert.equal(number(1e-7), '0');
  assert.equal(number(841.89), '841.89');
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
