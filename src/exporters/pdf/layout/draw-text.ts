import type { SetLine, SetRun } from '../../../typesetting/set-text.ts';
import { structureElement, type StructureElement } from '../file/structure-tree.ts';
import type { PageCanvas } from './page-canvas.ts';
import { tones } from './page-style.ts';
import type { StyledSpan, TextBlock } from './styled-text.ts';

export type Alignment = 'start' | 'center' | 'end' | 'figures';

export interface TextPlace {
  readonly start: number;
  readonly top: number;
  readonly width: number;
  readonly align?: Alignment;
  /** Height of one line, when the text stands beside another one; its own by default. */
  readonly lineHeight?: number;
}

/** From the middle of a line down to the base line, in em: half of what Noto Sans has above it less half of what it has below. */
const middleToBaseline = 0.388;

/**
 * The element of each span that is more than text (a link, another language), by its element and index: a text that goes
 * over two pages must not become two links.
 */
export type SpanElements = Map<number, StructureElement>;

/** Draws lines of a text as content of an element, in the order they are read. */
export function drawText(canvas: PageCanvas, element: StructureElement, { block, place, lines = block.lines, spanElements = new Map() }: DrawnText): void {
  for (const part of partsOf(canvas, block, { place, lines })) {
    const target = part.isOwn ? elementOf(part.span, block.spans[part.span], spanElements) : element;
    canvas.inside(target, () => {
      for (const { run, left, baseline } of part.runs) {
        const span = block.spans[run.span];
        canvas.run(run, { left, baseline, size: block.size, colour: tones[span?.tone ?? 'ink'] });
      }
    }, element);
    linkParts(canvas, part, { block, target });
  }
}

export interface DrawnText {
  readonly block: TextBlock;
  readonly place: TextPlace;
  /** Some of the block's lines, all by default. */
  readonly lines?: readonly SetLine[];
  readonly spanElements?: SpanElements;
}

interface PlacedRun {
  readonly run: SetRun;
  readonly left: number;
  readonly baseline: number;
}

/** Neighbouring runs that belong to one element. */
interface Part {
  readonly span: number;
  readonly isOwn: boolean;
  readonly runs: PlacedRun[];
}

function partsOf(canvas: PageCanvas, block: TextBlock, { place, lines }: { readonly place: TextPlace; readonly lines: readonly SetLine[] }): readonly Part[] {
  const parts: Part[] = [];
  const height = place.lineHeight ?? block.lineHeight;
  for (const [index, line] of lines.entries()) {
    const baseline = place.top + height * (index + 0.5) + block.size * middleToBaseline;
    for (const placed of placeRuns(canvas, line, { block, place, baseline })) {
      const span = block.spans[placed.run.span];
      const isOwn = span?.link !== undefined || span?.language !== undefined;
      const last = parts.at(-1);
      if (last && last.isOwn === isOwn && (!isOwn || last.span === placed.run.span)) last.runs.push(placed);
      else parts.push({ span: placed.run.span, isOwn, runs: [placed] });
    }
  }
  return parts;
}

/** Runs where they stand on paper, sorted as they are read. */
function placeRuns(canvas: PageCanvas, line: SetLine, { block, place, baseline }: { readonly block: TextBlock; readonly place: TextPlace; readonly baseline: number }): readonly PlacedRun[] {
  const width = line.width * block.size;
  let left = leftOfLine(canvas, width, place) + line.startsAt * block.size;
  const placed = line.runs.map((run) => {
    const at = { run, left, baseline };
    left += run.width * block.size;
    return at;
  });
  return placed.toSorted((a, b) => a.run.start - b.run.start);
}

function leftOfLine(canvas: PageCanvas, width: number, { start, width: room, align = 'start' }: TextPlace): number {
  if (align === 'center') return canvas.leftOf(start + (room - width) / 2, width);
  if (align === 'start') return canvas.leftOf(start, width);
  if (align === 'end') return canvas.leftOf(start + room - width, width);
  return canvas.leftOf(start, room) + room - width;
}

function elementOf(index: number, span: StyledSpan | undefined, spanElements: SpanElements): StructureElement {
  const own = spanElements.get(index) ?? structureElement(span?.link === undefined ? 'Span' : 'Link', span?.language === undefined ? {} : { language: span.language });
  spanElements.set(index, own);
  return own;
}

/** One area per line: a click between the lines of a link is not one on it. */
function linkParts(canvas: PageCanvas, { span: index, runs }: Part, { block, target }: { readonly block: TextBlock; readonly target: StructureElement }): void {
  const span = block.spans[index];
  if (span?.link === undefined) return;
  for (const baseline of new Set(runs.map((placed) => placed.baseline))) {
    const ofLine = runs.filter((placed) => placed.baseline === baseline);
    const left = Math.min(...ofLine.map((placed) => placed.left));
    const right = Math.max(...ofLine.map((placed) => placed.left + placed.run.width * block.size));
    canvas.link({ address: span.link, element: target, text: span.text, left, baseline, width: right - left, size: block.size });
  }
}
