import { childElement, type StructureElement } from '../file/structure-tree.ts';
import type { Table, TableCell, TableRow } from '../pdf-document.ts';
import type { LayoutPlace } from './block-pieces.ts';
import { type Alignment, drawText } from './draw-text.ts';
import type { PageCanvas } from './page-canvas.ts';
import { detailStyle, grounds, headStyle, rowStyles, spaces } from './page-style.ts';
import type { Frame, Piece, RepeatedHead } from './piece.ts';
import { columnWidths } from './column-widths.ts';
import { layText, type TextBlock, type TextStyle } from './styled-text.ts';

export function tablePieces(table: Table, place: LayoutPlace): readonly Piece[] {
  const element = childElement(place.parent, 'Table', table.summary === undefined ? {} : { summary: table.summary });
  const layout = tableLayout(table, place);
  const head = headPiece(table, { element: childElement(element, 'THead'), layout });
  const body = childElement(element, 'TBody');
  return table.rows.map((row, index): Piece => {
    const next = table.rows[index + 1];
    // A group's name goes with its first row, and a sum with the last row that it adds up.
    const keepWithNext = row.kind === 'group' ? next !== undefined : next?.kind === 'sum';
    return { ...rowPiece(table, row, { body, layout }), before: index === 0 ? spaces.betweenBlocks : 0, keepWithNext, head };
  });
}

interface TableLayout {
  readonly place: LayoutPlace;
  /** Of each column, padding included. */
  readonly columns: readonly Frame[];
}

function tableLayout(table: Table, place: LayoutPlace): TableLayout {
  const widths = columnWidths(table, place);
  let start = place.frame.start;
  const columns = widths.map((width) => {
    const frame = { start, width };
    start += width;
    return frame;
  });
  return { place, columns };
}

interface LaidCell {
  readonly text: TextBlock;
  readonly detail?: TextBlock;
  readonly frame: Frame;
  readonly align: Alignment;
  readonly column: number;
  readonly span: number;
}

function layCells(table: Table, cells: readonly TableCell[], { layout, style }: { readonly layout: TableLayout; readonly style: TextStyle }): readonly LaidCell[] {
  const { context } = layout.place;
  let column = 0;
  const laid = cells.map(({ text, detail, span = 1 }): LaidCell => {
    const covered = layout.columns.slice(column, column + span);
    const frame = { start: (covered[0]?.start ?? 0) + spaces.cellSide, width: covered.reduce((sum, { width }) => sum + width, -2 * spaces.cellSide) };
    const cell = {
      frame, column, span,
      text: layText(text, style, { context, maxWidth: frame.width }),
      // A cell over several columns stands at the start like a text, whatever figures stand below it.
      align: span > 1 ? 'start' : (table.columns[column]?.align ?? 'start'),
      ...(detail === undefined ? {} : { detail: layText(detail, detailStyle, { context, maxWidth: frame.width }) }),
    } as const;
    column += span;
    return cell;
  });
  if (column !== table.columns.length) throw new Error(`A row covers ${column} columns, and its table has ${table.columns.length}.`);
  return laid;
}

/** All texts of a row stand on one base line, whatever their scripts. */
const rowLine = (cells: readonly LaidCell[]): number => Math.max(...cells.map(({ text }) => text.lineHeight));

const rowHeight = (cells: readonly LaidCell[]): number =>
  2 * spaces.cellTop + Math.max(...cells.map(({ text, detail }) => rowLine(cells) * text.lines.length + (detail?.height ?? 0)));

function drawCells(canvas: PageCanvas, cells: readonly LaidCell[], { top, elements }: { readonly top: number; readonly elements: readonly StructureElement[] }): void {
  const lineHeight = rowLine(cells);
  for (const [index, { text, detail, frame, align }] of cells.entries()) {
    const element = elements[index];
    if (element === undefined) continue;
    const start = top + spaces.cellTop;
    drawText(canvas, element, { block: text, place: { ...frame, top: start, align, lineHeight } });
    if (detail) drawText(canvas, element, { block: detail, place: { ...frame, top: start + lineHeight * text.lines.length, align } });
  }
}

function headPiece(table: Table, { element, layout }: { readonly element: StructureElement; readonly layout: TableLayout }): RepeatedHead {
  const cells = layCells(table, table.columns.map(({ head }) => ({ text: head })), { layout, style: headStyle });
  const height = rowHeight(cells);
  const row = childElement(element, 'TR');
  const elements = table.columns.map(() => childElement(row, 'TH', { scope: 'Column' }));
  const { frame } = layout.place;
  let isFirst = true;
  return {
    height,
    draw: (canvas, top) => {
      canvas.artifact('ground', () => canvas.rectangle({ ...frame, top, height }, grounds.head));
      const draw = () => drawCells(canvas, cells, { top, elements });
      // Said once; on later pages it only helps the eye.
      if (isFirst) draw();
      else canvas.artifact('header', draw);
      isFirst = false;
    },
  };
}

function rowPiece(table: Table, { kind = 'normal', cells }: TableRow, { body, layout }: { readonly body: StructureElement; readonly layout: TableLayout }): Pick<Piece, 'height' | 'draw'> {
  const laid = layCells(table, cells, { layout, style: rowStyles[kind] });
  const height = rowHeight(laid);
  const row = childElement(body, 'TR');
  const elements = laid.map(({ column, span }) => cellElement(row, { span, namesRow: kind === 'group' || table.columns[column]?.namesRow === true }));
  const { frame } = layout.place;
  return {
    height,
    draw: (canvas, top) => {
      if (kind === 'group') canvas.artifact('ground', () => canvas.rectangle({ ...frame, top, height }, grounds.group));
      canvas.artifact('line', () => canvas.rectangle({ ...frame, top: top + height - 0.5, height: 0.5 }, kind === 'sum' ? grounds.strongLine : grounds.line));
      drawCells(canvas, laid, { top, elements });
    },
  };
}

function cellElement(row: StructureElement, { span, namesRow }: { readonly span: number; readonly namesRow: boolean }): StructureElement {
  const covers = span === 1 ? {} : { columnSpan: span };
  return childElement(row, namesRow ? 'TH' : 'TD', namesRow ? { scope: 'Row', ...covers } : covers);
}
