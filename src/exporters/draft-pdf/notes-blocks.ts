import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import type { Wording } from '../../words/wording.ts';
import { converted, frenchNotes, isFrenchToo, notAnInvoiceInFrench, priceListNote } from '../e-invoice/document-notes.ts';
import { paymentTerms } from '../e-invoice/draft-to-e-invoice.ts';
import { linkInDocument } from '../link-in-document.ts';
import type { Block, List, Paragraph, Text } from '../pdf/pdf-document.ts';
import { qrCodeFits } from '../pdf/pictures/qr-code.ts';

/** In points: room for 900 letters, at modules that a telephone reads from paper. */
const qrSide = 96;

/**
 * What has to be said of the draft, the notes of its data among them (Factur-X: both say the same), and the address that
 * reopens it: to click, to type, and where it is short enough, to be read by a telephone.
 */
export function notesBlocks(draft: DraftInvoice, wording: Wording, shareLink: string | undefined): readonly Block[] {
  const link = linkInDocument(draft, shareLink);
  const notes: readonly [Paragraph, List] = [
    { kind: 'paragraph', size: 'small', text: noInvoice(draft, wording), keepWithNext: true },
    { kind: 'list', size: 'small', items: [...remarks(draft, wording), ...(link === undefined ? [] : [linkNote(link, wording)])] },
  ];
  if (link === undefined || !qrCodeFits(link, qrSide)) return [...notes, ...termsInFull(draft)];
  // Never split over pages, and never too long for one: a link does not stand beside a partner's own terms.
  const qrCode = { kind: 'qr-code', text: link, alternative: wording.t('document.shareLink'), side: qrSide, align: 'end' } as const;
  return [{ kind: 'columns', columns: [{ share: 4, blocks: notes }, { share: 1, blocks: [qrCode] }] }];
}

const noInvoice = (draft: DraftInvoice, wording: Wording): Text => [
  { text: wording.t('draft.noticeText'), bold: true },
  ...(isFrenchToo(draft, wording) ? [{ text: ' ' }, { text: notAnInvoiceInFrench, bold: true, language: 'fr' }] : []),
];

function remarks(draft: DraftInvoice, wording: Wording): readonly string[] {
  const { t } = wording;
  return [
    ...(draft.partial ? [t('draft.partial')] : []),
    priceListNote(draft, wording),
    ...converted(draft, wording),
    t('draft.period', { count: draft.periodMonths }),
    paymentTerms(draft, wording),
    ...frenchNotes(draft, wording).map(({ text }) => text),
    termsOfSale(draft, wording),
  ];
}

const termsOfSale = ({ terms, seller }: DraftInvoice, { t }: Wording): string => {
  if (terms.of !== 'seller') return t(`draft.terms.${terms.of}`);
  return seller.name === undefined ? t('draft.terms.sellerUnnamed') : t('draft.terms.seller', { name: `\u2068${seller.name}\u2069` });
};

/** In the partner's own words, of any length and direction. */
const termsInFull = ({ terms }: DraftInvoice): readonly Paragraph[] =>
  terms.of === 'seller' && terms.text ? [{ kind: 'paragraph', size: 'small', text: [{ text: terms.text, isolated: true }], ownDirection: true }] : [];

const linkNote = (link: string, { t }: Wording): Text => {
  const [before = '', after = ''] = t('draft.labelled', { label: t('document.shareLink'), value: '\n' }).split('\n');
  return [{ text: before }, { text: link, link, isolated: true }, { text: after }];
};
