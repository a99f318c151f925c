import type { FlowHead } from './flowchart.ts';
import { distance, type Box, type Point } from './geometry.ts';
import { metrics } from './metrics.ts';

const { cornerRadius, arrowLength, arrowWidth } = metrics;

/** The `d` of an edge: its line with rounded corners, interrupted where texts stand in its way. */
export function linePath(points: readonly Point[], texts: readonly Box[]): string {
  const parts = texts.reduce((rest, box) => rest.flatMap((part) => outside(part, box)), [points]);
  return parts.filter((part) => part.length > 1).map(roundedPath).join('');
}

/** The `d` of the sign at the end of an edge. Drawn as strokes, so that it takes the colour of its edge everywhere. */
export function headPath(head: FlowHead, points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (head === 'none' || !tip || !before) return '';
  const along = unit(before, tip);
  const at = (back: number, aside: number): string =>
    `${tenth(tip.x - along.x * back - along.y * aside)} ${tenth(tip.y - along.y * back + along.x * aside)}`;
  if (head === 'arrow') return `M${at(arrowLength, arrowWidth)}L${at(0, 0)}L${at(arrowLength, -arrowWidth)}`;
  if (head === 'cross') return `M${at(9, 4)}L${at(1, -4)}M${at(9, -4)}L${at(1, 4)}`;
  return `M${at(0, 0)}A4 4 0 1 1 ${at(8, 0)}A4 4 0 1 1 ${at(0, 0)}`;
}

function roundedPath(points: readonly Point[]): string {
  return points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) return `M${point.x} ${point.y}`;
    return after ? corner(before, point, after) : lineTo(before, point);
  }).join('');
}

function corner(before: Point, point: Point, after: Point): string {
  const radius = Math.min(cornerRadius, Math.floor(distance(before, point) / 2), Math.floor(distance(point, after) / 2));
  const start = towards(point, before, radius);
  const end = towards(point, after, radius);
  return `${lineTo(before, start)}Q${point.x} ${point.y} ${end.x} ${end.y}`;
}

/** `before` decides only which letter is shortest. */
function lineTo(before: Point, { x, y }: Point): string {
  if (x === before.x) return `V${y}`;
  return y === before.y ? `H${x}` : `L${x} ${y}`;
}

/** The parts of a line that are not in a box. */
function outside(points: readonly Point[], box: Box): readonly (readonly Point[])[] {
  const parts: Point[][] = [points.slice(0, 1)];
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index] as Point;
    const hidden = hiddenStretch(from, to, box);
    if (!hidden) parts.at(-1)?.push(to);
    else {
      parts.at(-1)?.push(hidden.enters);
      parts.push([hidden.leaves, to]);
    }
  }
  return parts.map(withoutRepeats);
}

/** Liang–Barsky: where a segment enters and leaves a box. */
function hiddenStretch(from: Point, to: Point, { x, y, width, height }: Box): { readonly enters: Point; readonly leaves: Point } | undefined {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let first = 0;
  let last = 1;
  for (const [step, room] of [[-dx, from.x - x], [dx, x + width - from.x], [-dy, from.y - y], [dy, y + height - from.y]] as const) {
    if (step === 0 && room < 0) return undefined;
    if (step < 0) first = Math.max(first, room / step);
    if (step > 0) last = Math.min(last, room / step);
  }
  const at = (share: number): Point => ({ x: Math.round(from.x + share * dx), y: Math.round(from.y + share * dy) });
  return first < last ? { enters: at(first), leaves: at(last) } : undefined;
}

const withoutRepeats = (points: readonly Point[]): readonly Point[] => points.filter((point, index) => index === 0 || distance(point, points[index - 1] as Point) > 0);

function unit(from: Point, to: Point): Point {
  const length = distance(from, to) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function towards(from: Point, to: Point, length: number): Point {
  const { x, y } = unit(from, to);
  return { x: tenth(from.x + x * length), y: tenth(from.y + y * length) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
