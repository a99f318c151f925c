import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { shippedCatalogue } from '../catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../date.ts';
import { defaultEstimateForm, emptyFreeLine, type EstimateForm, type FreeLineForm } from '../estimate/estimate-form.ts';
import type { PricedRequest } from '../estimate/estimate-request.ts';
import { priceEstimate } from '../estimate/price-estimate.ts';
import { newestCatalogue, quoteOf } from '../estimate/quote-of.fixture.ts';
import { readEstimateRequest } from '../estimate/read-estimate-request.ts';
import { shippedTaxes } from '../tax/shipped-taxes.fixture.ts';
import { draftOfQuote } from './make-draft-invoice.ts';
import { type Seller, sellerFromSettings } from './seller.ts';
import { groupVat, totalDraft } from './total-draft.ts';

const catalogue = shippedCatalogue('2026-09-01');
const taxes = shippedTaxes('2026-01-01');
const issuedOn = isoDate('2026-10-15');
const seller: Seller = { name: 'Seller', country: 'FR', legalId: { scheme: '0002', id: '931402820' }, vatId: 'FR83404833048' };

interface Draft {
  readonly change?: Partial<EstimateForm>;
  readonly from?: Seller;
  readonly by?: Catalogue;
}

function draftFor({ change = {}, from = seller, by = catalogue }: Draft) {
  const reading = readEstimateRequest({ ...defaultEstimateForm, ...change }, by);
  assert.ok(reading.ok && reading.request.deployment !== 'serverless', JSON.stringify(reading));
  return draftOf(reading.request, { from, by });
}

function draftOf(request: PricedRequest, { from, by }: { readonly from: Seller; readonly by: Catalogue }) {
  const quote = priceEstimate(request, by, issuedOn);
  const draft = draftOfQuote(quote, { operator: from, taxes, catalogue: by });
  assert.ok(draft.ok);
  return { quote, draft: draft.value };
}

const france = { buyerCountry: 'FR' };
const germany = { buyerCountry: 'DE', buyerVatId: 'DE136695976' };
const abroad = { buyerCountry: 'US', buyerVatId: '12-3456789' };

test('BR-CO-10: the sum of line nets is the total of the lines', () => {
  const { draft } = draftFor({ change: france });
  assert.equal(draft.totals.lines, 1_565_000n);
  assert.equal(draft.lines.reduce((sum, { net }) => sum + net, 0n), draft.totals.lines);
});

test('BR-CO-13, BR-CO-14, BR-CO-15, BR-CO-16: without VAT, VAT, with VAT, due', () => {
  assert.deepEqual(draftFor({ change: france }).draft.totals, {
    lines: 1_565_000n, allowances: 0n, charges: 0n, withoutVat: 1_565_000n, vat: 313_000n, withVat: 1_878_000n, paid: 0n, rounding: 0n, due: 1_878_000n,
  });
});

test('BR-CO-17: the VAT of a group is its base times its rate, rounded half up once', () => {
  const [group] = groupVat([{ net: 10n, vatCategory: 'S', vatRate: '25' }, { net: 0n, vatCategory: 'S', vatRate: '25' }]);
  assert.deepEqual(group, { category: 'S', rate: '25', taxable: 10n, tax: 3n });
  assert.equal(groupVat([{ net: 1_999n, vatCategory: 'S', vatRate: '25.5' }])[0]?.tax, 510n);
});

test('BR-CO-18: one group for each category and numeric rate, and the rates may be written in several ways', () => {
  const groups = groupVat([
    { net: 100n, vatCategory: 'S', vatRate: '20' },
    { net: 100n, vatCategory: 'S', vatRate: '5.5' },
    { net: 100n, vatCategory: 'S', vatRate: '20.00' },
    { net: 100n, vatCategory: 'AE', vatRate: '0' },
  ]);
  assert.deepEqual(groups.map(({ category, rate, taxable, tax }) => [category, rate, taxable, tax]), [['S', '20', 200n, 40n], ['S', '5.5', 100n, 6n], ['AE', '0', 100n, 0n]]);
  const { lines, withVat } = totalDraft(groups);
  assert.deepEqual([lines, withVat], [400n, 446n]);
});

