import { type Problem, quoteTyped, readAs, type Reading, refuse } from '../problem.ts';
import { checkVatId, type VatIdCheck } from '../tax/vat-id.ts';
import { limits } from './answers.ts';
import { checkLength } from './read-answer.ts';

/** An empty id is no problem: it only changes the tax. @param country ISO 3166-1 alpha-2, or '' when it could not be read */
export function readBuyerVatId(typed: string, country: string): Reading<string | undefined> {
  if (typed.trim() === '') return readAs(undefined);
  const tooLong = checkLength('buyerVatId', typed, limits.buyerVatId.highest);
  if (tooLong) return refuse(tooLong);
  if (country === '') return readAs(typed);
  const check = checkVatId(country, typed);
  return check.ok ? readAs(check.vatId) : refuse(faultToProblem(check, quoteTyped(typed), country));
}

function faultToProblem(check: Exclude<VatIdCheck, { ok: true }>, typed: string, country: string): Problem {
  const path = 'buyerVatId';
  if (check.fault === 'other-country') return { code: 'vat-id-other-country', path, values: { typed, country, prefixCountry: check.prefixCountry } };
  return { code: check.fault === 'format' ? 'vat-id-format' : 'vat-id-check-digits', path, values: { typed, country } };
}
