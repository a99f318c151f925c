import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import { converted, frenchNotes, notAnInvoice, priceListNote, termsOfSale } from '../../words/draft-notes.ts';
import { lineName, quantityText } from '../../words/line-words.ts';
import { territoryRemarks } from '../../words/vat-words.ts';
import type { Wording } from '../../words/wording.ts';
import type { Note } from './e-invoice.ts';

/**
 * BG-1. First that it is no invoice, then what French law wants of a French seller, each under its own subject (BT-21,
 * UNTDID 4451), then what a reader of the draft has to know. Each subject is used once: the French platforms ask for it.
 */
export function documentNotes(draft: DraftInvoice, wording: Wording): readonly Note[] {
  return [
    { subject: 'AAI', text: `${wording.t('draft.notice')}. ${notAnInvoice(draft, wording)}` },
    ...frenchNotes(draft, wording),
    ...remarks(draft, wording).map((text): Note => ({ text })),
  ];
}

function remarks(draft: DraftInvoice, wording: Wording): readonly string[] {
  const { t, date } = wording;
  return [
    priceListNote(draft, wording),
    t('draft.labelled', { label: t('draft.validUntil'), value: date(draft.validUntil) }),
    t('draft.period', { count: draft.periodMonths }),
    ...territoryRemarks(draft, wording),
    termsAndTheirWords(draft, wording),
    ...onRequest(draft, wording),
    ...(draft.sellerVatIdToBeConfirmed ? [t('draft.vatIdToBeConfirmed')] : []),
    ...converted(draft, wording),
  ];
}

function termsAndTheirWords(draft: DraftInvoice, wording: Wording): string {
  const { terms } = draft;
  const whose = termsOfSale(draft, wording);
  return terms.of !== 'seller' || terms.text === undefined ? whose : `${whose} ${terms.text}`;
}

/** Listed, and in no sum. */
function onRequest({ partial, onRequestLines }: DraftInvoice, wording: Wording): readonly string[] {
  if (!partial) return [];
  const lines = onRequestLines.map((line) => `${lineName(line, wording)} (${quantityText(line, wording)})`).join(' · ');
  return [wording.t('draft.partial'), wording.t('draft.labelled', { label: wording.t('draft.onRequest'), value: lines })];
}
