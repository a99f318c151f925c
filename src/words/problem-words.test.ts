import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFormats } from './describe-formats.ts';
import { answerProblemText } from './problem-words.ts';
import { createWording } from './wording.ts';

const words = {
  'estimator.answerProblem': '{{field}}: {{problem}}',
  'estimator.field.regions': 'Regions',
  'estimator.field.freeLines': 'Lines of your own',
  'estimator.field.sellerVatId': 'Your VAT number',
  'estimator.field.buyerVatId': 'VAT number of the buyer',
  'estimator.field.buyerElectronicAddress': 'Electronic address of the buyer',
  'estimator.freeLines.legend': 'Line {{place}}',
  'estimator.freeLines.recurrence': 'Invoiced',
  'estimator.freeLines.unitPrice': 'Unit price',
  'estimator.listSeparator': ', ',
  'problem.free-lines-too-many': 'These are {{count}} lines.',
  'problem.number-too-low': '{{typed}} is too low.',
  'problem.vat-id-check-digits': 'The check digits of {{typed}} do not fit.',
  'problem.electronic-address-format': '{{typed}} is no electronic address.',
  'problem.number-too-high': '{{typed}} is too high. Enter {{highest}} or less.',
  'problem.choice-missing': 'Select an answer.',
  'problem.link-field-unreadable': '{{typed}} to {{field}} cannot be used.',
  'problem.file-not-json': '{{name}} is not a JSON file.',
};
const wording = createWording({ words, tag: 'en-GB', formats: describeFormats('en-GB', ['EUR']), currency: 'EUR', countries: {} });

test('a problem away from its field says which question it is about', () => {
  assert.equal(answerProblemText({ code: 'number-too-high', path: 'regions', values: { typed: '99', highest: 5 } }, wording), 'Regions: \u206899\u2069 is too high. Enter 5 or less.');
  assert.equal(answerProblemText({ code: 'choice-missing', path: 'freeLines.0.recurrence', values: {} }, wording), 'Lines of your own, Line 1, Invoiced: Select an answer.');
});

test('of lines added by hand it says which, and what was asked there', () => {
  assert.equal(answerProblemText({ code: 'number-too-low', path: 'freeLines.1.unitPrice', values: { typed: '-50', lowest: 0 } }, wording), 'Lines of your own, Line 2, Unit price: \u2068-50\u2069 is too low.');
  assert.equal(answerProblemText({ code: 'free-lines-too-many', path: 'freeLines', values: { count: 51, highest: 50 } }, wording), 'These are 51 lines.');
});

test('seller and buyer are asked the same: a number and an address say whose they are', () => {
  const values = { typed: 'FR00123456789', country: 'FR' };
  assert.deepEqual(['sellerVatId', 'buyerVatId'].map((path) => answerProblemText({ code: 'vat-id-check-digits', path, values }, wording)), [
    'Your VAT number: The check digits of \u2068FR00123456789\u2069 do not fit.',
    'VAT number of the buyer: The check digits of \u2068FR00123456789\u2069 do not fit.',
  ]);
  assert.equal(answerProblemText({ code: 'electronic-address-format', path: 'buyerElectronicAddress', values: { typed: 'x' } }, wording), 'Electronic address of the buyer: \u2068x\u2069 is no electronic address.');
});

test('one that names its question, or belongs to none, is told as it is', () => {
  assert.equal(answerProblemText({ code: 'link-field-unreadable', path: 'regions', values: { field: 'regions', typed: '99' } }, wording), '\u206899\u2069 to Regions cannot be used.');
  assert.equal(answerProblemText({ code: 'file-not-json', path: '', values: { name: 'a.json' } }, wording), '\u2068a.json\u2069 is not a JSON file.');
});
