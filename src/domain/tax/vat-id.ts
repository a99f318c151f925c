import {
  austria, belgium, bulgaria, checkVAT, croatia, cyprus, czechRepublic, denmark, estonia, finland, france, germany, greece, hungary, ireland,
  italy, latvia, lithuania, luxembourg, malta, netherlands, norway, poland, portugal, romania, slovakiaRepublic, slovenia, spain, sweden,
  switzerland, unitedKingdom,
} from 'jsvat';
import { isSellerCountry, type SellerCountry, sellerCountries } from '../country.ts';

/** Apart from the rest of `tax`, because the check digits of thirty countries are its heaviest part. */

type VatIdRules = typeof france;

/** `prefix` is what the id begins with: EL for Greece, CHE for Switzerland, the country's own letters elsewhere. */
const rulesByCountry: Readonly<Record<SellerCountry, VatIdRules>> = {
  AT: austria, BE: belgium, BG: bulgaria, CH: switzerland, CY: cyprus, CZ: czechRepublic, DE: germany, DK: denmark, EE: estonia, ES: spain,
  FI: finland, FR: france, GB: unitedKingdom, GR: greece, HR: croatia, HU: hungary, IE: ireland, IT: italy, LT: lithuania, LU: luxembourg,
  LV: latvia, MT: malta, NL: netherlands, NO: norway, PL: poland, PT: portugal, RO: romania, SE: sweden, SI: slovenia, SK: slovakiaRepublic,
};

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
  const id = typed.toUpperCase().replace(/[\s.\-/]+/gu, '');
  if (id === '') return { ok: false, fault: 'format' };
  if (!isSellerCountry(country)) return { ok: true, vatId: id };
  if (isWellFormed(country, id)) return verdict(country, id);
  const prefixCountry = sellerCountries.find((other) => other !== country && isWellFormed(other, id));
  if (prefixCountry) return { ok: false, fault: 'other-country', prefixCountry };
  const completed = `${vatIdPrefix(country)}${id}`;
  return isWellFormed(country, completed) ? verdict(country, completed) : { ok: false, fault: 'format' };
}

const isWellFormed = (country: SellerCountry, id: string) => id.startsWith(vatIdPrefix(country)) && checkVAT(id, [rulesByCountry[country]]).isValidFormat;

function verdict(country: SellerCountry, vatId: string): VatIdCheck {
  return checkVAT(vatId, [rulesByCountry[country]]).isValid ? { ok: true, vatId } : { ok: false, fault: 'check-digits' };
}
