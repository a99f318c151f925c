import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import { vatWords } from '../../words/vat-words.ts';
import type { Wording } from '../../words/wording.ts';

/** Why no VAT is charged: BT-120 in words, BT-121 by its code (BR-AE-10, BR-O-10, BR-G-10). Nothing for a rate. */
export const vatReason = (draft: DraftInvoice, wording: Wording): { readonly reason?: string; readonly reasonCode?: string } =>
  draft.vat.category === 'S' ? {} : { reason: vatWords(draft, wording), reasonCode: draft.vat.reasonCode };
