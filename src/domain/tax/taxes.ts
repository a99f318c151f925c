import type { SellerCountry } from '../country.ts';

/** Standard VAT rates from a day on, as plain JSON, so that they can be embedded in a page. */
export interface Taxes {
  readonly date: string;
  readonly sources: readonly { readonly id: string; readonly name: string; readonly url: string }[];
  readonly rates: readonly StandardRate[];
}

export interface StandardRate {
  readonly country: SellerCountry;
  /** Percent as decimal text, such as "25.5". */
  readonly standard: string;
  readonly source: string;
  /** When it was read, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
}
