import { edgeLabelText, groupTitle, nodeText, titleBox } from './label-svg.ts';
import { escapeXml } from './escape-xml.ts';
import { headPath, linePath } from './edge-path.ts';
import type { Flowchart, ShapeName } from './flowchart.ts';
import type { Point } from './geometry.ts';
import type { PlacedEdge, PlacedFlowchart, PlacedGroup, PlacedNode } from './lay-out.ts';
import { meetOutline } from './meet-outline.ts';
import { metrics } from './metrics.ts';
import { shapes } from './shapes.ts';
import { straighten } from './straighten.ts';

export interface SvgOptions {
  /** Prefix of the ids, unique on the page. */
  readonly id: string;
  readonly isRightToLeft: boolean;
}

/**
 * The drawing as inline SVG. No colours, no `style`, no markers: everything visible is decided in
 * `src/styles/diagram.css`, so a strict Content-Security-Policy, the dark theme and paper all work.
 * The order of the elements is the order in which a screen reader says them.
 */
export function writeSvg(chart: Flowchart, placed: PlacedFlowchart, { id, isRightToLeft }: SvgOptions): string {
  const { width, height } = placed;
  const about = chart.description ? ` aria-describedby="${id}-d"` : '';
  const attributes = [
    `class="flowchart${width > metrics.widestOnPhone ? ' wide' : ''}"`,
    `role="group" aria-labelledby="${id}-t"${about}`,
    `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    `font-size="${metrics.fontSize}" text-anchor="middle"${isRightToLeft ? ' direction="rtl"' : ''}`,
  ].join(' ');
  return [
    `<svg ${attributes}><title id="${id}-t">${escapeXml(chart.title)}</title>`,
    chart.description ? `<desc id="${id}-d">${escapeXml(chart.description)}</desc>` : '',
    ...placed.groups.map((group) => groupSvg(group, isRightToLeft)),
    `<g class="edges">${placed.edges.map((edge) => edgeSvg(edge, placed)).join('')}</g>`,
    ...placed.nodes.map((node) => nodeSvg(node, isRightToLeft) + labelsFrom(node, placed.edges, isRightToLeft)),
    labelsFromGroups(placed, isRightToLeft),
    '</svg>',
  ].join('');
}

function groupSvg(group: PlacedGroup, isRightToLeft: boolean): string {
  const { x, y, width, height } = group.box;
  return `<g class="${['cluster', ...group.classes.map(escapeXml)].join(' ')}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>${groupTitle(group, isRightToLeft)}</g>`;
}

/** Shapes that are not plain have their name as a class: a diamond is a decision in any diagram. */
const named: ReadonlySet<ShapeName> = new Set<ShapeName>(['diamond', 'stadium', 'round']);

function nodeSvg(node: PlacedNode, isRightToLeft: boolean): string {
  const classes = ['node', ...(named.has(node.shape) ? [node.shape] : []), ...node.classes.map(escapeXml)].join(' ');
  const inner = shapes[node.shape].draw(node.box) + nodeText(node, isRightToLeft);
  return node.href === undefined ? `<g class="${classes}">${inner}</g>` : `<a class="${classes}" href="${escapeXml(node.href)}">${inner}</a>`;
}

/** A branch is said after the node it leaves. */
function labelsFrom({ id }: PlacedNode, edges: readonly PlacedEdge[], isRightToLeft: boolean): string {
  return edges.filter(({ from }) => from === id).map((edge) => edgeLabelText(edge, isRightToLeft)).join('');
}

function labelsFromGroups({ groups, edges }: PlacedFlowchart, isRightToLeft: boolean): string {
  const groupIds = new Set(groups.map(({ id }) => id));
  return edges.filter(({ from }) => groupIds.has(from)).map((edge) => edgeLabelText(edge, isRightToLeft)).join('');
}

function edgeSvg(edge: PlacedEdge, { nodes, groups }: PlacedFlowchart): string {
  if (edge.line === 'invisible') return '';
  const points = onOutlines(edge, nodes);
  const heads = headPath(edge.tail, points.toReversed()) + headPath(edge.head, points);
  const line = linePath(points, [...(edge.labelBox ? [edge.labelBox] : []), ...groups.map(titleBox)]);
  // The dashes of a dotted line would tear its arrow head apart.
  if (edge.line === 'dotted') return path(line, ['dotted', ...edge.classes]) + (heads && path(heads, edge.classes));
  return path(line + heads, edge.line === 'thick' ? ['thick', ...edge.classes] : edge.classes);
}

function onOutlines({ from, to, points }: PlacedEdge, nodes: readonly PlacedNode[]): readonly Point[] {
  const [tail, head] = [nodes.find(({ id }) => id === from), nodes.find(({ id }) => id === to)];
  const straight = straighten(points, { from: tail?.box, to: head?.box });
  return meetNode(meetNode(straight, tail).toReversed(), head).toReversed();
}

/** Moves the first point from the box of a node to what is drawn of it. */
function meetNode(points: readonly Point[], node: PlacedNode | undefined): readonly Point[] {
  const [start, next, ...rest] = points;
  if (!start || !next || !node) return points;
  const { x, y } = meetOutline(start, next, shapes[node.shape].outline(node.box));
  return [{ x: Math.round(x), y: Math.round(y) }, next, ...rest];
}

const path = (d: string, classes: readonly string[]): string => `<path${classes.length > 0 ? ` class="${classes.map(escapeXml).join(' ')}"` : ''} d="${d}"/>`;
