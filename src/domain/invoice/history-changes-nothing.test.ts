import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { shippedCatalogue, shippedReleaseDates } from '../catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../date.ts';
import { type EstimateField, estimateFields, type EstimateForm } from '../estimate/estimate-form.ts';
import { priceEstimate } from '../estimate/price-estimate.ts';
import { readEstimateRequest } from '../estimate/read-estimate-request.ts';
import { requestToForm } from '../estimate/request-to-form.ts';
import { someFigures, withFigures } from '../estimate/some-figures.fixture.ts';
import { someRequest } from '../estimate/some-request.fixture.ts';
import type { Taxes } from '../tax/taxes.ts';
import { shippedTaxes } from '../tax/shipped-taxes.fixture.ts';
import { draftOfQuote } from './make-draft-invoice.ts';

const newest = shippedCatalogue(shippedReleaseDates.at(-1) ?? '');
const taxes = shippedTaxes('2026-01-01');
/** One per cent in every country. */
const otherTaxes: Taxes = { ...taxes, rates: taxes.rates.map((rate) => ({ ...rate, standard: '1' })) };

interface Question {
  readonly form: EstimateForm;
  readonly catalogue: Catalogue;
  readonly taxes: Taxes;
  readonly operatorCountry: string;
}

/** All that a form leads to: what was read, the estimate and the draft, or the problems. */
function answer({ form, catalogue = newest, taxes: rates = taxes, operatorCountry = 'FR' }: Pick<Question, 'form'> & Partial<Question>) {
  const reading = readEstimateRequest(form, catalogue);
  if (!reading.ok || reading.request.deployment === 'serverless') return { reading };
  const quote = priceEstimate(reading.request, catalogue, isoDate('2026-12-01'));
  return { reading, quote, draft: draftOfQuote(quote, { operator: { name: 'Operator', country: operatorCountry }, taxes: rates, catalogue }) };
}

const forms = someRequest(newest).map(requestToForm);

/** Answers that are only right together. */
const together: readonly (readonly EstimateField[])[] = [
  ['deployment', 'platform', 'provider', 'region', 'highAvailability', 'rollout'], ['buyerCountry', 'buyerVatId'], ['sellerCountry', 'sellerVatId'],
];
const groups: readonly (readonly EstimateField[])[] = [...together, ...estimateFields.filter((field) => !together.flat().includes(field)).map((field) => [field])];

/** From one form to the other, an answer at a time, as somebody types. */
function steps(from: EstimateForm, to: EstimateForm, order: typeof groups): readonly EstimateForm[] {
  return order.reduce<readonly EstimateForm[]>((all, fields) => {
    const before = all.at(-1) ?? from;
    const changed = fields.filter((field) => !isDeepStrictEqual(before[field], to[field]));
    return changed.length === 0 ? all : [...all, { ...before, ...Object.fromEntries(changed.map((field) => [field, to[field]])) }];
  }, [from]);
}

const orders = fc.shuffledSubarray([...groups], { minLength: groups.length });

test('whatever was typed before, a form gives what it gives after something else altogether', () => {
  fc.assert(
    fc.property(forms, forms, forms, orders, fc.constantFrom('FR', 'CH'), (from, to, other, order, operatorCountry) => {
      const elsewhere: Question = { form: other, catalogue: shippedCatalogue('2026-09-01'), taxes: otherTaxes, operatorCountry: 'DE' };
      // All of them one after the other first, so that whatever can be kept of the step before is.
      const typed = steps(from, to, order).map((form) => ({ form, inTurn: answer({ form, operatorCountry }) }));
      for (const { form, inTurn } of typed) {
        answer(elsewhere);
        assert.deepEqual(answer({ form: structuredClone(form), operatorCountry }), inTurn);
      }
    }),
    { numRuns: 40 },
  );
});

test('so does the same form by one price list and one list of taxes after another', () => {
  fc.assert(
    fc.property(forms, forms, someFigures, (form, other, figures) => {
      const lists = [{}, { catalogue: withFigures('2026-11-15', figures) }, { taxes: otherTaxes }, {}];
      const inTurn = lists.map((given) => answer({ form, ...given }));
      for (const [index, given] of lists.entries()) {
        answer({ form: other });
        assert.deepEqual(answer({ form: structuredClone(form), ...given }), inTurn[index]);
      }
    }),
    { numRuns: 100 },
  );
});

test('nothing that was given or handed out before is changed by what is typed after it', () => {
  fc.assert(
    fc.property(forms, forms, (form, other) => {
      const typed = structuredClone(form);
      const first = answer({ form });
      const copy = structuredClone(first);
      for (const next of steps(form, other, groups)) answer({ form: next });
      assert.deepEqual(first, copy);
      assert.deepEqual(form, typed);
    }),
    { numRuns: 30 },
  );
});
