import { childElement, type StructureElement } from '../file/structure-tree.ts';
import { type QrModules, qrModules, quietZone } from '../pictures/qr-code.ts';
import type { Raster } from '../pictures/raster.ts';
import type { Block, Columns, Facts, Heading, List, Paragraph, Picture, QrCode } from '../pdf-document.ts';
import { type Alignment, drawText, type SpanElements } from './draw-text.ts';
import { grounds, headingStyles, spaces, textSizes } from './page-style.ts';
import type { Area, PageCanvas } from './page-canvas.ts';
import type { Frame, Piece } from './piece.ts';
import { layText, type TextBlock, type TextContext } from './styled-text.ts';
import { tablePieces } from './table-pieces.ts';
import { totalsPieces } from './totals-pieces.ts';

export interface LayoutContext extends TextContext {
  /** Name of each picture among the resources of a page. */
  readonly pictures: ReadonlyMap<Picture, { readonly resource: string; readonly raster: Raster }>;
}

export interface LayoutPlace {
  readonly context: LayoutContext;
  readonly frame: Frame;
  /** What the block is a part of. */
  readonly parent: StructureElement;
}

export function piecesOf(blocks: readonly Block[], place: LayoutPlace): readonly Piece[] {
  return blocks.flatMap((block, index) => {
    const pieces = blockPieces(block, place);
    // Totals belong to the last row of what they add up.
    return blocks[index + 1]?.kind === 'totals' ? keepLast(pieces) : pieces;
  });
}

const keepLast = (pieces: readonly Piece[]): readonly Piece[] => pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, keepWithNext: true } : piece));

function blockPieces(block: Block, place: LayoutPlace): readonly Piece[] {
  switch (block.kind) {
    case 'heading': return headingPieces(block, place);
    case 'paragraph': return paragraphPieces(block, place);
    case 'list': return listPieces(block, place);
    case 'facts': return factsPieces(block, place);
    case 'columns': return columnsPieces(block, place);
    case 'table': return tablePieces(block, place);
    case 'totals': return totalsPieces(block, place);
    case 'picture': return picturePieces(block, place);
    case 'qr-code': return qrCodePieces(block, place);
    case 'gap': return [emptyPiece(block.height)];
    case 'rule': return [rulePiece(place.frame)];
  }
}

function headingPieces({ level, text }: Heading, { context, frame, parent }: LayoutPlace): readonly Piece[] {
  const { size, before, after, tone } = headingStyles[level];
  const block = layText(text, { size, tone, bold: true }, { context, maxWidth: frame.width });
  const element = childElement(parent, `H${level}`);
  const draw = (canvas: PageCanvas, top: number) => drawText(canvas, element, { block, place: { ...frame, top } });
  return [{ height: block.height + after, before, keepWithNext: true, draw }];
}

function paragraphPieces({ text, size = 'normal', bold = false, tone = 'ink', align = 'start', ownDirection = false, keepWithNext = false }: Paragraph, { context, frame, parent }: LayoutPlace): readonly Piece[] {
  const block = layText(text, { size: textSizes[size], bold, tone, ownDirection }, { context, maxWidth: frame.width });
  return linePieces(block, { element: childElement(parent, 'P'), frame, align, before: spaces.betweenBlocks, keepWithNext });
}

interface LinesPlace {
  readonly element: StructureElement;
  readonly frame: Frame;
  readonly align?: Alignment;
  readonly before: number;
  readonly keepWithNext?: boolean;
}

/** A line to a piece. The first two and the last two keep together: none stands alone on a page. */
function linePieces(block: TextBlock, { element, frame, align = 'start', before, keepWithNext = false }: LinesPlace): readonly Piece[] {
  const spanElements: SpanElements = new Map();
  const last = block.lines.length - 1;
  return block.lines.map((line, index): Piece => ({
    height: block.lineHeight,
    before: index === 0 ? before : 0,
    keepWithNext: index === last ? keepWithNext : index === 0 || index === last - 1,
    draw: (canvas, top) => drawText(canvas, element, { block, lines: [line], spanElements, place: { ...frame, top, align } }),
  }));
}

function listPieces({ ordered = false, size = 'normal', items }: List, { context, frame, parent }: LayoutPlace): readonly Piece[] {
  const list = childElement(parent, 'L', { numbering: ordered ? 'Decimal' : 'Disc' });
  const style = { size: textSizes[size] };
  const inner = { start: frame.start + spaces.listIndent, width: frame.width - spaces.listIndent };
  return items.flatMap((text, index) => {
    const item = childElement(list, 'LI');
    const label = layText(ordered ? `${index + 1}.` : '•', style, { context });
    const block = layText(text, style, { context, maxWidth: inner.width });
    const labelElement = childElement(item, 'Lbl');
    const lines = linePieces(block, { element: childElement(item, 'LBody'), frame: inner, before: index === 0 ? spaces.betweenBlocks : 1.5 });
    return lines.map((piece, line): Piece => (line > 0 ? piece : {
      ...piece,
      draw: (canvas, top) => {
        drawText(canvas, labelElement, { block: label, place: { ...frame, top, lineHeight: block.lineHeight } });
        piece.draw(canvas, top);
      },
    }));
  });
}

