import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sellerCountries } from '../country.ts';
import { limits } from './answers.ts';
import { defaultEstimateForm, type EstimateForm, type TextFieldName } from './estimate-form.ts';
import { problemsOf, requestOf } from './quote-of.fixture.ts';
import { readEstimateRequest } from './read-estimate-request.ts';

const resale: Partial<EstimateForm> = { audience: 'partner-for-client' };
const buyerOf = (change: Partial<EstimateForm>) => requestOf(change).buyer;
const sellerOf = (change: Partial<EstimateForm>) => requestOf({ ...resale, ...change }).resale?.seller;

const textLimits: readonly (readonly [TextFieldName, number])[] = [
  ['buyerName', limits.name.highest], ['buyerStreet', limits.address.highest], ['buyerPostcode', limits.postcode.highest], ['buyerCity', limits.address.highest],
  ['buyerReference', limits.reference.highest], ['purchaseOrder', limits.reference.highest],
  ['sellerName', limits.name.highest], ['sellerStreet', limits.address.highest], ['sellerPostcode', limits.postcode.highest], ['sellerCity', limits.address.highest],
  ['sellerLegalId', limits.reference.highest], ['sellerTerms', limits.legalText.highest],
];

for (const [field, highest] of textLimits) {
  test(`${field} is taken up to ${highest} characters, and one more is told with both numbers`, () => {
    assert.deepEqual(problemsOf({ ...resale, [field]: 'x'.repeat(highest - 1) }), []);
    assert.deepEqual(problemsOf({ ...resale, [field]: ` ${'x'.repeat(highest)}\n` }), [], 'white space around it does not count');
    const reading = readEstimateRequest({ ...defaultEstimateForm, ...resale, [field]: 'x'.repeat(highest + 1) });
    assert.deepEqual(reading, { ok: false, problems: [{ code: 'text-too-long', path: field, values: { length: highest + 1, highest } }] });
    assert.deepEqual(problemsOf({ ...resale, [field]: 'a\u0007b' }), [`${field}: text-unprintable`]);
  });
}

test('a party that says nothing but its country is nothing but its country', () => {
  assert.deepEqual(buyerOf({}), { country: 'FR', outsideEuCategory: 'O' });
  assert.deepEqual(sellerOf({}), { country: 'FR' });
});

test('a party is read whole, with white space made single', () => {
  const buyer = buyerOf({
    buyerName: ' Bäcker \n & Söhne ', buyerStreet: 'Hauptstr. 1', buyerPostcode: ' 10115 ', buyerCity: 'Berlin', buyerCountry: 'de', buyerVatId: 'de 136 695 976',
    buyerElectronicAddress: 'rechnung@example.org', buyerReference: '04011000-12345-03', outsideEuCategory: 'G',
  });
  assert.deepEqual(buyer, {
    name: 'Bäcker & Söhne', street: 'Hauptstr. 1', postcode: '10115', city: 'Berlin', country: 'DE', vatId: 'DE136695976',
    electronicAddress: 'rechnung@example.org', reference: '04011000-12345-03', outsideEuCategory: 'G',
  });
  const seller = sellerOf({ sellerName: 'Partner', sellerStreet: 'Rue 1', sellerPostcode: 'L-1234', sellerCity: 'Luxembourg', sellerCountry: 'LU', sellerVatId: 'LU26375245', sellerLegalId: 'B1234', sellerElectronicAddress: '9938:LU26375245', sellerTerms: 'https://example.org/terms' });
  assert.deepEqual(seller, { name: 'Partner', street: 'Rue 1', postcode: 'L-1234', city: 'Luxembourg', country: 'LU', vatId: 'LU26375245', legalId: 'B1234', electronicAddress: '9938:LU26375245', terms: 'https://example.org/terms' });
});

test('a buyer is in any country of the world, a seller in one whose rates are known', () => {
  for (const country of ['US', 'AX', 'ch']) assert.deepEqual(problemsOf({ buyerCountry: country }), []);
  assert.deepEqual(problemsOf({ buyerCountry: 'ZZ' }), ['buyerCountry: country-unknown']);
  assert.deepEqual(problemsOf({ buyerCountry: ' ' }), ['buyerCountry: choice-missing']);
  for (const country of sellerCountries) assert.deepEqual(problemsOf({ ...resale, sellerCountry: country }), [], country);
  assert.deepEqual(problemsOf({ ...resale, sellerCountry: 'US' }), ['sellerCountry: choice-unknown']);
  assert.deepEqual(problemsOf({ ...resale, sellerCountry: 'UK' }), ['sellerCountry: country-unknown']);
});

