import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import { totalRows } from '../../words/total-rows.ts';
import { vatAccountingWords, vatRemarks } from '../../words/vat-words.ts';
import type { Wording } from '../../words/wording.ts';
import type { Block } from '../pdf/pdf-document.ts';

/** Totals, VAT by category, and the reason for it in words. */
export function totalsBlocks(draft: DraftInvoice, wording: Wording): readonly Block[] {
  const { money } = wording;
  const { currency } = draft;
  return [
    { kind: 'totals', rows: totalRows(draft, wording).map(({ name, amount, isSum }) => ({ name, value: money(amount, currency), ...(isSum ? { strong: true } : {}) })) },
    { kind: 'gap', height: 4 },
    ...[...vatRemarks(draft, wording), ...vatAccountingWords(draft, wording)].map((text) => ({ kind: 'paragraph', text }) as const),
  ];
}