test('BR-CO-04, BR-DEC-23: every line has a category, quantity times price is its net to the cent', () => {
  const { draft } = draftFor({ change: { deployment: 'sovereign', provider: 'exoscale', environments: ['staging', 'test'] } });
  for (const { vatCategory, quantity, unitPrice, net } of draft.lines) {
    assert.equal(vatCategory, 'S');
    const [days = '', part = ''] = quantity.split('.');
    const exact = BigInt(days + part.padEnd(4, '0')) * BigInt(unitPrice.replace('.', ''));
    assert.equal(net, (exact + 5_000n) / 10_000n);
  }
});

test('BR-S-02, BR-S-05: at home every line carries the standard rate and the seller’s VAT id is named', () => {
  const { draft } = draftFor({ change: france });
  assert.ok(draft.lines.every(({ vatCategory, vatRate }) => vatCategory === 'S' && vatRate === '20'));
  assert.equal(draft.seller.vatId, seller.vatId);
});

test('BR-AE-02, BR-AE-05, BR-AE-09: reverse charge names both VAT ids, its rate and its VAT are 0', () => {
  const { draft } = draftFor({ change: germany });
  assert.deepEqual([draft.seller.vatId, draft.buyer.vatId], [seller.vatId, 'DE136695976']);
  assert.deepEqual(draft.vatGroups, [{ category: 'AE', rate: '0', taxable: draft.totals.lines, tax: 0n }]);
  assert.equal(draft.totals.withVat, draft.totals.withoutVat);
});

test('BR-O-02, BR-O-05: not subject to VAT names no VAT id and no rate; the seller’s number becomes its registration', () => {
  const { draft } = draftFor({ change: abroad });
  assert.deepEqual(draft.vatGroups, [{ category: 'O', taxable: draft.totals.lines, tax: 0n }]);
  assert.ok(!('vatId' in draft.seller) && !('vatId' in draft.buyer));
  assert.equal(draft.seller.taxRegistration, seller.vatId);
  assert.ok(draft.lines.every((line) => !('vatRate' in line)));
});

test('BR-G-02, BR-G-05: as an export the VAT ids stay and the rate is 0', () => {
  const { draft } = draftFor({ change: { ...abroad, outsideEuCategory: 'G' } });
  assert.deepEqual([draft.seller.vatId, draft.buyer.vatId, draft.vatGroups[0]?.rate], [seller.vatId, '123456789', '0']);
});

test('while the seller’s VAT id is not known, its SIREN stands as tax registration and the draft says so', () => {
  const settings = {
    name: 'AI SmartTalk', legalForm: 'SAS', shareCapital: '8000 EUR', street: '12 Cité de l’Étang', postcode: '79140', city: 'Combrand', country: 'FR',
    register: 'RCS Niort 931 402 820', siren: '931402820', siret: '', vatId: '', electronicAddress: '', publicationDirector: '', host: '',
  };
  const { draft } = draftFor({ from: sellerFromSettings(settings) });
  assert.deepEqual([draft.sellerVatIdToBeConfirmed, draft.seller.taxRegistration, 'vatId' in draft.seller], [true, '931402820', false]);
  assert.equal(draft.seller.legalInformation, 'SAS, 8000 EUR, RCS Niort 931 402 820');
  assert.equal(draftFor({}).draft.sellerVatIdToBeConfirmed, false);
});

test('a draft is of type 325, says whose terms, which price list and until when, and is the same every time', () => {
  const { draft } = draftFor({ change: { audience: 'partner' } });
  assert.deepEqual(
    [draft.typeCode, draft.terms, draft.priceList, draft.validUntil, draft.businessProcess],
    ['325', { of: 'partner' }, { date: '2026-09-01', status: 'example' }, '2026-11-14', 'S1'],
  );
  assert.deepEqual(draftFor({ change: { audience: 'partner' } }).draft, draft);
});

