import { childElement, type StructureElement } from '../file/structure-tree.ts';
import type { EmbeddedFonts } from '../fonts/embedded-fonts.ts';
import type { PdfDocument } from '../pdf-document.ts';
import { drawText } from './draw-text.ts';
import type { Pages } from './flow.ts';
import { pageCanvas, type PageCanvas } from './page-canvas.ts';
import { grounds, paperSizes, spaces } from './page-style.ts';
import type { Frame } from './piece.ts';
import { layText, type TextBlock, type TextContext } from './styled-text.ts';

export interface FrameSetting {
  readonly document: PdfDocument;
  readonly context: TextContext;
  readonly fonts: EmbeddedFonts;
  readonly root: StructureElement;
}

/** The part of a page's width that the text fills. */
export function textFrame({ paper }: PdfDocument): Frame {
  return { start: spaces.side, width: paperSizes[paper].width - 2 * spaces.side };
}

const noticePadding = 3.5;

/** Name of the watermark among the resources of a page. */
export const watermarkResource = 'W1';

/** Makes pages with what stands on every one at the top; `canvases` grows with each. */
export function pagesOf(setting: FrameSetting, canvases: PageCanvas[]): Pages {
  const { document, context, fonts, root } = setting;
  const size = paperSizes[document.paper];
  const frame = textFrame(document);
  const notice = document.notice === undefined ? undefined : layText(document.notice, { size: 8.5, bold: true, tone: 'warning' }, { context, maxWidth: frame.width - 4 * noticePadding });
  const noticeElement = notice && childElement(root, 'P');
  return {
    next: () => {
      const canvas = pageCanvas({ page: canvases.length, ...size, direction: document.direction, fonts });
      canvases.push(canvas);
      if (document.watermark !== undefined) canvas.artifact('watermark', () => canvas.form(watermarkResource));
      if (notice && noticeElement) drawNotice(canvas, noticeElement, { notice, frame });
      const top = spaces.top + (notice ? notice.height + 2 * noticePadding + spaces.afterNotice : 0);
      return { canvas, top, bottom: size.height - spaces.bottom };
    },
  };
}

function drawNotice(canvas: PageCanvas, element: StructureElement, { notice, frame }: { readonly notice: TextBlock; readonly frame: Frame }): void {
  const height = notice.height + 2 * noticePadding;
  canvas.artifact('ground', () => canvas.rectangle({ ...frame, top: spaces.top, height }, grounds.notice));
  const place = { start: frame.start + 2 * noticePadding, width: frame.width - 4 * noticePadding, top: spaces.top + noticePadding, align: 'center' } as const;
  const draw = () => drawText(canvas, element, { block: notice, place });
  // Read once; on later pages it is the running head that everybody sees.
  if (canvas.page === 0) draw();
  else canvas.artifact('header', draw);
}

/** The feet of all pages, when it is known how many there are. */
export function drawFeet({ document, context, root }: FrameSetting, canvases: readonly PageCanvas[]): void {
  const frame = textFrame(document);
  const style = { size: 7.5, tone: 'soft' } as const;
  for (const canvas of canvases) {
    const number = layText(pageNumber(document.footer.pageNumber, canvas.page + 1, canvases.length), style, { context });
    const text = document.footer.text === undefined ? undefined : layText(document.footer.text, style, { context, maxWidth: frame.width - number.width - 20 });
    const top = canvas.height - spaces.foot - number.lineHeight;
    canvas.artifact('line', () => canvas.rectangle({ ...frame, top: top - 4, height: 0.5 }, grounds.line));
    canvas.artifact('footer', () => {
      if (text) drawText(canvas, root, { block: text, lines: text.lines.slice(0, 1), place: { ...frame, top } });
      drawText(canvas, root, { block: number, place: { ...frame, top, align: 'end' } });
    });
  }
}

export const pageNumber = (pattern: string, page: number, pages: number): string => pattern.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
