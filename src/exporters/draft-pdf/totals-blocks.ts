import type { DraftInvoice, VatGroup } from '../../domain/invoice/draft-invoice.ts';
import { vatAccountingWords, vatRemarks } from '../../words/vat-words.ts';
import type { Wording } from '../../words/wording.ts';
import type { Block } from '../pdf/pdf-document.ts';

/** Totals, VAT by category, and the reason for it in words. */
export function totalsBlocks(draft: DraftInvoice, wording: Wording): readonly Block[] {
  const { t, money } = wording;
  const { currency, totals, vatGroups } = draft;
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
    ...[...vatRemarks(draft, wording), ...vatAccountingWords(draft, wording)].map((text) => ({ kind: 'paragraph', text }) as const),
  ];
}

function groupName({ rate, taxable }: VatGroup, { currency }: DraftInvoice, { t, money, percent }: Wording): string {
  const of = { taxable: money(taxable, currency) };
  return rate === undefined ? t('draft.vatNone', of) : t('draft.vat', { ...of, rate: percent(rate) });
}
