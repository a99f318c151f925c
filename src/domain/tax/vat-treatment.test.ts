import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryCodes, euCountries, sellerCountries } from '../country.ts';
import { contentProblemToText } from '../content-problem.ts';
import { readTaxFile, shippedTaxDates, shippedTaxes } from './shipped-taxes.fixture.ts';
import { assembleTaxes } from './taxes-schema.ts';
import { choosesOutsideEuCategory, isSpecialPostcode, vatTreatment } from './vat-treatment.ts';

const date = shippedTaxDates[0] ?? '';
const taxes = shippedTaxes(date);

interface Case {
  readonly seller?: string;
  readonly country: string;
  readonly vatId?: string;
  readonly choice?: 'O' | 'G';
}

function treat({ seller = 'FR', country, vatId, choice = 'O' }: Case) {
  const read = vatTreatment({ sellerCountry: seller, buyer: { country, outsideEuCategory: choice, ...(vatId === undefined ? {} : { vatId }) } }, taxes);
  assert.ok(read.ok);
  return read.value;
}

test('in France: S at 20 %, with or without an id', () => {
  for (const vatId of [undefined, 'FR83404833048']) {
    const vat = treat({ country: 'FR', ...(vatId === undefined ? {} : { vatId }) });
    assert.equal(vat.category, 'S');
    assert.equal(vat.category === 'S' && vat.rate, '20');
    assert.equal(vat.explanation, 'domestic');
  }
});

test('a business elsewhere in the EU with a VAT id: reverse charge, in all 26 states', () => {
  for (const country of euCountries.filter((code) => code !== 'FR')) {
    const vat = treat({ country, vatId: 'ANY' });
    assert.deepEqual([vat.category, vat.category === 'AE' && vat.rate, vat.category === 'AE' && vat.reasonCode], ['AE', '0', 'VATEX-EU-AE'], country);
  }
});

test('elsewhere in the EU without a VAT id: S at the seller’s rate, and it says what to add', () => {
  const vat = treat({ country: 'DE' });
  assert.deepEqual([vat.category, vat.category === 'S' && vat.rate, vat.explanation], ['S', '20', 'eu-without-vat-id']);
});

test('outside the EU: O by default without any rate, G at 0 where the accountant prefers it', () => {
  for (const country of ['US', 'CH', 'GB', 'NO', 'MA']) {
    const byDefault = treat({ country, vatId: 'ANY' });
    assert.deepEqual([byDefault.category, 'rate' in byDefault, byDefault.explanation], ['O', false, 'outside-eu-not-subject'], country);
    const chosen = treat({ country, choice: 'G' });
    assert.deepEqual([chosen.category, chosen.category === 'G' && chosen.rate, chosen.explanation], ['G', '0', 'outside-eu-export'], country);
  }
});

test('a partner elsewhere sells by its own country', () => {
  const german = treat({ seller: 'DE', country: 'DE' });
  assert.equal(german.category === 'S' && german.rate, '19');
  assert.equal(treat({ seller: 'DE', country: 'FR', vatId: 'ANY' }).category, 'AE');
  const swiss = treat({ seller: 'CH', country: 'CH' });
  assert.equal(swiss.category === 'S' && swiss.rate, '8.1');
  assert.equal(treat({ seller: 'CH', country: 'FR', vatId: 'ANY' }).explanation, 'abroad-not-subject');
});

test('Monaco is taxed as France, the Isle of Man as the United Kingdom, Liechtenstein as Switzerland', () => {
  assert.equal(treat({ seller: 'CH', country: 'LI' }).explanation, 'domestic');
  assert.equal(treat({ country: 'LI' }).explanation, 'outside-eu-not-subject');
  assert.equal(treat({ country: 'MC' }).explanation, 'domestic');
  assert.equal(treat({ seller: 'GB', country: 'IM' }).explanation, 'domestic');
});

test('every seller’s country and every buyer’s country of the world has a treatment', () => {
  for (const seller of sellerCountries) {
    for (const country of countryCodes) assert.match(treat({ seller, country }).category, /^(S|O)$/);
  }
});

test('a seller in a country without a rate is named', () => {
  const read = vatTreatment({ sellerCountry: 'US', buyer: { country: 'FR', outsideEuCategory: 'O' } }, taxes);
  assert.deepEqual(read, { ok: false, problem: { code: 'seller-country-without-rate', path: '', values: { country: 'US', listDate: date } } });
});

test('249 countries and 27 member states are known', () => {
  assert.equal(new Set(countryCodes).size, 249);
  assert.equal(new Set(euCountries).size, 27);
});

test('a tax file with a number for a rate, a missing country or another date is told what to write', () => {
  const faults = (change: (file: Record<string, unknown>) => void) => {
    const file = readTaxFile(date);
    change(file);
    const assembled = assembleTaxes(date, file);
    return assembled.ok ? [] : assembled.problems.map(contentProblemToText);
  };
  const rates = (file: Record<string, unknown>) => file['rates'] as Record<string, unknown>[];
  assert.match(faults((file) => Object.assign(rates(file)[0] ?? {}, { standard: 20 }))[0] ?? '', /rates\.0\.standard: found 20; write the percentage as text/);
  assert.match(faults((file) => rates(file).pop())[0] ?? '', /found "no rate for NO"; add it/);
  assert.match(faults((file) => rates(file).push({ ...rates(file)[0] }))[0] ?? '', /found "AT"; write one rate for each country/);
  assert.match(faults((file) => Object.assign(file, { date: '2025-01-01' }))[0] ?? '', new RegExp(`found "2025-01-01"; write "${date}"`));
  assert.match(faults((file) => Object.assign(rates(file)[0] ?? {}, { source: 'hearsay' }))[0] ?? '', /found "hearsay"; write one of "your-europe"/);
});

test('a territory with rules of its own is given no reason that is not true of it', () => {
  for (const country of ['RE', 'GP', 'MQ', 'GF', 'YT', 'MF', 'AX']) {
    const treatment = vatTreatment({ sellerCountry: 'FR', buyer: { country, outsideEuCategory: 'O' } }, taxes);
    assert.ok(treatment.ok);
    assert.equal(treatment.value.explanation, 'special-territory');
    assert.equal(choosesOutsideEuCategory('FR', country), false);
  }
});

test('the category is asked for only where it decides: a seller inside and a buyer outside the European Union', () => {
  assert.deepEqual([['FR', 'US'], ['FR', 'MC'], ['FR', 'DE'], ['CH', 'US'], ['FR', '']].map(([seller = '', buyer = '']) => choosesOutsideEuCategory(seller, buyer)), [true, false, false, false, false]);
});

test('a postcode tells a territory with rules of its own from the country around it', () => {
  const places = [['FR', '97400'], ['FR', 'F-97 100'], ['FR', '97300 Cedex 2'], ['FR', '98800'], ['ES', '35001'], ['ES', '38001'], ['ES', '51001'], ['ES', '52001'], ['DE', '78266'], ['DE', '27498'], ['IT', '23041'], ['IT', '22061'], ['GR', '630 86'], ['FI', 'AX-22100']] as const;
  for (const [country, postcode] of places) assert.equal(isSpecialPostcode(country, postcode), true, `${country} ${postcode}`);
  const others = [['FR', '75001'], ['FR', '20000'], ['FR', '98000'], ['ES', '28001'], ['ES', '07001'], ['DE', '35037'], ['DE', '97070'], ['IT', '22060'], ['GB', '35001'], ['ES', ''], ['ES', '350']] as const;
  for (const [country, postcode] of others) assert.equal(isSpecialPostcode(country, postcode), false, `${country} ${postcode}`);
});
