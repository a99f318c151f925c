import { isolate } from '../domain/bidi-controls.ts';
import type { DraftInvoice } from '../domain/invoice/draft-invoice.ts';
import type { Wording } from './wording.ts';

/** What is said of a draft in whole sentences, in the same words and order on screen, on paper and in every file. */

/** The words that French law knows for such a document stand in French beside any other language. */
export const notAnInvoiceInFrench = 'Ne vaut pas facture.';

export const isFrenchToo = ({ seller }: DraftInvoice, { tag }: Wording): boolean => seller.country === 'FR' && !/^fr\b/.test(tag);

/** On every page, and among the notes. */
export const notAnInvoice = (draft: DraftInvoice, wording: Wording): string =>
  [wording.t('draft.noticeText'), ...(isFrenchToo(draft, wording) ? [notAnInvoiceInFrench] : [])].join(' ');

/** BT-21, UNTDID 4451: recovery fee, penalties, early payment. */
export interface FrenchNote {
  readonly subject: 'PMT' | 'PMD' | 'AAB';
  readonly text: string;
}

/** In cents of a euro. Commercial Code, article D441-5. */
const recoveryFee = 4_000n;

/** Commercial Code, articles L441-9, L441-10 and D441-5: what a French seller says of late and early payment. */
export const frenchNotes = ({ seller }: DraftInvoice, { t, money }: Wording): readonly FrenchNote[] => (seller.country !== 'FR' ? [] : [
  { subject: 'PMT', text: t('document.recoveryFee', { amount: money(recoveryFee, 'EUR') }) },
  { subject: 'PMD', text: t('document.latePenalty') },
  { subject: 'AAB', text: t('document.earlyPayment') },
]);

export const priceListNote = ({ priceList }: DraftInvoice, { t, date }: Wording): string =>
  t(priceList.status === 'example' ? 'draft.example' : 'draft.priceList', { date: date(priceList.date) });

export function converted({ conversion }: DraftInvoice, { t, date, decimal }: Wording): readonly string[] {
  if (!conversion) return [];
  const { from, to, rate, origin } = conversion;
  const key = origin.source.kind === 'example' ? 'estimator.convertedExample' : 'estimator.converted';
  return [t(key, { from, to, rate: decimal(rate), date: date(origin.date) })];
}

/** BT-20 in words alone: a draft asks for nothing, so it has no due date (BT-9). */
export function paymentTerms({ paymentDays }: DraftInvoice, { t, decimal }: Wording): string {
  return paymentDays === 0 ? t('draft.paymentAtOnce') : t('draft.payment', { count: paymentDays, days: decimal(String(paymentDays)) });
}

/** Whose they are; a partner's own words stand after all else. */
export function termsOfSale({ terms, seller }: DraftInvoice, { t }: Wording): string {
  if (terms.of !== 'seller') return t(`draft.terms.${terms.of}`);
  return seller.name === undefined ? t('draft.terms.sellerUnnamed') : t('draft.terms.seller', { name: isolate(seller.name) });
}

/** Below the totals, after the sentence that it is no invoice. */
export const draftRemarks = (draft: DraftInvoice, wording: Wording): readonly string[] => [
  ...(draft.partial ? [wording.t('draft.partial')] : []),
  priceListNote(draft, wording),
  ...converted(draft, wording),
  wording.t('draft.period', { count: draft.periodMonths }),
  paymentTerms(draft, wording),
  ...frenchNotes(draft, wording).map(({ text }) => text),
  termsOfSale(draft, wording),
];
