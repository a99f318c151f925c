import { localeKeys, locales } from '../../domain/locale.ts';
import type { ExportInput } from '../exporter.ts';
import type { Block, PdfDocument } from '../pdf/pdf-document.ts';
import { headBlock } from './head-block.ts';
import { linesTable } from './lines-table.ts';
import { noInvoiceText } from './no-invoice-text.ts';
import { notesBlocks } from './notes-blocks.ts';
import { partiesBlock } from './parties-block.ts';
import { totalsBlocks } from './totals-blocks.ts';

type DrawnDraft = Pick<ExportInput, 'draft' | 'wording' | 'logo' | 'shareLink' | 'shownLink' | 'paper'>;

/** What the screen shows of a draft, in the same order and words. */
export function draftToPdfDocument(input: DrawnDraft): PdfDocument {
  const { draft, wording, paper = 'a4' } = input;
  const { t, tag } = wording;
  return {
    language: tag,
    direction: directionOf(tag),
    title: `${t('draft.title')} ${draft.reference}`,
    ...(draft.seller.name === undefined ? {} : { author: draft.seller.name }),
    subject: t('draft.notice'),
    creator: 'AI SmartTalk release portal',
    // The day of the draft, since the hour is nobody's business: the same draft is the same file.
    createdAt: `${draft.issuedOn}T00:00:00Z`,
    paper,
    // That it is no invoice stands on every page, and once more among the notes.
    notice: [{ text: t('draft.notice') }, { text: '\n' }, ...noInvoiceText(draft, wording, { bold: false })],
    watermark: t('draft.notice'),
    footer: {
      text: [{ text: `${t('draft.title')} · ` }, { text: draft.reference, isolated: true }],
      pageNumber: t('document.page', { page: '{page}', pages: '{pages}' }),
    },
    blocks: draftBlocks(input),
  };
}

const directionOf = (tag: string): 'ltr' | 'rtl' => {
  const key = localeKeys.find((locale) => locales[locale].tag === tag);
  return key === undefined ? 'ltr' : locales[key].dir;
};

function draftBlocks({ draft, wording, logo, shareLink, shownLink = shareLink }: DrawnDraft): readonly Block[] {
  return [
    headBlock(draft, wording, logo),
    { kind: 'gap', height: 3 },
    partiesBlock(draft, wording),
    { kind: 'gap', height: 6 },
    linesTable(draft, wording),
    ...totalsBlocks(draft, wording),
    { kind: 'gap', height: 3 },
    { kind: 'rule' },
    ...notesBlocks(draft, wording, shownLink),
  ];
}
