import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import { draftRemarks } from '../../words/draft-notes.ts';
import type { Wording } from '../../words/wording.ts';
import { linkInDocument } from '../link-in-document.ts';
import type { Block, List, Paragraph, Text } from '../pdf/pdf-document.ts';
import { qrCodeFits } from '../pdf/pictures/qr-code.ts';
import { noInvoiceText } from './no-invoice-text.ts';

/** In points: room for 900 letters, at modules that a telephone reads from paper. */
const qrSide = 96;

/**
 * What has to be said of the draft, the notes of its data among them (Factur-X: both say the same), and the address that
 * reopens it: to click, to type, and where it is short enough, to be read by a telephone.
 */
export function notesBlocks(draft: DraftInvoice, wording: Wording, shareLink: string | undefined): readonly Block[] {
  const link = linkInDocument(draft, shareLink);
  const notes: readonly [Paragraph, List] = [
    { kind: 'paragraph', size: 'small', text: noInvoiceText(draft, wording, { bold: true }), keepWithNext: true },
    { kind: 'list', size: 'small', items: [...draftRemarks(draft, wording), ...(link === undefined ? [] : [linkNote(link, wording)])] },
  ];
  if (link === undefined || !qrCodeFits(link, qrSide)) return [...notes, ...termsInFull(draft)];
  // Never split over pages, and never too long for one: a link does not stand beside a partner's own terms.
  const qrCode = { kind: 'qr-code', text: link, alternative: wording.t('document.shareLink'), side: qrSide, align: 'end' } as const;
  return [{ kind: 'columns', columns: [{ share: 4, blocks: notes }, { share: 1, blocks: [qrCode] }] }];
}

/** In the partner's own words, of any length and direction. */
const termsInFull = ({ terms }: DraftInvoice): readonly Paragraph[] =>
  terms.of === 'seller' && terms.text ? [{ kind: 'paragraph', size: 'small', text: [{ text: terms.text, isolated: true }], ownDirection: true }] : [];

const linkNote = (link: string, { t }: Wording): Text => {
  const [before = '', after = ''] = t('draft.labelled', { label: t('document.shareLink'), value: '\n' }).split('\n');
  return [{ text: before }, { text: link, link, isolated: true }, { text: after }];
};
