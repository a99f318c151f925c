import { childElement } from '../file/structure-tree.ts';
import type { Totals } from '../pdf-document.ts';
import type { LayoutPlace } from './block-pieces.ts';
import { drawText } from './draw-text.ts';
import { cellStyle, grounds, spaces } from './page-style.ts';
import type { Piece } from './piece.ts';
import { layText, type TextBlock } from './styled-text.ts';

const strongStyle = { size: 11.5, bold: true, tone: 'accent' } as const;

/** Of the width of the page. */
const share = 0.56;

/** A table of names and values under the end of the one before it. */
export function totalsPieces({ rows }: Totals, { context, frame, parent }: LayoutPlace): readonly Piece[] {
  const table = childElement(childElement(parent, 'Table'), 'TBody');
  const width = frame.width * share;
  const start = frame.start + frame.width - width;
  const inner = { start: start + spaces.cellSide, width: width - 2 * spaces.cellSide };
  const styleOf = ({ strong = false }: Totals['rows'][number]) => (strong ? strongStyle : cellStyle);
  const figures = rows.map((row) => layText(row.value, styleOf(row), { context, maxWidth: width * 0.6 }));
  const figureWidth = Math.max(0, ...figures.map((figure) => figure.width));
  const names = rows.map((row) => layText(row.name, styleOf(row), { context, maxWidth: inner.width - figureWidth - 10 }));
  return rows.map(({ strong = false }, index): Piece => {
    const [label, figure] = [names[index] as TextBlock, figures[index] as TextBlock];
    const lineHeight = Math.max(label.lineHeight, figure.lineHeight);
    const height = lineHeight * Math.max(label.lines.length, figure.lines.length) + 2 * spaces.cellTop;
    const row = childElement(table, 'TR');
    const [head, cell] = [childElement(row, 'TH', { scope: 'Row' }), childElement(row, 'TD')];
    const figureFrame = { start: inner.start + inner.width - figureWidth, width: figureWidth };
    return {
      height,
      before: index === 0 ? spaces.betweenBlocks : 0,
      keepWithNext: index < rows.length - 1,
      draw: (canvas, top) => {
        canvas.artifact('line', () => canvas.rectangle({ start, width, top: top + height - 0.5, height: 0.5 }, strong ? grounds.strongLine : grounds.line));
        drawText(canvas, head, { block: label, place: { ...inner, top: top + spaces.cellTop, lineHeight } });
        drawText(canvas, cell, { block: figure, place: { ...figureFrame, top: top + spaces.cellTop, lineHeight, align: 'figures' } });
      },
    };
  });
}
