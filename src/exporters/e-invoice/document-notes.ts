import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import type { Wording } from '../../words/wording.ts';
import { lineName, quantityText } from '../../words/line-words.ts';
import type { Note } from './e-invoice.ts';

/**
 * BG-1. First that it is no invoice, then what French law wants of a French seller, each under its own subject (BT-21,
 * UNTDID 4451), then what a reader of the draft has to know. Each subject is used once: the French platforms ask for it.
 */
export function documentNotes(draft: DraftInvoice, wording: Wording): readonly Note[] {
  return [
    { subject: 'AAI', text: draftNotice(draft, wording) },
    ...frenchNotes(draft, wording),
    ...remarks(draft, wording).map((text): Note => ({ text })),
  ];
}

/** The words that French law knows for such a document stand in French beside any other language. */
export const notAnInvoiceInFrench = 'Ne vaut pas facture.';

export const isFrenchToo = ({ seller }: DraftInvoice, { tag }: Wording): boolean => seller.country === 'FR' && !/^fr\b/.test(tag);

const draftNotice = (draft: DraftInvoice, wording: Wording): string =>
  [`${wording.t('draft.notice')}.`, wording.t('draft.noticeText'), ...(isFrenchToo(draft, wording) ? [notAnInvoiceInFrench] : [])].join(' ');

/** Commercial Code, articles L441-9, L441-10 and D441-5: recovery fee (PMT), penalties (PMD), early payment (AAB). */
export const frenchNotes = ({ seller }: DraftInvoice, { t }: Wording): readonly Note[] => (seller.country !== 'FR' ? [] : [
  { subject: 'PMT', text: t('document.recoveryFee') },
  { subject: 'PMD', text: t('document.latePenalty') },
  { subject: 'AAB', text: t('document.earlyPayment') },
]);

function remarks(draft: DraftInvoice, wording: Wording): readonly string[] {
  const { t, date } = wording;
  return [
    priceListNote(draft, wording),
    t('draft.labelled', { label: t('draft.validUntil'), value: date(draft.validUntil) }),
    t('draft.period', { count: draft.periodMonths }),
    ...termsOfSale(draft, wording),
    ...onRequest(draft, wording),
    ...(draft.sellerVatIdToBeConfirmed ? [t('draft.vatIdToBeConfirmed')] : []),
    ...converted(draft, wording),
  ];
}

export const priceListNote = ({ priceList }: DraftInvoice, { t, date }: Wording): string =>
  t(priceList.status === 'example' ? 'draft.example' : 'draft.priceList', { date: date(priceList.date) });

function termsOfSale({ terms, seller }: DraftInvoice, { t }: Wording): readonly string[] {
  if (terms.of !== 'seller') return [t(`draft.terms.${terms.of}`)];
  const whose = seller.name === undefined ? t('draft.terms.sellerUnnamed') : t('draft.terms.seller', { name: seller.name });
  return [terms.text === undefined ? whose : `${whose} ${terms.text}`];
}

/** Listed, and in no sum. */
function onRequest({ partial, onRequestLines }: DraftInvoice, wording: Wording): readonly string[] {
  if (!partial) return [];
  const lines = onRequestLines.map((line) => `${lineName(line, wording)} (${quantityText(line, wording)})`).join(' · ');
  return [wording.t('draft.partial'), wording.t('draft.labelled', { label: wording.t('draft.onRequest'), value: lines })];
}

export function converted({ conversion }: DraftInvoice, { t, date, decimal }: Wording): readonly string[] {
  if (!conversion) return [];
  const { from, to, rate, origin } = conversion;
  const key = origin.source.kind === 'example' ? 'estimator.convertedExample' : 'estimator.converted';
  return [t(key, { from, to, rate: decimal(rate), date: date(origin.date) })];
}