/** A list of labels and what they label: read as "name, value". */
function factsPieces({ size = 'normal', items }: Facts, { context, frame, parent }: LayoutPlace): readonly Piece[] {
  const list = childElement(parent, 'L', { numbering: 'None' });
  const gap = 8;
  const whole = items.filter(({ isWhole }) => isWhole).map(({ value }) => layText(value, { size: textSizes[size] }, { context }).width);
  const leastForNames = frame.width * 0.25;
  const mostForNames = Math.min(frame.width * 0.45, Math.max(leastForNames, frame.width - gap - Math.max(0, ...whole)));
  const names = items.map(({ name }) => layText(name, { size: textSizes[size], tone: 'soft' }, { context, maxWidth: mostForNames }));
  const nameWidth = Math.max(0, ...names.map(({ width }) => width));
  const valueFrame = { start: frame.start + nameWidth + gap, width: frame.width - nameWidth - gap };
  return items.map(({ value }, index): Piece => {
    const item = childElement(list, 'LI');
    const [label, body] = [childElement(item, 'Lbl'), childElement(item, 'LBody')];
    const name = names[index] as TextBlock;
    const block = layText(value, { size: textSizes[size] }, { context, maxWidth: valueFrame.width });
    const lineHeight = Math.max(name.lineHeight, block.lineHeight);
    return {
      height: lineHeight * Math.max(name.lines.length, block.lines.length),
      before: index === 0 ? spaces.betweenBlocks : 1,
      keepWithNext: false,
      draw: (canvas, top) => {
        drawText(canvas, label, { block: name, place: { start: frame.start, width: nameWidth, top, lineHeight } });
        drawText(canvas, body, { block, place: { ...valueFrame, top, lineHeight } });
      },
    };
  });
}

function columnsPieces({ columns }: Columns, place: LayoutPlace): readonly Piece[] {
  const room = place.frame.width - spaces.betweenColumns * (columns.length - 1);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let start = place.frame.start;
  const laid = columns.map(({ share, blocks }) => {
    const frame = { start, width: (room * share) / shares };
    start += frame.width + spaces.betweenColumns;
    return stack(piecesOf(blocks, { ...place, frame }));
  });
  const height = Math.max(0, ...laid.map((column) => column.height));
  return [{ height, before: spaces.betweenBlocks, keepWithNext: false, draw: (canvas, top) => laid.forEach((column) => column.draw(canvas, top)) }];
}

/** Pieces under each other that are never split. */
function stack(pieces: readonly Piece[]): Pick<Piece, 'height' | 'draw'> {
  let height = 0;
  const placed = pieces.map((piece, index) => {
    const top = height + (index === 0 ? 0 : piece.before);
    height = top + piece.height;
    return { piece, top };
  });
  return { height, draw: (canvas, top) => placed.forEach(({ piece, top: at }) => piece.draw(canvas, top + at)) };
}

function picturePieces(picture: Picture, { context, frame, parent }: LayoutPlace): readonly Piece[] {
  const found = context.pictures.get(picture);
  if (found === undefined) return [];
  const { turn } = found.raster;
  const isOnItsSide = turn?.[0] === 0;
  const [width, height] = isOnItsSide ? [found.raster.height, found.raster.width] : [found.raster.width, found.raster.height];
  const scale = Math.min(Math.min(picture.maxWidth, frame.width) / width, picture.maxHeight / height);
  const size = { width: width * scale, height: height * scale };
  return [figurePiece({ parent, frame, size, align: picture.align ?? 'start', alternative: picture.alternative }, (canvas, area) => canvas.image(found.resource, area, turn))];
}

function qrCodePieces({ text, alternative, side, align = 'start' }: QrCode, { frame, parent }: LayoutPlace): readonly Piece[] {
  const modules = qrModules(text, side);
  if (modules === undefined) return [];
  return [figurePiece({ parent, frame, size: { width: side, height: side }, align, alternative }, (canvas, area) => drawModules(canvas, modules, area))];
}

/** Stretches of dark modules as one shape each; the code itself is never mirrored. */
function drawModules(canvas: PageCanvas, modules: QrModules, area: Area): void {
  // The watermark behind it would cost it contrast.
  canvas.rectangle(area, grounds.paper);
  const [left, , , top] = canvas.boxOf(area);
  const module = area.width / (modules.length + 2 * quietZone);
  const stretches: { readonly x: number; readonly y: number; readonly width: number }[] = [];
  for (const [row, cells] of modules.entries()) {
    for (let column = 0; column < cells.length; column += 1) {
      if (!cells[column]) continue;
      const from = column;
      while (cells[column + 1]) column += 1;
      stretches.push({ x: left + (quietZone + from) * module, y: top - (quietZone + row + 1) * module, width: (column - from + 1) * module });
    }
  }
  canvas.shape(stretches.map(({ x, y, width }) => [x, y, width, module] as const));
}

interface FigurePlace {
  readonly parent: StructureElement;
  readonly frame: Frame;
  readonly size: { readonly width: number; readonly height: number };
  readonly align: 'start' | 'center' | 'end';
  readonly alternative: string;
}

function figurePiece({ parent, frame, size, align, alternative }: FigurePlace, draw: (canvas: PageCanvas, area: Area) => void): Piece {
  const element = childElement(parent, 'Figure', { alternative });
  const free = frame.width - size.width;
  const start = frame.start + (align === 'start' ? 0 : align === 'end' ? free : free / 2);
  return {
    height: size.height,
    before: spaces.betweenBlocks,
    keepWithNext: false,
    draw: (canvas, top) => {
      const area = { start, top, ...size };
      element.box = canvas.boxOf(area);
      canvas.inside(element, () => draw(canvas, area));
    },
  };
}

const emptyPiece = (height: number): Piece => ({ height: 0, before: height, keepWithNext: false, draw: () => undefined });

/** It parts what follows from what came before, so it never ends a page. */
const rulePiece = (frame: Frame): Piece => ({
  height: 0.6,
  before: spaces.betweenBlocks,
  keepWithNext: true,
  draw: (canvas, top) => canvas.artifact('line', () => canvas.rectangle({ ...frame, top, height: 0.6 }, grounds.line)),
});
