import type { VatCategory } from '../../domain/tax/vat-treatment.ts';
import { decimalToText, toDecimal, trimDecimal } from '../../domain/money/decimal.ts';

export interface VatCode {
  /** UNTDID 5305 */
  readonly category: VatCategory | 'Z';
  /** Per cent, in its shortest form: "20" and never "20.0000", because the French platforms take two decimals at most. */
  readonly rate?: string;
}

/** A line of somebody's own at 0 % is zero rated: S wants a rate above zero (BR-S-05). */
export function vatCode(category: VatCategory, rate: string | undefined): VatCode {
  if (rate === undefined) return { category };
  const shortest = decimalToText(trimDecimal(toDecimal(rate)));
  return { category: category === 'S' && shortest === '0' ? 'Z' : category, rate: shortest };
}
