import ELK from 'elkjs/lib/elk.bundled.js';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { FlowDirection, FlowEdge, Flowchart, FlowGroup, FlowNode } from './flowchart.ts';
import { even, type Box, type Point, type Size } from './geometry.ts';
import { edgeLabel, nodeLabel, type LabelBlock, type LabelSetting } from './label-block.ts';
import { metrics } from './metrics.ts';
import { shapes } from './shapes.ts';

export interface PlacedNode extends FlowNode {
  readonly block: LabelBlock;
  readonly box: Box;
}

export interface PlacedGroup extends FlowGroup {
  readonly block: LabelBlock;
  readonly box: Box;
}

export interface PlacedEdge extends FlowEdge {
  /** From the box of one node to the box of the other, with the bends between. */
  readonly points: readonly Point[];
  readonly block?: LabelBlock;
  readonly labelBox?: Box;
}

export interface PlacedFlowchart extends Size {
  readonly nodes: readonly PlacedNode[];
  readonly groups: readonly PlacedGroup[];
  readonly edges: readonly PlacedEdge[];
}

const elk = new ELK();

const elkDirection: Readonly<Record<FlowDirection, string>> = { TB: 'DOWN', BT: 'UP', LR: 'RIGHT', RL: 'LEFT' };

const layoutOptions = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  // What is written first stands first: followed from there, only an edge that closes a circle points back.
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.spacing.nodeNode': String(metrics.betweenNodes),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(metrics.betweenLayers),
  'elk.spacing.edgeNode': '16',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.spacing.edgeLabel': '0',
  'elk.padding': '[top=2,left=2,bottom=2,right=2]',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
} as const;

