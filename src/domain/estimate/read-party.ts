import { isSellerCountry } from '../country.ts';
import { present } from '../present.ts';
import { type Problem, quoteTyped, readAs, type Reading, refuse } from '../problem.ts';
import { hasSirenCheckDigit, sirenOf } from '../siren.ts';
import { checkVatId, type VatIdCheck } from '../tax/vat-id.ts';
import { whileFieldsAreTheSame } from '../while-the-same.ts';
import { limits, outsideEuCategories } from './answers.ts';
import { type EstimateForm, fieldsOf } from './estimate-form.ts';
import type { Buyer, ResaleSeller } from './estimate-request.ts';
import { readChoice, readCountry, readElectronicAddress, readText } from './read-answer.ts';
import { type AllRead, mapAllRead, readTogether } from './read-together.ts';

const buyerFields = [...fieldsOf('buyer'), 'outsideEuCategory'] as const;

export const readBuyer = whileFieldsAreTheSame(buyerFields, (form: Pick<EstimateForm, (typeof buyerFields)[number]>): AllRead<{ buyer: Reading<Buyer> }> => {
  const country = readCountry('buyerCountry', form.buyerCountry);
  const answers = readTogether({
    name: readText('buyerName', form.buyerName, limits.name.highest),
    street: readText('buyerStreet', form.buyerStreet, limits.address.highest),
    postcode: readText('buyerPostcode', form.buyerPostcode, limits.postcode.highest),
    city: readText('buyerCity', form.buyerCity, limits.address.highest),
    country,
    vatId: readVatId('buyerVatId', form.buyerVatId, country),
    withheld: readChoice('buyerVatIdWithheld', form.buyerVatIdWithheld || 'no', ['yes', 'no'] as const),
    electronicAddress: readElectronicAddress('buyerElectronicAddress', form.buyerElectronicAddress, limits.electronicAddress.highest),
    reference: readText('buyerReference', form.buyerReference, limits.reference.highest),
    outsideEuCategory: readChoice('outsideEuCategory', form.outsideEuCategory, outsideEuCategories),
  });
  return mapAllRead(answers, ({ withheld, country: code, outsideEuCategory, ...rest }) => ({
    buyer: { ...present(rest), country: code, outsideEuCategory, ...(withheld === 'yes' && rest.vatId === undefined ? { vatIdWithheld: true as const } : {}) },
  }));
});

export const sellerFields = fieldsOf('seller');

/** The partner as seller, in a country whose rates are known. */
export function readResaleSeller(form: Pick<EstimateForm, (typeof sellerFields)[number]>): AllRead<{ seller: Reading<ResaleSeller> }> {
  const country = readSellerCountry(form.sellerCountry);
  const answers = readTogether({
    name: readText('sellerName', form.sellerName, limits.name.highest),
    street: readText('sellerStreet', form.sellerStreet, limits.address.highest),
    postcode: readText('sellerPostcode', form.sellerPostcode, limits.postcode.highest),
    city: readText('sellerCity', form.sellerCity, limits.address.highest),
    country,
    vatId: readVatId('sellerVatId', form.sellerVatId, country),
    legalId: readLegalId('sellerLegalId', form.sellerLegalId, country),
    electronicAddress: readElectronicAddress('sellerElectronicAddress', form.sellerElectronicAddress, limits.electronicAddress.highest),
    terms: readText('sellerTerms', form.sellerTerms, limits.legalText.highest),
  });
  return mapAllRead(answers, ({ country: code, ...rest }) => ({ seller: { ...present(rest), country: code } }));
}

function readSellerCountry(typed: string): Reading<string> {
  const path = 'sellerCountry';
  const reading = readCountry(path, typed);
  if (!reading.ok || isSellerCountry(reading.value)) return reading;
  return refuse({ code: 'choice-unknown', path, values: { typed: quoteTyped(typed) } });
}

/** An empty id is no problem: it only changes the tax. Without a country that could be read, it is taken as typed. */
function readVatId(path: string, typed: string, country: Reading<string>): Reading<string | undefined> {
  const text = readText(path, typed.toUpperCase(), limits.vatId.highest);
  if (!text.ok || text.value === undefined || !country.ok) return text;
  const check = checkVatId(country.value, text.value);
  return check.ok ? readAs(check.vatId) : refuse(faultToProblem(path, check, { typed: quoteTyped(typed), country: country.value }));
}

/** As it was typed, for registers write their numbers in many ways; a SIREN has a digit to check it by. */
function readLegalId(path: string, typed: string, country: Reading<string>): Reading<string | undefined> {
  const text = readText(path, typed, limits.reference.highest);
  if (!text.ok || text.value === undefined || !country.ok) return text;
  const siren = sirenOf(country.value, text.value);
  if (siren === undefined || hasSirenCheckDigit(siren)) return text;
  return refuse({ code: 'vat-id-check-digits', path, values: { typed: quoteTyped(typed), country: country.value } });
}

function faultToProblem(path: string, check: Exclude<VatIdCheck, { ok: true }>, values: { readonly typed: string; readonly country: string }): Problem {
  if (check.fault === 'other-country') return { code: 'vat-id-other-country', path, values: { ...values, prefixCountry: check.prefixCountry } };
  return { code: check.fault === 'format' ? 'vat-id-format' : 'vat-id-check-digits', path, values };
}
