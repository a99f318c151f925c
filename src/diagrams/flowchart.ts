/** A flowchart as its author meant it: no sizes, no colours, labels as plain text with `\n` where a line must end. */
export interface Flowchart {
  readonly title: string;
  readonly description: string;
  readonly direction: FlowDirection;
  /** In the order they first appear in the text, which is the reading order. */
  readonly nodes: readonly FlowNode[];
  /** Outer groups before the groups inside them. */
  readonly groups: readonly FlowGroup[];
  readonly edges: readonly FlowEdge[];
}

export type FlowDirection = 'TB' | 'BT' | 'LR' | 'RL';

export interface FlowNode {
  readonly id: string;
  readonly label: string;
  readonly shape: ShapeName;
  readonly classes: readonly string[];
  readonly href?: string;
  readonly groupId?: string;
}

export interface FlowGroup {
  readonly id: string;
  readonly label: string;
  readonly classes: readonly string[];
  readonly groupId?: string;
}

export interface FlowEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly line: FlowLine;
  readonly tail: FlowHead;
  readonly head: FlowHead;
  readonly classes: readonly string[];
}

/** `invisible` edges (`~~~`) only place nodes. */
export type FlowLine = 'solid' | 'dotted' | 'thick' | 'invisible';

export type FlowHead = 'none' | 'arrow' | 'circle' | 'cross';

export const shapeNames = [
  'rectangle', 'round', 'stadium', 'subroutine', 'diamond', 'hexagon', 'circle', 'double-circle', 'cylinder',
  'lean-right', 'lean-left', 'trapezoid', 'inverted-trapezoid', 'flag',
] as const;

export type ShapeName = (typeof shapeNames)[number];