test('lines on request are carried along, never summed, and make the draft partial', () => {
  const { draft } = draftFor({ change: { deployment: 'sovereign', provider: 'clarence' } });
  assert.equal(draft.partial, true);
  assert.equal(draft.onRequestLines.length, 6);
  assert.ok(draft.lines.every(({ quoteLineId }) => !quoteLineId.startsWith('infrastructure')));
});

test('when a period has several months, the draft counts months and still agrees with the quote', () => {
  const quarterly: Catalogue = { ...catalogue, release: { ...catalogue.release, billingPeriodMonths: 3 } };
  const { draft, quote } = draftFor({ by: quarterly });
  const licence = draft.lines.find(({ quoteLineId }) => quoteLineId === 'licence.licence-production');
  assert.deepEqual([licence?.quantity, licence?.unit, licence?.unitPrice, licence?.net], ['3', 'month', '480.00', 144_000n]);
  assert.equal(draft.totals.withoutVat, quote.totals.firstPeriod);
  assert.equal(draftFor({ by: quarterly, change: { termMonths: '1' } }).draft.periodMonths, 1);
});

/** By the newest list, with the seller and the tax that follow from the request. */
function draftBy(change: Partial<EstimateForm>, by: Catalogue = newestCatalogue) {
  const reading = draftOfQuote(quoteOf(change, by), { operator: seller, taxes, catalogue: by });
  assert.ok(reading.ok);
  return reading.value;
}

const freeLine = (change: Partial<FreeLineForm>): FreeLineForm => ({ ...emptyFreeLine, description: 'x', ...change });
const resale: Partial<EstimateForm> = { audience: 'partner-for-client', sellerName: 'Partner', margin: '20' };
const groupsOf = ({ vatGroups }: ReturnType<typeof draftBy>) => vatGroups.map(({ category, rate, taxable, tax }) => [category, rate, taxable, tax]);

test('BT-10, BT-13, BT-20: buyer’s reference, purchase order and days of payment are those of the request, absent when not given', () => {
  const draft = draftBy({ buyerReference: '04011000-12345-03', purchaseOrder: 'PO 7', paymentDays: '45' });
  assert.deepEqual([draft.buyerReference, draft.purchaseOrder, draft.paymentDays], ['04011000-12345-03', 'PO 7', 45]);
  const bare = draftBy({ paymentDays: '0' });
  assert.deepEqual(['buyerReference' in bare, 'purchaseOrder' in bare, bare.paymentDays], [false, false, 0]);
});

test('BT-44, BT-49 to BT-55: the buyer is as it was read, with no empty text', () => {
  const draft = draftBy({ buyerName: 'Buyer', buyerStreet: 'Rue 1', buyerCity: 'Paris', buyerElectronicAddress: 'a@example.org' });
  assert.deepEqual(draft.buyer, { country: 'FR', name: 'Buyer', address: { street: 'Rue 1', city: 'Paris' }, electronicAddress: 'a@example.org' });
  assert.deepEqual(draftBy({}).buyer, { country: 'FR' });
});

test('BG-27: gross less the allowances is the net, and each allowance is its percentage of its base (BT-136 to BT-138)', () => {
  const draft = draftBy({ audience: 'partner', partnerDiscount: '33.33', termMonths: '36', deployment: 'sovereign', provider: 'ovhcloud', currency: 'CHF' });
  const licence = draft.lines.find(({ quoteLineId }) => quoteLineId === 'licence.licence-production');
  assert.deepEqual(licence?.allowances, [{ code: 'commitment', percent: '10', base: 44_640n, amount: 4_464n }, { code: 'partner', percent: '33.33', base: 40_176n, amount: 13_391n }]);
  for (const { quantity, unitPrice, gross, allowances, net } of draft.lines) {
    const [units = '', fraction = ''] = unitPrice.split('.');
    const [days = '', part = ''] = quantity.split('.');
    const exact = BigInt(days + part.padEnd(4, '0')) * BigInt(units + fraction.padEnd(6, '0'));
    assert.equal(gross, (exact + 50_000_000n) / 100_000_000n);
    assert.equal(allowances.reduce((left, { amount }) => left - amount, gross), net);
  }
  assert.equal(draft.totals.allowances, 0n, 'they are on the lines, and none is on the document (BT-107)');
});

