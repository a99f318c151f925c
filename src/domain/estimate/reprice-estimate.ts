import type { Catalogue } from '../catalogue/catalogue.ts';
import type { IsoDate } from '../date.ts';
import type { Problem } from '../problem.ts';
import { askedFields } from './asked-fields.ts';
import { compareQuotes, type QuoteComparison } from './compare-quotes.ts';
import type { EstimateField, EstimateForm } from './estimate-form.ts';
import { priceEstimate } from './price-estimate.ts';
import type { Quote } from './quote.ts';
import { readEstimateRequest } from './read-estimate-request.ts';

export interface Repricing {
  /** The list that the quote was made with. */
  readonly older: Catalogue;
  readonly newer: Catalogue;
  readonly on: IsoDate;
}

export interface Repriced {
  /** The quote as it is, and as it would be. */
  readonly comparison: QuoteComparison;
  readonly quote: Quote;
  /** What the newer list asks in addition; until it is answered, the form's own answers count. */
  readonly furtherFields: readonly EstimateField[];
}

export type RepricedReading = { readonly ok: true; readonly value: Repriced } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * What the same answers come to by a newer price list: exactly what changing over to it would give. A problem when the
 * newer list no longer takes an answer, such as a provider it does not name.
 *
 * @param quote made from this form by the older list
 */
export function repriceEstimate(form: EstimateForm, quote: Quote, { older, newer, on }: Repricing): RepricedReading {
  const reading = readEstimateRequest(form, newer);
  if (!reading.ok) return reading;
  // A form that gave a quote is never serverless, and no list changes that.
  if (reading.request.deployment === 'serverless') return { ok: false, problems: [] };
  const changed = priceEstimate(reading.request, newer, on);
  const asked = askedFields(form, older);
  return {
    ok: true,
    value: { comparison: compareQuotes([quote, changed]), quote: changed, furtherFields: askedFields(form, newer).filter((field) => !asked.includes(field)) },
  };
}
