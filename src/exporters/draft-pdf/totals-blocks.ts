import type { DraftInvoice, VatGroup } from '../../domain/invoice/draft-invoice.ts';
import type { Wording } from '../../words/wording.ts';
import { vatWords } from '../e-invoice/vat-reason.ts';
import type { Block } from '../pdf/pdf-document.ts';

/** Totals, VAT by category, and the reason for it in words. */
export function totalsBlocks(draft: DraftInvoice, wording: Wording): readonly Block[] {
  const { t, money } = wording;
  const { currency, totals, vatGroups, vatAccounting } = draft;
  return [
    {
      kind: 'totals',
      rows: [
        { name: t('draft.withoutVat'), value: money(totals.withoutVat, currency) },
        ...vatGroups.map((group) => ({ name: groupName(group, draft, wording), value: money(group.tax, currency) })),
        { name: t('draft.withVat'), value: money(totals.withVat, currency), strong: true },
      ],
    },
    { kind: 'gap', height: 4 },
    { kind: 'paragraph', text: vatWords(draft, wording) },
    ...(vatGroups.length > 1 ? [{ kind: 'paragraph', text: t('tax.own-rates') } as const] : []),
    ...(vatAccounting ? [{ kind: 'paragraph', text: t('draft.vatAccounting', { currency: vatAccounting.currency, vat: money(vatAccounting.vat, vatAccounting.currency) }) } as const] : []),
  ];
}

function groupName({ rate, taxable }: VatGroup, { currency }: DraftInvoice, { t, money, percent }: Wording): string {
  const of = { taxable: money(taxable, currency) };
  return rate === undefined ? t('draft.vatNone', of) : t('draft.vat', { ...of, rate: percent(rate) });
}