test('BT-5, BT-6, BT-111: in another currency than the seller’s, the VAT is told in the seller’s too', () => {
  const draft = draftBy({ ...france, currency: 'CHF' });
  assert.deepEqual([draft.currency, draft.conversion?.rate], ['CHF', '0.93']);
  const { vat } = draft.totals;
  assert.deepEqual(draft.vatAccounting, { currency: 'EUR', vat: (2n * vat * 100n + 93n) / (2n * 93n) });
  const atHome = draftBy(france);
  assert.deepEqual(['vatAccounting' in atHome, 'conversion' in atHome], [false, false]);
  assert.deepEqual(draftBy({ ...germany, currency: 'HUF' }).vatAccounting, { currency: 'EUR', vat: 0n }, 'reverse charge has no VAT in any currency');
});

test('a release without rates tells no VAT in another currency', () => {
  assert.ok(!('vatAccounting' in draftBy({ ...resale, sellerCountry: 'CH', buyerCountry: 'CH' }, catalogue)));
});

test('a partner who resells is the seller, with the standard rate of its own country, in whatever currency', () => {
  const homes: readonly (readonly [string, string, string, string, string | undefined])[] = [
    ['CH', 'EUR', 'S', '8.1', 'CHF'], ['CH', 'CHF', 'S', '8.1', undefined], ['NO', 'EUR', 'S', '25', 'NOK'], ['GB', 'USD', 'S', '20', 'GBP'],
    ['DE', 'EUR', 'S', '19', undefined], ['PL', 'EUR', 'S', '23', 'PLN'], ['FI', 'SEK', 'S', '25.5', 'EUR'],
  ];
  for (const [country, currency, category, rate, accounting] of homes) {
    const draft = draftBy({ ...resale, sellerCountry: country, buyerCountry: country, currency });
    assert.deepEqual([draft.seller.country, draft.currency, draft.vatGroups.map((group) => [group.category, group.rate]), draft.vatAccounting?.currency], [country, currency, [[category, rate]], accounting], country);
    assert.equal(draft.seller.name, 'Partner');
  }
});

test('BT-111 of a reseller is the converted VAT of the document, rounded once', () => {
  const draft = draftBy({ ...resale, sellerCountry: 'NO', buyerCountry: 'NO', currency: 'CHF' });
  const { vat } = draft.totals;
  assert.ok(vat > 0n);
  assert.deepEqual(draft.vatAccounting, { currency: 'NOK', vat: (2n * vat * 1_170n + 93n) / (2n * 93n) });
});

test('a reseller across a border: reverse charge within the Union, not subject from outside it', () => {
  const polish = draftBy({ ...resale, sellerCountry: 'PL', sellerVatId: 'PL8567346215', ...germany });
  assert.deepEqual([polish.vatGroups[0]?.category, polish.seller.vatId, polish.buyer.vatId, polish.totals.vat], ['AE', 'PL8567346215', 'DE136695976', 0n]);
  const swiss = draftBy({ ...resale, sellerCountry: 'CH', sellerVatId: 'CHE116281710', ...germany });
  assert.deepEqual([swiss.vat.explanation, swiss.vatGroups[0]?.category, 'vatId' in swiss.seller, swiss.seller.taxRegistration, 'vatId' in swiss.buyer], ['abroad-not-subject', 'O', false, 'CHE116281710', false]);
});