test('a VAT id is checked by the country it is for, and completed with its letters', () => {
  assert.equal(buyerOf({ buyerCountry: 'CH', buyerVatId: 'CHE-116.281.710' }).vatId, 'CHE116281710');
  assert.equal(sellerOf({ sellerCountry: 'GR', sellerVatId: '094259216' })?.vatId, 'EL094259216');
  assert.deepEqual(problemsOf({ buyerCountry: 'DE', buyerVatId: 'DE136695977' }), ['buyerVatId: vat-id-check-digits']);
  assert.deepEqual(problemsOf({ ...resale, sellerCountry: 'DE', sellerVatId: 'DE1' }), ['sellerVatId: vat-id-format']);
  assert.deepEqual(problemsOf({ ...resale, sellerCountry: 'DE', sellerVatId: 'FR83404833048' }), ['sellerVatId: vat-id-other-country']);
  const { highest } = limits.vatId;
  assert.deepEqual(problemsOf({ buyerCountry: 'US', buyerVatId: '1'.repeat(highest) }), []);
  assert.deepEqual(problemsOf({ buyerCountry: 'US', buyerVatId: '1'.repeat(highest + 1) }), ['buyerVatId: text-too-long']);
});

test('a SIREN is checked by its last digit, and the number of any other register is taken as typed', () => {
  assert.equal(sellerOf({ sellerLegalId: '931 402 820' })?.legalId, '931 402 820');
  assert.deepEqual(problemsOf({ ...resale, sellerLegalId: '931402821' }), ['sellerLegalId: vat-id-check-digits']);
  assert.deepEqual(problemsOf({ ...resale, sellerLegalId: '931 402 821' }), ['sellerLegalId: vat-id-check-digits']);
  for (const [sellerCountry, sellerLegalId] of [['DE', '931402821'], ['FR', 'RCS Niort 931 402 821'], ['XX', '931402821']] as const) {
    assert.ok(!problemsOf({ ...resale, sellerCountry, sellerLegalId }).some((problem) => problem.startsWith('sellerLegalId')), sellerLegalId);
  }
});

test('an id that was left out of a link is known to be there; one that is there counts instead', () => {
  assert.deepEqual(buyerOf({ buyerCountry: 'DE', buyerVatIdWithheld: 'yes' }), { country: 'DE', outsideEuCategory: 'O', vatIdWithheld: true });
  assert.deepEqual(buyerOf({ buyerCountry: 'DE', buyerVatIdWithheld: 'yes', buyerVatId: 'DE136695976' }), { country: 'DE', outsideEuCategory: 'O', vatId: 'DE136695976' });
  for (const buyerVatIdWithheld of ['', 'no']) assert.ok(!('vatIdWithheld' in buyerOf({ buyerVatIdWithheld })));
  assert.deepEqual(problemsOf({ buyerVatIdWithheld: 'maybe' }), ['buyerVatIdWithheld: choice-unknown']);
});

test('an electronic address is a mail address, or a scheme and an identifier (BT-34, BT-49)', () => {
  for (const buyerElectronicAddress of ['', 'a@b.cd', 'büro@bücher.example', '0225:931402820', '9930:DE136695976', '0088:40-12_3.4']) assert.deepEqual(problemsOf({ buyerElectronicAddress }), [], buyerElectronicAddress);
  for (const buyerElectronicAddress of ['a', '@b.cd', 'a@b', 'a@b.c', 'a b@c.de', 'a@b.cd, e@f.gh', '<a@b.cd>', '225:1', '0225:', '0225: 1', 'mailto:a@b.cd']) {
    assert.deepEqual(problemsOf({ buyerElectronicAddress }), ['buyerElectronicAddress: electronic-address-format'], buyerElectronicAddress);
  }
  const address = (length: number) => `${'x'.repeat(length - '@example.org'.length)}@example.org`;
  const { highest } = limits.electronicAddress;
  assert.deepEqual(problemsOf({ ...resale, buyerElectronicAddress: address(highest), sellerElectronicAddress: address(highest) }), []);
  assert.deepEqual(problemsOf({ ...resale, buyerElectronicAddress: address(highest + 1), sellerElectronicAddress: address(highest + 1) }), ['sellerElectronicAddress: text-too-long', 'buyerElectronicAddress: text-too-long']);
});

test('all that is wrong with both parties is told at once, in the order in which the form asks', () => {
  assert.deepEqual(problemsOf({ ...resale, buyerCountry: '', outsideEuCategory: 'X', sellerCountry: '', margin: '-1' }), [
    'margin: number-too-low', 'sellerCountry: choice-missing', 'buyerCountry: choice-missing', 'outsideEuCategory: choice-unknown',
  ]);
});
