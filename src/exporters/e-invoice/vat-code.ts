import type { VatCategory } from '../../domain/tax/vat-treatment.ts';
import { shortestText, toDecimal } from '../../domain/money/decimal.ts';

export interface VatCode {
  /** UNTDID 5305 */
  readonly category: VatCategory;
  /** Per cent, in its shortest form: "20" and never "20.0000", because the French platforms take two decimals at most. */
  readonly rate?: string;
}

export const vatCode = (category: VatCategory, rate: string | undefined): VatCode =>
  (rate === undefined ? { category } : { category, rate: shortestText(toDecimal(rate)) });