test('what a reseller says of itself stands on the draft: address, register, terms; a French SIREN by its scheme (BT-30)', () => {
  const draft = draftBy({ ...resale, sellerStreet: 'Rue 1', sellerPostcode: '75001', sellerCity: 'Paris', sellerLegalId: '931402820', sellerElectronicAddress: '0225:931402820', sellerTerms: 'Our terms' });
  const { taxRegistration, ...said } = draft.seller;
  assert.deepEqual(said, { country: 'FR', address: { street: 'Rue 1', postcode: '75001', city: 'Paris' }, name: 'Partner', legalId: { scheme: '0002', id: '931402820' }, electronicAddress: '0225:931402820' });
  assert.deepEqual([taxRegistration, draft.sellerVatIdToBeConfirmed, draft.terms, draft.businessProcess], ['931402820', true, { of: 'seller', text: 'Our terms' }, 'S1']);
  assert.deepEqual(draftBy({ ...resale, sellerLegalId: '931 402 820' }).seller.legalId, { scheme: '0002', id: '931402820' }, 'grouped, as companies write it');
  const german = draftBy({ ...resale, sellerCountry: 'DE', sellerLegalId: 'HRB 1234 B' });
  assert.deepEqual([german.seller.legalId, german.terms, 'businessProcess' in german], [{ id: 'HRB 1234 B' }, { of: 'seller' }, false]);
  const silent = draftBy({ ...resale, sellerName: '' });
  assert.deepEqual([silent.seller, silent.sellerVatIdToBeConfirmed], [{ country: 'FR' }, true]);
});

test('whose terms of sale apply: the client’s, the partner’s, or the reseller’s own', () => {
  assert.deepEqual([draftBy({}).terms, draftBy({ audience: 'partner' }).terms, draftBy(resale).terms], [{ of: 'client' }, { of: 'partner' }, { of: 'seller' }]);
});

const threeRates = [freeLine({ quantity: '3', unitPrice: '33.33', vatRate: '5.5' }), freeLine({ unitPrice: '0.05', vatRate: '10' }), freeLine({ unitPrice: '0.05', vatRate: '10.00' }), freeLine({ unitPrice: '7', vatRate: '20' })];

test('BR-S-08, BR-CO-18: lines of several rates make one group each, whose base is the sum of their nets', () => {
  const draft = draftBy({ ...france, audience: 'partner', freeLines: threeRates });
  const standard = draftBy({ ...france, audience: 'partner', freeLines: [threeRates[3] ?? freeLine({})] }).totals;
  assert.deepEqual(groupsOf(draft), [
    ['S', '20', standard.withoutVat, standard.vat],
    ['S', '5.5', 9_999n, 550n],
    ['S', '10', 10n, 1n],
  ]);
  for (const { category, rate, taxable } of draft.vatGroups) {
    assert.equal(draft.lines.filter((line) => line.vatCategory === category && line.vatRate === rate).reduce((sum, { net }) => sum + net, 0n), taxable);
  }
  assert.equal(draft.totals.withVat, draft.totals.withoutVat + standard.vat + 551n);
});

test('BR-S-05, BR-Z-05, BR-Z-08: a line whose own rate is nought is zero-rated, for no standard rate may be nought', () => {
  const draft = draftBy({ ...france, audience: 'partner', freeLines: [freeLine({ unitPrice: '100', vatRate: '0' }), freeLine({ unitPrice: '1', vatRate: '0.00' })] });
  assert.deepEqual(groupsOf(draft).slice(1), [['Z', '0', 10_100n, 0n]]);
  for (const { vatCategory, vatRate = '' } of draft.lines) assert.equal(vatCategory === 'S', Number(vatRate) > 0);
  assert.equal(draft.vat.category, 'S');
});

test('BR-AE-05, BR-O-05, BR-G-05: where no VAT is charged, a rate of a line’s own counts for nothing', () => {
  for (const [place, group] of [[germany, ['AE', '0']], [abroad, ['O', undefined]], [{ ...abroad, outsideEuCategory: 'G' }, ['G', '0']]] as const) {
    const draft = draftBy({ ...place, audience: 'partner', freeLines: [...threeRates, freeLine({ unitPrice: '1', vatRate: '0' })] });
    assert.deepEqual(draft.vatGroups.map(({ category, rate }) => [category, rate]), [group]);
    assert.deepEqual([draft.totals.vat, draft.totals.lines], [0n, draft.vatGroups[0]?.taxable]);
    assert.ok(draft.lines.every((line) => line.vatRate === group[1] && ('vatRate' in line) === (group[0] !== 'O')));
  }
});

