import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFormats } from './describe-formats.ts';
import { whyText } from './line-words.ts';
import { signedMoney } from './signed-money.ts';
import { createWording } from './wording.ts';

const words = {
  'why.resale-price': 'The list’s {{price}}{{commitment}}{{discount}}{{margin}} = {{result}}.',
  'why.resale-price.commitment': ', less {{percent}} for commitment',
  'why.resale-price.discount': ', less {{percent}} partner discount',
  'why.resale-price.margin': ', plus {{percent}} margin',
};
const wordingOf = (tag: string) => createWording({ words, tag, formats: describeFormats(tag, ['EUR']), currency: 'EUR', countries: {} });
const wording = wordingOf('en-GB');

const percent = (decimal: string) => ({ as: 'percent', decimal }) as const;
const euro = (decimal: string) => ({ as: 'money', decimal, currency: 'EUR' }) as const;
const resale = (commitment: string, discount: string, margin: string) =>
  whyText({ formula: 'resale-price', inputs: { price: euro('100.00'), commitment: percent(commitment), discount: percent(discount), margin: percent(margin), result: euro('104.50') }, entries: [] }, wording);

test('a resale price tells each step that changes it, and none of 0 %', () => {
  assert.equal(resale('5', '10', '12.5'), 'The list’s €100.00, less 5% for commitment, less 10% partner discount, plus 12.5% margin = €104.50.');
  assert.equal(resale('0', '0', '4.5'), 'The list’s €100.00, plus 4.5% margin = €104.50.');
  assert.equal(resale('0.00', '10', '0'), 'The list’s €100.00, less 10% partner discount = €104.50.');
});

test('a difference has its plus where the language writes a minus', () => {
  assert.equal(signedMoney(1_250n, wording), '+€12.50');
  assert.equal(signedMoney(-1_250n, wording), '-€12.50');
  assert.match(signedMoney(1_250n, wordingOf('de')), /^\+12,50/);
});
