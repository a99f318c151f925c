import {
  austria, belgium, bulgaria, checkVAT, croatia, cyprus, czechRepublic, denmark, estonia, finland, france, germany, greece, hungary, ireland,
  italy, latvia, lithuania, luxembourg, malta, netherlands, norway, poland, portugal, romania, slovakiaRepublic, slovenia, spain, sweden,
  switzerland, unitedKingdom,
} from 'jsvat';
import { isSellerCountry, type SellerCountry, sellerCountries } from '../country.ts';

/** Apart from the rest of `tax`, because the check digits of thirty countries are its heaviest part. */

type VatIdRules = typeof france;

/** Enterprise numbers begin with 0 or 1 (Crossroads Bank for Enterprises); the package knows those with 0. */
const belgiumWithOne: VatIdRules = {
  ...belgium,
  calcFn: (digits) => (digits.startsWith('1') && digits.length === 10 ? 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8)) : belgium.calcFn(digits)),
  rules: { ...belgium.rules, regex: [/^(BE)([01]?\d{9})$/] },
};

/** `prefix` is what the id begins with: EL for Greece, CHE for Switzerland, the country's own letters elsewhere. */
const rulesByCountry: Readonly<Record<SellerCountry, VatIdRules>> = {
  AT: austria, BE: belgiumWithOne, BG: bulgaria, CH: switzerland, CY: cyprus, CZ: czechRepublic, DE: germany, DK: denmark, EE: estonia, ES: spain,
  FI: finland, FR: france, GB: unitedKingdom, GR: greece, HR: croatia, HU: hungary, IE: ireland, IT: italy, LT: lithuania, LU: luxembourg,
  LV: latvia, MT: malta, NL: netherlands, NO: norway, PL: poland, PT: portugal, RO: romania, SE: sweden, SI: slovenia, SK: slovakiaRepublic,
};

/** Monaco has French numbers, the Isle of Man British ones: Directive 2006/112/EC article 7. */
const countryOfNumbers = (country: string): string => ({ MC: 'FR', IM: 'GB' } as Readonly<Record<string, string>>)[country] ?? country;

/** The same number as it is written today: EL for a Greek one that was given its country's code, ten digits for a Belgian one of nine. */
const asWrittenToday = (id: string): string => id.replace(/^GR(?=\d{9}$)/, 'EL').replace(/^BE(?=\d{9}$)/, 'BE0');

/** Northern Ireland writes British numbers with XI: protocol on Ireland and Northern Ireland, Directive (EU) 2020/1756. */
const withBritishLetters = (id: string): string => id.replace(/^XI/, 'GB');

const vatIdPrefix = (country: SellerCountry): string => ({ GR: 'EL', CH: 'CHE' } as Readonly<Record<string, string>>)[country] ?? country;

export type VatIdCheck =
  | { readonly ok: true; readonly vatId: string }
  | { readonly ok: false; readonly fault: 'format' | 'check-digits' }
  | { readonly ok: false; readonly fault: 'other-country'; readonly prefixCountry: SellerCountry };

/**
 * Checks form and check digits; whether the id is in force only the tax office knows. Typed without its letters, it gets
 * those of the country. Ids of countries whose rules are not known here are taken as typed.
 *
 * @param country ISO 3166-1 alpha-2
 */
export function checkVatId(country: string, typed: string): VatIdCheck {
  const id = asWrittenToday(typed.toUpperCase().replace(/[\s.\-/]+/gu, ''));
  const numbering = countryOfNumbers(country);
  if (id === '') return { ok: false, fault: 'format' };
  if (!isSellerCountry(numbering)) return { ok: true, vatId: id };
  if (isWellFormed(numbering, id)) return verdict(numbering, id);
  const prefixCountry = sellerCountries.find((other) => other !== numbering && isWellFormed(other, id));
  if (prefixCountry) return { ok: false, fault: 'other-country', prefixCountry };
  const completed = asWrittenToday(`${vatIdPrefix(numbering)}${id}`);
  return isWellFormed(numbering, completed) ? verdict(numbering, completed) : { ok: false, fault: 'format' };
}

const isWellFormed = (country: SellerCountry, id: string) =>
  withBritishLetters(id).startsWith(vatIdPrefix(country)) && checkVAT(withBritishLetters(id), [rulesByCountry[country]]).isValidFormat;

function verdict(country: SellerCountry, vatId: string): VatIdCheck {
  return checkVAT(withBritishLetters(vatId), [rulesByCountry[country]]).isValid ? { ok: true, vatId } : { ok: false, fault: 'check-digits' };
}
