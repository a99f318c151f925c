import type { DraftInvoice, VatGroup } from '../domain/invoice/draft-invoice.ts';
import type { Minor } from '../domain/money/rounding.ts';
import type { Wording } from './wording.ts';

export interface TotalRow {
  readonly name: string;
  /** In the currency of the draft. */
  readonly amount: Minor;
  /** VAT of one category and rate. */
  readonly group?: VatGroup;
  /** What is asked for in the end. */
  readonly isSum?: true;
}

/** What a draft comes to, in the same rows on screen, on paper and in every file that is read by people. */
export function totalRows({ totals, vatGroups, currency }: DraftInvoice, { t, money, percent }: Wording): readonly TotalRow[] {
  const groupName = ({ rate, taxable }: VatGroup): string => {
    const of = { taxable: money(taxable, currency) };
    return rate === undefined ? t('draft.vatNone', of) : t('draft.vat', { ...of, rate: percent(rate) });
  };
  return [
    { name: t('draft.withoutVat'), amount: totals.withoutVat },
    ...vatGroups.map((group) => ({ name: groupName(group), amount: group.tax, group })),
    // BT-110; of one rate alone, its row says so already.
    ...(vatGroups.length > 1 ? [{ name: t('draft.vatTotal'), amount: totals.vat }] : []),
    { name: t('draft.withVat'), amount: totals.withVat, isSum: true },
  ];
}
