import type { ShapeName } from './flowchart.ts';

/**
 * Mermaid's names of the shapes we draw: those of the bracket syntax first, then the aliases of `@{ shape: … }`
 * (mermaid.js.org/syntax/flowchart.html, "Complete List of New Shapes").
 */
const namesOf: Readonly<Record<ShapeName, readonly string[]>> = {
  rectangle: ['squareRect', 'square', 'rect', 'rectangle', 'proc', 'process'],
  round: ['roundedRect', 'round', 'rounded', 'event'],
  stadium: ['stadium', 'pill', 'terminal'],
  subroutine: ['subroutine', 'fr-rect', 'framed-rectangle', 'subproc', 'subprocess'],
  diamond: ['diamond', 'diam', 'decision', 'question'],
  hexagon: ['hexagon', 'hex', 'prepare'],
  circle: ['circle', 'circ'],
  'double-circle': ['doublecircle', 'dbl-circ', 'double-circle'],
  cylinder: ['cylinder', 'cyl', 'database', 'db'],
  'lean-right': ['lean_right', 'lean-r', 'lean-right', 'in-out'],
  'lean-left': ['lean_left', 'lean-l', 'lean-left', 'out-in'],
  trapezoid: ['trapezoid', 'trap-b', 'trapezoid-bottom', 'priority'],
  'inverted-trapezoid': ['inv_trapezoid', 'trap-t', 'trapezoid-top', 'inv-trapezoid', 'manual'],
  flag: ['odd'],
};

const byMermaidName = new Map(Object.entries(namesOf).flatMap(([shape, names]) => names.map((name) => [name, shape as ShapeName] as const)));

export const shapeFromMermaid = (name: string): ShapeName | undefined => byMermaidName.get(name);
