import type { OutlineStep } from '../../../typesetting/font.ts';
import type { SetLine, SetRun } from '../../../typesetting/set-text.ts';
import { ascii } from '../file/pdf-objects.ts';
import { numbers } from '../file/pdf-syntax.ts';
import { grounds } from './page-style.ts';
import { layText, type TextBlock, type TextContext } from './styled-text.ts';

/** Of the page's diagonal, and in points. */
const widest = 0.6;
const largest = 110;
/** Degrees; mirrored with the page from right to left, where a QR code would cover the end of the text otherwise. */
const slant = 40;
/** Half the height of capitals, in em. */
const halfCapital = 0.357;

/**
 * Operators that draw a text across the page. Its letters are shapes and not text, so that nobody who copies, searches or
 * listens gets the same slanted word from every page: what it says stands in the notice too.
 */
export function watermarkOperators(text: string, context: TextContext, { width, height }: Pick<Sheet, 'width' | 'height'>): Uint8Array {
  const trial = layText(text, { size: largest, bold: true }, { context });
  const [line] = trial.lines;
  if (line === undefined) return new Uint8Array(0);
  const { direction } = context;
  const sheet = `${width} ${height} ${direction}`;
  const known = drawn.get(line);
  if (known?.sheet === sheet) return known.operators;
  const operators = ascii(drawLine(trial, { width, height, direction }));
  drawn.set(line, { sheet, operators });
  return operators;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly direction: TextContext['direction'];
}

/** Every document of a language has the same one, which is packed once, and the texts that were set of late are the same objects. */
const drawn = new WeakMap<SetLine, { readonly sheet: string; readonly operators: Uint8Array }>();

function drawLine(trial: TextBlock, { width, height, direction }: Sheet): string {
  const size = largest * Math.min(1, (widest * Math.hypot(width, height)) / Math.max(1, trial.width));
  const angle = ((direction === 'rtl' ? -slant : slant) * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const turn = `${[cosine, sine, -sine, cosine].map((value) => value.toFixed(5)).join(' ')} ${numbers([width / 2, height / 2])} cm`;
  return [turn, `${numbers(grounds.watermark)} rg`, ...outlines({ ...trial, size }), 'f'].join('\n');
}

/** Outlines of the first line about the origin. */
function outlines({ lines: [line], size }: TextBlock): readonly string[] {
  if (line === undefined) return [];
  let left = (-line.width * size) / 2 + line.startsAt * size;
  return line.runs.flatMap((run) => {
    const operators = runOutlines(run, { left, y: -halfCapital * size, size });
    left += run.width * size;
    return operators;
  });
}

function runOutlines({ clusters, font: { font } }: SetRun, { left, y, size }: { readonly left: number; readonly y: number; readonly size: number }): readonly string[] {
  const scale = size / font.unitsPerEm;
  let pen = left;
  return clusters.flatMap(({ glyphs }) => glyphs.flatMap(({ id, advance, dx, dy }) => {
    const at = { x: pen + dx * scale, y: y + dy * scale, scale };
    pen += advance * scale;
    return pathOperators(font.outline(id), at);
  }));
}

interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** PDF has cubic curves alone (ISO 32000-1, 8.5.2.2); TrueType has quadratic ones. */
function pathOperators(steps: readonly OutlineStep[], { x, y, scale }: Placement): readonly string[] {
  let from: readonly [number, number] = [0, 0];
  return steps.map(({ type, values }) => {
    const points = Array.from({ length: values.length / 2 }, (_, index) => [x + (values[2 * index] ?? 0) * scale, y + (values[2 * index + 1] ?? 0) * scale] as const);
    const start = from;
    const [control, end = control] = points;
    from = points.at(-1) ?? from;
    if (type === 'Z' || control === undefined || end === undefined) return 'h';
    if (type === 'Q') return `${coarse(curve(start, control, end))} c`;
    return `${coarse(points.flat())} ${type === 'M' ? 'm' : type === 'L' ? 'l' : 'c'}`;
  });
}

type Point = readonly [x: number, y: number];

const curve = (start: Point, control: Point, end: Point): readonly number[] => [...towards(start, control), ...towards(end, control), ...end];

/** Tenths of a point: nobody sees more of letters so large and so light, and whole sentences stay small. */
const coarse = (values: readonly number[]): string => numbers(values.map((value) => Math.round(value * 10) / 10));

const towards = ([x, y]: Point, [controlX, controlY]: Point): Point => [x + ((controlX - x) * 2) / 3, y + ((controlY - y) * 2) / 3];
