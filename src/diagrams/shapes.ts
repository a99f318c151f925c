import type { ShapeName } from './flowchart.ts';
import { centreOf, even, type Box, type Point, type Size } from './geometry.ts';
import type { LabelBlock } from './label-block.ts';
import { metrics } from './metrics.ts';

/** How a shape stands around its label, where edges meet it, and how it is drawn. */
export interface Shape {
  /** The smallest box of this shape that holds every line of the label. */
  readonly sizeAround: (label: LabelBlock) => Size;
  /** The outline as a polygon; edges end on it. */
  readonly outline: (box: Box) => readonly Point[];
  /** SVG of the shape: one element. */
  readonly draw: (box: Box) => string;
  /** How far below the middle of the box the label stands. */
  readonly labelShift?: number;
}

const { paddingX, paddingY, minNodeWidth } = metrics;
/** How far slanted and pointed sides lean inwards. */
const slant = 14;
/** Half the height of a cylinder's lid. */
const lid = 7;

const boxAround = ({ width, height }: LabelBlock, extraWidth = 0, extraHeight = 0): Size =>
  ({ width: Math.max(minNodeWidth, even(width + 2 * paddingX + extraWidth)), height: even(height + 2 * paddingY + extraHeight) });

const roundedBox = (radius: number): Shape => ({
  sizeAround: (label) => boxAround(label),
  outline: corners,
  draw: (box) => rectangle(box, radius),
});

const stadium: Shape = {
  sizeAround: (label) => {
    const radius = even(label.height + 2 * paddingY) / 2;
    // The corners of the label are where the round ends come in most.
    const inset = radius - Math.sqrt(radius ** 2 - (label.height / 2) ** 2);
    return boxAround(label, 2 * (inset + 6 - paddingX));
  },
  outline: ({ x, y, width, height }) => [
    ...arc({ x: x + width - height / 2, y: y + height / 2 }, height / 2, -90),
    ...arc({ x: x + height / 2, y: y + height / 2 }, height / 2, 90),
  ],
  draw: (box) => rectangle(box, box.height / 2),
};

const diamond: Shape = {
  // Inside a diamond of half axes a and b, |x|/a + |y|/b ≤ 1. With a = ratio · b each line asks for its own b.
  sizeAround: ({ widths, height, lineHeight }) => {
    const ratio = 1.7;
    const needs = widths.map((width, index) => {
      const middle = Math.abs(index - (widths.length - 1) / 2) * lineHeight;
      return (width / 2 + 6) / ratio + middle + lineHeight * 0.36;
    });
    const half = Math.max(height / 2 + 8, ...needs);
    return { width: even(2 * half * ratio), height: even(2 * half) };
  },
  outline: ({ x, y, width, height }) => [{ x: x + width / 2, y }, { x: x + width, y: y + height / 2 }, { x: x + width / 2, y: y + height }, { x, y: y + height / 2 }],
  draw: (box) => polygon(diamond.outline(box)),
};

const circle = (gap: number): Shape => ({
  sizeAround: ({ widths, lineHeight }) => {
    const reach = widths.map((width, index) => Math.hypot(width / 2, (Math.abs(index - (widths.length - 1) / 2) + 0.5) * lineHeight));
    const diameter = even(2 * (Math.max(20, ...reach) + 4 + gap));
    return { width: diameter, height: diameter };
  },
  outline: (box) => [...arc(centreOf(box), box.width / 2, -90), ...arc(centreOf(box), box.width / 2, 90)],
  draw: (box) => {
    const { x, y } = centreOf(box);
    if (gap === 0) return `<circle cx="${x}" cy="${y}" r="${box.width / 2}"/>`;
    return `<path d="${ring(centreOf(box), box.width / 2)}${ring(centreOf(box), box.width / 2 - gap)}"/>`;
  },
});

const cylinder: Shape = {
  sizeAround: (label) => boxAround(label, 0, 2 * lid),
  outline: ({ x, y, width, height }) => [
    ...arc({ x: x + width / 2, y: y + lid }, width / 2, 180, lid),
    ...arc({ x: x + width / 2, y: y + height - lid }, width / 2, 0, lid),
  ],
  draw: ({ x, y, width, height }) => {
    const half = `a${width / 2} ${lid} 0 0 0`;
    return `<path d="M${x} ${y + lid}v${height - 2 * lid}${half} ${width} 0v${2 * lid - height}${half}-${width} 0${half} ${width} 0"/>`;
  },
  labelShift: lid,
};

const subroutine: Shape = {
  ...roundedBox(0),
  sizeAround: (label) => boxAround(label, 12),
  draw: ({ x, y, width, height }) => `<path d="M${x} ${y}h${width}v${height}h-${width}zm6 0v${height}m${width - 12} 0v-${height}"/>`,
};

/** A shape of straight sides; `points` are the corners of a box, moved by the slant. */
const straightSided = (extraWidth: number, points: (box: Box) => readonly Point[]): Shape => ({
  sizeAround: (label) => boxAround(label, extraWidth),
  outline: points,
  draw: (box) => polygon(points(box)),
});

/** Corners in turn from the upper left, each moved inwards by so many slants. */
const leaning = (...inwards: readonly [number, number, number, number]): Shape =>
  straightSided(2 * slant, (box) => corners(box).map(({ x, y }, index) => ({ x: x + (inwards[index] ?? 0) * slant * (index === 0 || index === 3 ? 1 : -1), y })));

export const shapes: Readonly<Record<ShapeName, Shape>> = {
  rectangle: roundedBox(3),
  round: roundedBox(12),
  stadium,
  subroutine,
  diamond,
  hexagon: straightSided(2 * slant, ({ x, y, width, height }) => [
    { x: x + slant, y }, { x: x + width - slant, y }, { x: x + width, y: y + height / 2 },
    { x: x + width - slant, y: y + height }, { x: x + slant, y: y + height }, { x, y: y + height / 2 },
  ]),
  circle: circle(0),
  'double-circle': circle(4),
  cylinder,
  'lean-right': leaning(1, 0, 1, 0),
  'lean-left': leaning(0, 1, 0, 1),
  trapezoid: leaning(1, 1, 0, 0),
  'inverted-trapezoid': leaning(0, 0, 1, 1),
  flag: straightSided(2 * slant, (box) => [...corners(box), { x: box.x + slant, y: box.y + box.height / 2 }]),
};

function corners({ x, y, width, height }: Box): readonly Point[] {
  return [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }];
}

/** Half an ellipse, clockwise on the screen, in steps of ten degrees: near enough for an edge to end on. */
function arc({ x, y }: Point, radiusX: number, fromDegrees: number, radiusY = radiusX): readonly Point[] {
  return Array.from({ length: 19 }, (_, step) => {
    const angle = ((fromDegrees + step * 10) * Math.PI) / 180;
    return { x: x + radiusX * Math.cos(angle), y: y + radiusY * Math.sin(angle) };
  });
}

const rectangle = ({ x, y, width, height }: Box, radius: number): string => `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`;

const polygon = (points: readonly Point[]): string => `<path d="M${points.map(({ x, y }) => `${x} ${y}`).join('L')}z"/>`;

const ring = ({ x, y }: Point, radius: number): string => `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0`;
