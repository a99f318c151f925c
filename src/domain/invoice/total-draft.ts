import { percentOf, shortestText, toDecimal } from '../money/decimal.ts';
import { type Minor, minorToDecimal, roundToMinor } from '../money/rounding.ts';
import { sumOf } from '../money/sum.ts';
import { eachWhileTheSame } from '../while-the-same.ts';
import type { DraftLine, DraftTotals, VatGroup } from './draft-invoice.ts';

type TaxedAmount = Pick<DraftLine, 'net' | 'vatCategory' | 'vatRate'>;

/** One group for each category and numeric rate ("20" and "20.00" are one), in the order of their first line (BR-CO-18). */
export function groupVat(lines: readonly TaxedAmount[]): readonly VatGroup[] {
  const taxable = new Map<string, Minor>();
  const firsts = new Map<string, TaxedAmount>();
  const groups = groupsOf(lines, {});
  lines.forEach((line, index) => {
    const group = groups[index] ?? '';
    if (!firsts.has(group)) firsts.set(group, line);
    taxable.set(group, (taxable.get(group) ?? 0n) + line.net);
  });
  return [...firsts].map(([group, { vatCategory, vatRate }]) => {
    const base = taxable.get(group) ?? 0n;
    return { category: vatCategory, taxable: base, tax: taxOn(base, vatRate), ...(vatRate === undefined ? {} : { rate: vatRate }) };
  });
}

const groupsOf = eachWhileTheSame(({ vatCategory, vatRate }: TaxedAmount, _: object): string =>
  (vatRate === undefined ? vatCategory : `${vatCategory} ${shortestText(toDecimal(vatRate))}`));

/** BR-CO-17: base × rate, rounded once. */
const taxOn = (taxable: Minor, rate: string | undefined): Minor =>
  (rate === undefined ? 0n : roundToMinor(percentOf(toDecimal(rate), minorToDecimal(taxable))));

/** Each total by its rule; drafts have no allowances, charges or payments at document level yet. */
export function totalDraft(vatGroups: readonly VatGroup[]): DraftTotals {
  const none = { allowances: 0n, charges: 0n, paid: 0n, rounding: 0n };
  const sum = sumOf(vatGroups, ({ taxable }) => taxable); // BR-CO-10: every line is in one group
  const withoutVat = sum - none.allowances + none.charges; // BR-CO-13
  const vat = sumOf(vatGroups, ({ tax }) => tax); // BR-CO-14
  const withVat = withoutVat + vat; // BR-CO-15
  return { lines: sum, ...none, withoutVat, vat, withVat, due: withVat - none.paid + none.rounding }; // BR-CO-16
}
