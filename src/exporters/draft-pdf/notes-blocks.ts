import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import type { Wording } from '../../words/wording.ts';
import { converted, frenchNotes, isFrenchToo, notAnInvoiceInFrench, priceListNote } from '../e-invoice/document-notes.ts';
import { paymentTerms } from '../e-invoice/draft-to-e-invoice.ts';
import type { Paragraph, Text } from '../pdf/pdf-document.ts';

/** What has to be said of the draft, the notes of its data among them (Factur-X: both say the same). */
export function notesBlocks(draft: DraftInvoice, wording: Wording): readonly Paragraph[] {
  const { t } = wording;
  const { partial, terms, periodMonths } = draft;
  return [
    note(noInvoice(draft, wording)),
    ...(partial ? [note(t('draft.partial'))] : []),
    note(priceListNote(draft, wording)),
    ...converted(draft, wording).map(note),
    note(t('draft.period', { count: periodMonths })),
    note(paymentTerms(draft, wording)),
    ...frenchNotes(draft, wording).map(({ text }) => note(text)),
    note(termsNote(draft, wording)),
    ...(terms.of === 'seller' && terms.text ? [{ ...note([{ text: terms.text, isolated: true }]), ownDirection: true }] : []),
  ];
}

const note = (text: Text): Paragraph => ({ kind: 'paragraph', size: 'small', text });

const noInvoice = (draft: DraftInvoice, wording: Wording): Text => [
  { text: wording.t('draft.noticeText'), bold: true },
  ...(isFrenchToo(draft, wording) ? [{ text: ' ' }, { text: notAnInvoiceInFrench, bold: true, language: 'fr' }] : []),
];

const termsNote = ({ terms, seller }: DraftInvoice, { t }: Wording): string => {
  if (terms.of !== 'seller') return t(`draft.terms.${terms.of}`);
  return seller.name === undefined ? t('draft.terms.sellerUnnamed') : t('draft.terms.seller', { name: `\u2068${seller.name}\u2069` });
};