test('a VAT id that was left out of a link keeps its tax, and the draft says that it is missing', () => {
  const withheld = draftBy({ buyerCountry: 'DE', buyerVatIdWithheld: 'yes' });
  assert.deepEqual([withheld.vatGroups[0]?.category, withheld.buyerVatIdWithheld, 'vatId' in withheld.buyer], ['AE', true, false]);
  assert.deepEqual([draftBy(germany).buyerVatIdWithheld, draftBy({ buyerCountry: 'DE' }).vatGroups[0]?.category], [false, 'S']);
});

test('a first period of several months holds their months and their releases, each line as a number of what was rounded', () => {
  const halfYear: Catalogue = { ...newestCatalogue, release: { ...newestCatalogue.release, billingPeriodMonths: 6 } };
  const change: Partial<EstimateForm> = { ...france, audience: 'partner', partnerDiscount: '33.33', termMonths: '36', releasePlan: 'monthly', releaseWork: ['rollback-rehearsal'], freeLines: [freeLine({ quantity: '3', unitPrice: '0.33', recurrence: 'monthly', vatRate: '10' })] };
  const [draft, quote] = [draftBy(change, halfYear), quoteOf(change, halfYear)];
  const line = (id: string) => {
    const { quantity, unit, unitCode, unitPrice, gross, allowances, net, recurrence } = draft.lines.find(({ quoteLineId }) => quoteLineId === id) ?? assert.fail(id);
    return [quantity, unit, unitCode, unitPrice, gross, allowances, net, recurrence];
  };
  // 1.5 days × 1000.00 less 33.33 %: 1000.05 for one release, of which five follow the first in six months.
  assert.deepEqual(line('effort.release'), ['5', 'release', 'C62', '1000.05', 500_025n, [], 500_025n, 'each-release']);
  assert.deepEqual(line('effort.work.rollback-rehearsal.each').slice(0, 4), ['5', 'release', 'C62', '666.70']);
  // 480.00 less 10 % less 33.33 %: 288.01
  assert.deepEqual(line('licence.licence-production'), ['6', 'month', 'MON', '288.01', 172_806n, [], 172_806n, 'monthly']);
  assert.deepEqual(line('free.1'), ['6', 'month', 'MON', '0.99', 594n, [], 594n, 'monthly']);
  assert.deepEqual(line('effort.production').slice(0, 5), ['11', 'day', 'DAY', '1000.00', 1_100_000n]);
  assert.deepEqual([draft.periodMonths, draft.totals.withoutVat], [6, quote.totals.firstPeriod]);
  assert.equal(groupsOf(draft)[1]?.[2], 594n);
});

test('in a first period of one month, no release follows the first, and its lines are no part of the draft', () => {
  const draft = draftBy({ releasePlan: 'monthly', releaseWork: ['out-of-hours'] });
  assert.ok(draft.lines.every(({ recurrence }) => recurrence !== 'each-release'));
  assert.deepEqual(draft.lines.map(({ id }) => id), draft.lines.map((_, index) => String(index + 1)));
});

test('BT-130: days, months and pieces by their codes', () => {
  const draft = draftBy({ audience: 'partner', deployment: 'sovereign', provider: 'ovhcloud', freeLines: [freeLine({ unitPrice: '1' })] });
  const codes = Object.fromEntries(draft.lines.map(({ unit, unitCode }) => [unit, unitCode]));
  assert.deepEqual(codes, { day: 'DAY', environment: 'MON', machine: 'MON', piece: 'C62', gigabyte: 'MON', month: 'MON' });
});

test('a seller in a country without a rate gives no draft but a problem', () => {
  const reading = draftOfQuote(quoteOf({}), { operator: { name: 'Seller', country: 'US' }, taxes, catalogue: newestCatalogue });
  assert.deepEqual([reading.ok, !reading.ok && reading.problem.code], [false, 'seller-country-without-rate']);
});
