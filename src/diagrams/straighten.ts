import type { Box, Point } from './geometry.ts';

/** Jogs up to this many pixels look like a mistake and not like a bend. */
const smallJog = 8;
/** An edge keeps this distance from the corners of a node. */
const fromCorner = 8;

/** The two nodes an edge joins; a side without one (a group) is left as it is. */
export interface EdgeEnds {
  readonly from: Box | undefined;
  readonly to: Box | undefined;
}

/** Takes small jogs out of an edge next to its ends, by moving the end along the side of its node. */
export function straighten(points: readonly Point[], { from, to }: EdgeEnds): readonly Point[] {
  return straightStart(straightStart(points, from).toReversed(), to).toReversed();
}

function straightStart(points: readonly Point[], box: Box | undefined): readonly Point[] {
  const [start, first, second, ...rest] = points;
  if (!start || !first || !second || rest.length === 0 || !box) return points;
  const upright = start.x === first.x;
  const jog = upright ? second.x - first.x : second.y - first.y;
  if (Math.abs(jog) > smallJog) return points;
  const moved = upright ? { x: second.x, y: start.y } : { x: start.x, y: second.y };
  const inside = upright ? isWithin(moved.x, box.x, box.width) : isWithin(moved.y, box.y, box.height);
  return inside ? [moved, ...rest] : points;
}

const isWithin = (place: number, from: number, length: number): boolean => place >= from + fromCorner && place <= from + length - fromCorner;
