import { type Problem, quoteTyped, readAs, type Reading, refuse } from '../problem.ts';
import { checkVatId, type VatIdCheck } from '../tax/vat-id.ts';
import { limits } from './answers.ts';
import { readText } from './read-answer.ts';

/** An empty id is no problem: it only changes the tax. @param country ISO 3166-1 alpha-2, or '' when it could not be read */
export function readBuyerVatId(typed: string, country: string): Reading<string | undefined> {
  const text = readText('buyerVatId', typed.toUpperCase(), limits.buyerVatId.highest);
  if (!text.ok || text.value === undefined || country === '') return text;
  const check = checkVatId(country, text.value);
  return check.ok ? readAs(check.vatId) : refuse(faultToProblem(check, quoteTyped(typed), country));
}

function faultToProblem(check: Exclude<VatIdCheck, { ok: true }>, typed: string, country: string): Problem {
  const path = 'buyerVatId';
  if (check.fault === 'other-country') return { code: 'vat-id-other-country', path, values: { typed, country, prefixCountry: check.prefixCountry } };
  return { code: check.fault === 'format' ? 'vat-id-format' : 'vat-id-check-digits', path, values: { typed, country } };
}
