import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { shippedCatalogue, shippedReleaseDates } from '../catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../date.ts';
import type { PricedRequest } from '../estimate/estimate-request.ts';
import { priceEstimate } from '../estimate/price-estimate.ts';
import { someFigures, withFigures } from '../estimate/some-figures.fixture.ts';
import { someRequest } from '../estimate/some-request.fixture.ts';
import { shippedTaxes } from '../tax/shipped-taxes.fixture.ts';
import { draftOfQuote } from './make-draft-invoice.ts';
import { addUpAgain, type OracleDraft } from './oracle.fixture.ts';

const taxes = shippedTaxes('2026-01-01');
const on = isoDate('2026-12-01');
/** Ten times as many at night. */
const runs = (count: number) => ({ numRuns: process.env['NIGHTLY'] ? count * 10 : count });

/** What the estimate and its draft say, in the shape of the oracle. */
function addedUp(request: PricedRequest, catalogue: Catalogue, operatorCountry: string): OracleDraft {
  const quote = priceEstimate(request, catalogue, on);
  const reading = draftOfQuote(quote, { operator: { name: 'Operator', country: operatorCountry }, taxes, catalogue });
  assert.ok(reading.ok);
  const draft = reading.value;
  assert.equal(draft.currency, quote.currency);
  assert.equal(draft.totals.due, draft.totals.withVat);
  const { withoutVat, vat, withVat } = draft.totals;
  return {
    currency: quote.currency, totals: quote.totals, low: quote.totalsRange.low, high: quote.totalsRange.high, purchase: quote.purchase,
    withoutVat, vat, withVat, vatAccounting: draft.vatAccounting,
  };
}

function agree(request: PricedRequest, catalogue: Catalogue, operatorCountry = 'FR'): void {
  assert.deepEqual(addedUp(request, catalogue, operatorCountry), addUpAgain(request, { catalogue, taxes, operatorCountry }));
}

for (const date of shippedReleaseDates) {
  test(`thousands of random requests by the list of ${date} agree to the cent with sums worked out a second way`, () => {
    const catalogue = shippedCatalogue(date);
    fc.assert(fc.property(someRequest(catalogue), (request) => agree(request, catalogue)), runs(date >= '2026-11-15' ? 6_000 : 2_000));
  });
}

test('so do requests priced by lists whose every figure is random and full of fractions of a cent', () => {
  const dates = ['2026-09-01', '2026-11-15'] as const;
  const cases = fc.constantFrom(...dates).chain((date) => fc.tuple(someRequest(shippedCatalogue(date)), someFigures, fc.constant(date), fc.constantFrom('FR', 'CH', 'DE', 'GB')));
  fc.assert(fc.property(cases, ([request, figures, date, operatorCountry]) => agree(request, withFigures(date, figures), operatorCountry)), runs(600));
});