/** An edge label stands in its edge, which is cut around it. The option works only on the label itself. */
const inlineLabel = { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' } as const;

/** Places everything, in the reading direction of the language: the first branch stands where its readers begin. */
export async function layOut(chart: Flowchart, setting: LabelSetting, isRightToLeft: boolean): Promise<PlacedFlowchart> {
  const direction = isRightToLeft && chart.direction === 'LR' ? 'RL' : chart.direction;
  const mirrors = isRightToLeft && (direction === 'TB' || direction === 'BT');
  const blocks = measuredBlocks(chart, setting);
  const root = await elk.layout(toElk(chart, blocks, direction));
  return readLayout(chart, blocks, { root, mirror: mirrors ? { width: root.width ?? 0 } : undefined });
}

interface Blocks {
  readonly nodes: ReadonlyMap<string, LabelBlock>;
  readonly groups: ReadonlyMap<string, LabelBlock>;
  readonly edges: ReadonlyMap<string, LabelBlock>;
}

function measuredBlocks(chart: Flowchart, setting: LabelSetting): Blocks {
  return {
    nodes: new Map(chart.nodes.map(({ id, label, shape }) => [id, shape === 'diamond' ? diamondLabel(label, setting) : nodeLabel(label, setting)])),
    groups: new Map(chart.groups.map(({ id, label }) => [id, nodeLabel(label, setting)])),
    edges: new Map(chart.edges.filter(({ label }) => label !== '').map(({ id, label }) => [id, edgeLabel(label, setting)])),
  };
}

/** A diamond wastes room on long lines: of several ways to break the label, the one with the smallest diamond. */
function diamondLabel(text: string, setting: LabelSetting): LabelBlock {
  const blocks = [60, 80, 100, 120, 140].map((width) => nodeLabel(text, setting, width));
  const reach = (block: LabelBlock): number => shapes.diamond.sizeAround(block).width;
  return blocks.reduce((best, block) => (reach(block) < reach(best) ? block : best));
}

function toElk(chart: Flowchart, blocks: Blocks, direction: FlowDirection): ElkNode {
  return {
    id: 'root',
    layoutOptions: { ...layoutOptions, 'elk.direction': elkDirection[direction] },
    children: elkChildren(chart, blocks, undefined),
    edges: chart.edges.map((edge) => elkEdge(edge, blocks.edges.get(edge.id))),
  };
}

function elkChildren(chart: Flowchart, blocks: Blocks, groupId: string | undefined): ElkNode[] {
  const nodes = chart.nodes.filter((node) => node.groupId === groupId).map((node): ElkNode => {
    const block = blocks.nodes.get(node.id);
    return { id: node.id, ...(block ? shapes[node.shape].sizeAround(block) : {}) };
  });
  const groups = chart.groups.filter((group) => group.groupId === groupId).map((group): ElkNode => elkGroup(chart, blocks, group));
  const firstNode = new Map(chart.nodes.map(({ id }, index) => [id, index]));
  const rank = ({ id, children }: ElkNode): number => firstNode.get(id) ?? Math.min(...(children ?? []).map(rank));
  return [...nodes, ...groups].sort((a, b) => rank(a) - rank(b));
}

function elkGroup(chart: Flowchart, blocks: Blocks, { id }: FlowGroup): ElkNode {
  const children = elkChildren(chart, blocks, id);
  const title = blocks.groups.get(id) ?? { width: 0, height: 0 };
  // ELK knows no least width for groups laid out together with their surroundings, so a wide title asks for padding.
  const side = even(Math.max(14, (title.width + 16 - widest(children)) / 2));
  return { id, children, layoutOptions: { 'elk.padding': `[top=${title.height + 20},left=${side},bottom=14,right=${side}]` }, ...(children.length > 0 ? {} : { width: title.width + 24, height: title.height + 24 }) };
}

const widest = (nodes: readonly ElkNode[]): number => Math.max(0, ...nodes.map(({ width, children = [] }) => width ?? widest(children)));

function elkEdge({ id, from, to }: FlowEdge, block: LabelBlock | undefined): ElkExtendedEdge {
  const labels = block ? [{ id: `${id} label`, text: '-', width: block.width + 8, height: block.height + 4, layoutOptions: inlineLabel }] : [];
  return { id, sources: [from], targets: [to], labels };
}

interface ElkResult {
  readonly root: ElkNode;
  /** Given for right-to-left drawings: left and right change places within this width. */
  readonly mirror: { readonly width: number } | undefined;
}

function readLayout(chart: Flowchart, blocks: Blocks, { root, mirror }: ElkResult): PlacedFlowchart {
  const boxes = new Map(descendants(root).map((node) => [node.id, roundBox(node, mirror)]));
  const routes = new Map([root, ...descendants(root)].flatMap(({ edges }) => edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: Math.ceil(root.width ?? 0),
    height: Math.ceil(root.height ?? 0),
    nodes: chart.nodes.map((node) => ({ ...node, block: known(blocks.nodes, node.id), box: known(boxes, node.id) })),
    groups: chart.groups.map((group) => ({ ...group, block: known(blocks.groups, group.id), box: known(boxes, group.id) })),
    edges: chart.edges.map((edge) => ({ ...edge, ...placeEdge(known(routes, edge.id), blocks.edges.get(edge.id), mirror) })),
  };
}

function placeEdge(edge: ElkExtendedEdge, block: LabelBlock | undefined, mirror: ElkResult['mirror']): Pick<PlacedEdge, 'points' | 'block' | 'labelBox'> {
  const points = (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
  const label = edge.labels?.[0];
  return {
    points: points.map(({ x, y }) => ({ x: whole(mirror ? mirror.width - x : x), y: whole(y) })),
    ...(block && label ? { block, labelBox: roundBox(label, mirror) } : {}),
  };
}

function roundBox({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>, mirror: ElkResult['mirror']): Box {
  return { x: whole(mirror ? mirror.width - x - width : x), y: whole(y), width: whole(width), height: whole(height) };
}

/** ELK adds up fractions; without the first rounding 1.4999… and 1.5, the same place, would part by a pixel. */
const whole = (value: number): number => Math.round(Math.round(value * 1000) / 1000);

const descendants = (node: ElkNode): readonly ElkNode[] => (node.children ?? []).flatMap((child) => [child, ...descendants(child)]);

function known<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`The layout lost "${id}".`);
  return value;
}
