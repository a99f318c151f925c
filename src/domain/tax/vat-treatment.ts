import { isEuCountry } from '../country.ts';
import { readAs, type Reading, refuse } from '../problem.ts';
import type { StandardRate, Taxes } from './taxes.ts';

/**
 * How value added tax applies to the whole document, by codes of EN 16931: category BT-118, rate BT-119, reason BT-121.
 * Words stand under `tax.<explanation>`; they may use the seller's and the buyer's country and the rate.
 */
export type VatTreatment = (
  | { readonly category: 'S'; readonly rate: string; readonly rateFrom: StandardRate; readonly explanation: 'domestic' | 'eu-without-vat-id' }
  | { readonly category: 'AE'; readonly rate: '0'; readonly reasonCode: 'VATEX-EU-AE'; readonly explanation: 'reverse-charge' }
  /** No rate at all: BR-O-05 forbids the element. */
  | { readonly category: 'O'; readonly reasonCode: 'VATEX-EU-O'; readonly explanation: 'outside-eu-not-subject' | 'abroad-not-subject' | 'special-territory' }
  | { readonly category: 'G'; readonly rate: '0'; readonly reasonCode: 'VATEX-EU-G'; readonly explanation: 'outside-eu-export' }
) & { readonly sellerCountry: string; readonly buyerCountry: string; readonly listDate: string };

/** Z: a line added by hand whose own rate is nought, among lines of the standard rate. */
export type VatCategory = VatTreatment['category'] | 'Z';

interface Sale {
  /** ISO 3166-1 alpha-2. */
  readonly sellerCountry: string;
  readonly buyer: {
    readonly country: string;
    readonly vatId?: string;
    /** There is one, left out of the link that the answers came by. */
    readonly vatIdWithheld?: true;
    /** What the seller's accountant chose for businesses outside the European Union. */
    readonly outsideEuCategory: 'O' | 'G';
  };
}

/** Services to a business. Sources: Directive 2006/112/EC articles 44 and 196; EN 16931-1 BR-S, BR-AE, BR-O and BR-G. */
export function vatTreatment({ sellerCountry, buyer }: Sale, taxes: Taxes): Reading<VatTreatment> {
  const seller = vatTerritory(sellerCountry);
  const rateFrom = taxes.rates.find(({ country }) => country === seller);
  if (!rateFrom) return refuse({ code: 'seller-country-without-rate', path: '', values: { country: sellerCountry, listDate: taxes.date } });
  const where = { sellerCountry, buyerCountry: buyer.country, listDate: taxes.date };
  const standard = { ...where, category: 'S', rate: rateFrom.standard, rateFrom } as const;
  const territory = vatTerritory(buyer.country);
  if (territory === seller) return readAs({ ...standard, explanation: 'domestic' });
  if (!isEuCountry(seller)) return readAs({ ...where, category: 'O', reasonCode: 'VATEX-EU-O', explanation: 'abroad-not-subject' });
  if (specialTerritories.includes(territory)) return readAs({ ...where, category: 'O', reasonCode: 'VATEX-EU-O', explanation: 'special-territory' });
  if (!isEuCountry(territory)) return readAs({ ...where, ...outsideEu[buyer.outsideEuCategory] });
  if (buyer.vatId === undefined && !buyer.vatIdWithheld) return readAs({ ...standard, explanation: 'eu-without-vat-id' });
  return readAs({ ...where, category: 'AE', rate: '0', reasonCode: 'VATEX-EU-AE', explanation: 'reverse-charge' });
}

/** O by default; G where the accountant prefers it. */
const outsideEu = {
  O: { category: 'O', reasonCode: 'VATEX-EU-O', explanation: 'outside-eu-not-subject' },
  G: { category: 'G', rate: '0', reasonCode: 'VATEX-EU-G', explanation: 'outside-eu-export' },
} as const;

/**
 * Part of a member state and outside the common VAT area, with rules of their own that are not held here: the draft says so
 * and names no rate. Source: Directive 2006/112/EC article 6.
 */
const specialTerritories: readonly string[] = ['AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT'];

/**
 * Their postcodes, and those of others that no country's code stands for: people who live there write the member state. Ceuta, Melilla and
 * the Canary Islands; Büsingen and Heligoland; Livigno and Campione; Mount Athos; French territories overseas.
 * Source: Directive 2006/112/EC article 6 (and Åland by its postcode), Treaty on the Functioning of the European Union article 349 and annex II.
 */
const specialPostcodes: Readonly<Record<string, RegExp>> = {
  DE: /^(27498|78266)$/, ES: /^(35|38|51|52)\d{3}$/, FI: /^22\d{3}$/, FR: /^(97[1-8]|98[4678])\d\d$/, GR: /^6308[67]$/, IT: /^(22061|23041)$/,
};

/** Whether an address is in a territory whose rules are not held here, though its country is treated as a whole. */
export const isSpecialPostcode = (country: string, postcode: string): boolean => specialPostcodes[country]?.test(/\d{5}/.exec(postcode.replace(/\s/gu, ''))?.[0] ?? '') === true;

/** Whether the seller may choose the category: the buyer is outside the European Union, the seller inside. */
export function choosesOutsideEuCategory(sellerCountry: string, buyerCountry: string): boolean {
  const territory = vatTerritory(buyerCountry);
  return isEuCountry(vatTerritory(sellerCountry)) && territory !== '' && !isEuCountry(territory) && !specialTerritories.includes(territory);
}

/**
 * Monaco is treated as France, the Isle of Man as the United Kingdom: Directive 2006/112/EC article 7. Liechtenstein is one
 * territory with Switzerland: treaty of 28 October 1994 on value added tax, SR 0.641.295.142.
 */
const vatTerritory = (country: string): string => ({ MC: 'FR', IM: 'GB', LI: 'CH' } as Readonly<Record<string, string>>)[country] ?? country;
