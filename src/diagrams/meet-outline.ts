import { distance, type Point } from './geometry.ts';

/**
 * Moves the end of an edge from the box of a shape to its outline, straight on towards the shape.
 * @param outer the point from which the edge comes; it shares one coordinate with `end`.
 */
export function meetOutline(end: Point, outer: Point, outline: readonly Point[]): Point {
  const upright = Math.abs(end.x - outer.x) < Math.abs(end.y - outer.y);
  const meetings = sidesOf(outline).flatMap((side) => (upright ? crossing(end.x, side) : turned(crossing(end.y, turnedSide(side)))));
  const ahead = meetings.filter((point) => (upright ? (point.y - outer.y) * (end.y - outer.y) : (point.x - outer.x) * (end.x - outer.x)) >= 0);
  return ahead.toSorted((a, b) => distance(a, outer) - distance(b, outer))[0] ?? end;
}

type Side = readonly [Point, Point];

const sidesOf = (outline: readonly Point[]): readonly Side[] => outline.map((point, index) => [point, outline[(index + 1) % outline.length] ?? point]);

/** Where the upright line at `x` crosses a side. */
function crossing(x: number, [a, b]: Side): readonly Point[] {
  if (a.x === b.x || (x - a.x) * (x - b.x) > 0) return [];
  return [{ x, y: a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y) }];
}

const turnedPoint = ({ x, y }: Point): Point => ({ x: y, y: x });
const turnedSide = ([a, b]: Side): Side => [turnedPoint(a), turnedPoint(b)];
const turned = (points: readonly Point[]): readonly Point[] => points.map(turnedPoint);
