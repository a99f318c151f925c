import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import type { Wording } from '../../words/wording.ts';
import { linkInDocument } from '../link-in-document.ts';
import type { Block, Paragraph } from '../pdf/pdf-document.ts';
import { qrCodeFits } from '../pdf/pictures/qr-code.ts';

/** In points: room for 900 letters, at modules that a telephone reads from paper. */
const side = 96;

/** The address that reopens the draft: to click, to type, and where it is short enough to be read by a telephone. */
export function linkBlocks(draft: DraftInvoice, { t }: Wording, shareLink: string | undefined): readonly Block[] {
  const link = linkInDocument(draft, shareLink);
  if (link === undefined) return [];
  const label = t('document.shareLink');
  const name: Paragraph = { kind: 'paragraph', size: 'small', bold: true, text: label, keepWithNext: true };
  const address: Paragraph = { kind: 'paragraph', size: 'small', text: [{ text: link, link, isolated: true }] };
  if (!qrCodeFits(link, side)) return [{ kind: 'gap', height: 6 }, name, address];
  return [
    { kind: 'gap', height: 6 },
    { kind: 'columns', columns: [{ share: 1, blocks: [{ kind: 'qr-code', text: link, alternative: label, side }] }, { share: 4, blocks: [name, address] }] },
  ];
}
