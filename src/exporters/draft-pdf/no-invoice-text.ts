import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import { isFrenchToo, notAnInvoiceInFrench } from '../../words/draft-notes.ts';
import type { Wording } from '../../words/wording.ts';
import type { Span } from '../pdf/pdf-document.ts';

/** That it is no invoice: in the words of the document, and for a French seller in those of its law. */
export const noInvoiceText = (draft: DraftInvoice, wording: Wording, { bold }: { readonly bold: boolean }): readonly Span[] => [
  { text: wording.t('draft.noticeText'), bold },
  ...(isFrenchToo(draft, wording) ? [{ text: ' ' }, { text: notAnInvoiceInFrench, bold, language: 'fr' }] : []),
];
