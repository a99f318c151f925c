import { onceEach } from '../../../domain/once-each.ts';
import type { SetRun } from '../../../typesetting/set-text.ts';
import { type EmbeddedFonts, trueTypeOf } from '../fonts/embedded-fonts.ts';
import { codesOfRun, type CodeWanted } from '../fonts/text-codes.ts';
import { hex16, number, numbers } from '../file/pdf-syntax.ts';
import type { StructureElement } from '../file/structure-tree.ts';
import { type Turn, upright } from '../pictures/raster.ts';
import { type Colour, tones } from './page-style.ts';

/** A rectangle from the top and the start edge of the page, in points. */
export interface Area {
  readonly start: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What stands on a page without being part of the document (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = 'line' | 'ground' | 'header' | 'footer' | 'watermark';

export interface LinkArea {
  readonly address: string;
  /** x and y of the lower left and the upper right corner. */
  readonly box: readonly [number, number, number, number];
  readonly element: StructureElement;
  readonly text: string;
}

/** One page, while it is drawn. Measures come from the top and the start edge; from right to left they are mirrored. */
export interface PageCanvas {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly operators: readonly string[];
  /** Element of each marked content, by its MCID. */
  readonly marked: readonly StructureElement[];
  readonly links: readonly LinkArea[];
  /** Left edge of something that begins at `start` and is `width` wide. */
  leftOf(start: number, width: number): number;
  /** Draws a part of the document; inside an artifact, just draws. The first content hangs an element on its parent. */
  inside(element: StructureElement, draw: () => void, parent?: StructureElement): void;
  artifact(kind: ArtifactKind, draw: () => void): void;
  rectangle(area: Area, colour: Colour): void;
  /** Dark rectangles as one shape: x, y, width and height from the lower left corner of the page. */
  shape(rectangles: readonly (readonly [number, number, number, number])[]): void;
  run(run: SetRun, placed: PlacedRun): void;
  link(area: Omit<LinkArea, 'box'> & { readonly left: number; readonly baseline: number; readonly width: number; readonly size: number }): void;
  image(resource: string, area: Area, turn?: Turn): void;
  /** @returns x and y of the lower left and the upper right corner */
  boxOf(area: Area): readonly [number, number, number, number];
  /** What is drawn once and shown on every page. */
  form(resource: string): void;
}

export interface PlacedRun {
  /** From the left edge of the page. */
  readonly left: number;
  /** From its top. */
  readonly baseline: number;
  readonly size: number;
  readonly colour: Colour;
}

const artifactProperties: Readonly<Record<ArtifactKind, string>> = {
  line: '<</Type /Layout>>',
  ground: '<</Type /Background>>',
  header: '<</Type /Pagination /Subtype /Header /Attached [/Top]>>',
  footer: '<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>',
  watermark: '<</Type /Pagination /Subtype /Watermark>>',
};

/** Thickness of the line around letters that makes them bold, in em. */
const boldening = 0.028;

export interface CanvasSetting {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly direction: 'ltr' | 'rtl';
  readonly fonts: EmbeddedFonts;
}

export function pageCanvas({ page, width, height, direction, fonts }: CanvasSetting): PageCanvas {
  const operators: string[] = [];
  const marked: StructureElement[] = [];
  const links: LinkArea[] = [];
  let inArtifact = false;
  const leftOf = (start: number, boxWidth: number) => (direction === 'rtl' ? width - start - boxWidth : start);
  const boxOf = (area: Area) => {
    const left = leftOf(area.start, area.width);
    const bottom = height - area.top - area.height;
    return [left, bottom, left + area.width, bottom + area.height] as const;
  };
  return {
    page, width, height, operators, marked, links, leftOf, boxOf,
    inside: (element, draw, parent = element) => {
      if (inArtifact) return draw();
      if (parent !== element && !parent.children.includes(element)) parent.children.push(element);
      const mcid = marked.push(element) - 1;
      element.children.push({ page, mcid });
      operators.push(`/${element.type} <</MCID ${mcid}>> BDC`);
      draw();
      operators.push('EMC');
    },
    artifact: (kind, draw) => {
      if (inArtifact) return draw();
      inArtifact = true;
      operators.push(`/Artifact ${artifactProperties[kind]} BDC`);
      draw();
      operators.push('EMC');
      inArtifact = false;
    },
    rectangle: (area, colour) => {
      const [left, bottom] = boxOf(area);
      operators.push(`${inkOf(colour)} rg ${numbers([left, bottom, area.width, area.height])} re f`);
    },
    shape: (rectangles) => void operators.push(`${inkOf(tones.ink)} rg`, ...rectangles.map((rectangle) => `${numbers(rectangle)} re`), 'f'),
    run: (run, placed) => void operators.push(...runOperators(run, { ...placed, y: height - placed.baseline, fonts })),
    link: ({ left, baseline, width: linkWidth, size, ...area }) => {
      // A link of a repeated head is one already where the head stands first.
      if (inArtifact) return;
      const y = height - baseline;
      links.push({ ...area, box: [left, y - 0.25 * size, left + linkWidth, y + 0.85 * size] });
    },
    image: (resource, area, [a, b, c, d, x, y] = upright) => {
      const [left, bottom] = boxOf(area);
      const matrix = [a * area.width, b * area.height, c * area.width, d * area.height, left + x * area.width, bottom + y * area.height];
      operators.push(`q ${numbers(matrix)} cm /${resource} Do Q`);
    },
    form: (resource) => void operators.push(`/${resource} Do`),
  };
}

function runOperators(run: SetRun, { left, y, size, colour, fonts }: PlacedRun & { readonly y: number; readonly fonts: EmbeddedFonts }): readonly string[] {
  if (run.clusters.length === 0) return [];
  const font = fonts.fontFor(run.font);
  const shows = showText(run, { left, y, size, font });
  const bold = run.font.emboldened ? [`2 Tr ${number(boldening * size)} w ${inkOf(colour)} RG`] : [];
  const text = [`BT /${font.resource} ${number(size)} Tf ${inkOf(colour)} rg`, ...bold, ...shows, ...(run.font.emboldened ? ['0 Tr'] : []), 'ET'];
  // Letters from right to left stand in the order of the paper; the tag says so (ISO 32000-1, 14.8.2.3.3).
  return run.rtl ? ['/ReversedChars BMC', ...text, 'EMC'] : text;
}

/** A document asks for six colours a thousand times. */
const inkOf = onceEach((colour: Colour) => numbers(colour));

interface ShowSetting {
  readonly left: number;
  readonly y: number;
  readonly size: number;
  readonly font: ReturnType<EmbeddedFonts['fontFor']>;
}

/** One TJ operator for all codes on one height, and one string for those without a gap; a mark above or below begins another operator with its own rise. */
function showText(run: SetRun, { left, y, size, font }: ShowSetting): readonly string[] {
  const { unitsPerEm } = run.font.font;
  const operators = [`1 0 0 1 ${numbers([left, y])} Tm`];
  let shown = '';
  let rise = 0;
  const flush = () => {
    if (shown !== '') operators.push(`[${shown}>] TJ`);
    shown = '';
  };
  for (const { gap, wanted, dy } of stepsOf(run)) {
    if (dy !== rise) {
      flush();
      rise = dy;
      operators.push(`${number((rise * size) / unitsPerEm)} Ts`);
    }
    if (shown === '' || gap !== '') shown += `${shown === '' ? '' : '>'}${gap}<`;
    shown += hex16(font.codeFor(wanted));
  }
  flush();
  if (rise !== 0) operators.push('0 Ts');
  return operators;
}

/** A code and what stands before it in the operator: how far the pen of the text must be moved to where the code is drawn. */
interface Step {
  readonly gap: string;
  readonly wanted: CodeWanted;
  readonly dy: number;
}

/** The same run comes again, in this document or in the next one. */
const knownSteps = new WeakMap<SetRun, readonly Step[]>();

function stepsOf(run: SetRun): readonly Step[] {
  const known = knownSteps.get(run);
  if (known !== undefined) return known;
  const { unitsPerEm } = run.font.font;
  /** Where the pen of the text stands, and where that of the page has been left by the widths of the codes. */
  let pen = 0;
  let drawnTo = 0;
  const steps = codesOfRun(run, trueTypeOf(run.font.font)).map(({ wanted, dx, dy, moves }): Step => {
    const gap = pen + dx - drawnTo;
    drawnTo = pen + dx + wanted.advance;
    pen += moves;
    return { gap: gap === 0 ? '' : number((-gap * 1000) / unitsPerEm), wanted, dy };
  });
  knownSteps.set(run, steps);
  return steps;
}
