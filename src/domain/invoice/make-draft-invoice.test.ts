import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { shippedCatalogue } from '../catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../date.ts';
import { defaultEstimateForm, type EstimateForm } from '../estimate/estimate-form.ts';
import type { PricedRequest } from '../estimate/estimate-request.ts';
import { priceEstimate } from '../estimate/price-estimate.ts';
import { readEstimateRequest } from '../estimate/read-estimate-request.ts';
import { someFigures, withFigures } from '../estimate/some-figures.fixture.ts';
import { someRequest } from '../estimate/some-request.fixture.ts';
import { shippedTaxes } from '../tax/shipped-taxes.fixture.ts';
import { vatTreatment } from '../tax/vat-treatment.ts';
import { draftInvoice } from './make-draft-invoice.ts';
import { addUpAgain } from './oracle.fixture.ts';
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
  const vat = vatTreatment({ sellerCountry: from.country, buyer: request.buyer }, taxes);
  assert.ok(vat.ok);
  const quote = priceEstimate(request, by, issuedOn);
  return { quote, vat: vat.value, draft: draftInvoice(quote, { seller: from, buyer: request.buyer, vat: vat.value, issuedOn }) };
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
  assert.equal(totalDraft([{ net: 400n, vatCategory: 'S', vatRate: '20' }], groups).withVat, 446n);
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
    ['325', 'partner', { date: '2026-09-01', status: 'example' }, '2026-11-14', 'S1'],
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

function agreesWithOracle(request: PricedRequest, by: Catalogue): void {
  const { quote, vat, draft } = draftOf(request, { from: seller, by });
  const { oneOff, monthly, overTerm } = quote.totals;
  const { withoutVat, vat: tax, withVat } = draft.totals;
  assert.deepEqual({ oneOff, monthly, overTerm, withoutVat, vat: tax, withVat }, addUpAgain(request, by, vat));
}

test('ten thousand random requests agree with sums worked out a second way', () => {
  for (const by of [catalogue, shippedCatalogue('2026-06-01')]) {
    fc.assert(fc.property(someRequest(by), (request) => agreesWithOracle(request, by)), { numRuns: 5_000 });
  }
});

test('so do requests priced by lists whose every figure is random and full of fractions of a cent', () => {
  fc.assert(fc.property(someRequest(catalogue), someFigures, (request, figures) => agreesWithOracle(request, withFigures('2026-09-01', figures))), { numRuns: 800 });
});
