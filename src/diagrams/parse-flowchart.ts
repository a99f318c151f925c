import { decodeLabel, hasMarkdown, hasMarkup } from './decode-label.ts';
import { DiagramError } from './diagram-error.ts';
import type { FlowDirection, FlowEdge, FlowGroup, FlowHead, FlowLine, FlowNode, Flowchart } from './flowchart.ts';
import { lineOf } from './line-of.ts';
import { type MermaidDiagram, type MermaidEdge, type MermaidNode, parseWithMermaid } from './mermaid-parser.ts';
import { shapeFromMermaid } from './mermaid-shapes.ts';
import { syntaxProblem } from './syntax-problem.ts';

/**
 * Reads a Mermaid flowchart.
 * @throws {DiagramError} on a syntax error, another type of diagram, or anything that could only be drawn wrongly.
 */
export async function parseFlowchart(text: string): Promise<Flowchart> {
  const diagram = await parseWithMermaid(text).catch(async (cause: unknown) => {
    throw new DiagramError(await syntaxProblem(text, cause));
  });
  if (!diagram.type.startsWith('flowchart')) {
    throw new DiagramError({ wrong: `"${firstWords(text)}" begins a diagram of type "${diagram.type}".`, hint: 'Only flowcharts are drawn: begin with "flowchart TB".', line: lineOf(text, /\S/) });
  }
  return toFlowchart(diagram, text);
}

function toFlowchart(diagram: MermaidDiagram, text: string): Flowchart {
  if (!diagram.title) {
    throw new DiagramError({ wrong: 'The diagram has no title, so a screen reader could not say what it shows.', hint: 'Add a line "accTitle: …" (and better an "accDescr: …" too) under its first line.', line: lineOf(text, /\S/) });
  }
  const label = labelReader(text);
  const order = new Map(diagram.order.map((id, index) => [id, index]));
  const nodes = diagram.nodes.filter((node) => !node.isGroup).sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return {
    title: label(diagram.title, 'title'),
    description: label(diagram.description, 'title'),
    direction: readDirection(diagram.direction),
    nodes: nodes.map((node) => toNode(node, text, label)),
    groups: outerFirst(diagram.nodes.filter((node) => node.isGroup)).map((group) => toGroup(group, text, label)),
    edges: diagram.edges.map((edge) => toEdge(edge, text, label)),
  };
}

const drawnShapes = 'Write it as [rectangle], (round), ([stadium]), [[subroutine]], {diamond}, {{hexagon}}, ((circle)), (((double circle))), [(cylinder)], [/parallelogram/], [/trapezoid\\] or >flag].';

type LabelReader = (label: string | undefined, type: string | undefined) => string;

function labelReader(text: string): LabelReader {
  return (label = '', type) => {
    const decoded = decodeLabel(label);
    const line = lineOf(text, firstLineOf(label));
    if (decoded === undefined) throw new DiagramError({ wrong: `The label "${label}" has an entity of a name that is not known here.`, hint: 'Write the character itself, or its number such as "#8364;".', line });
    if (type !== 'title' && hasMarkup(label)) throw new DiagramError({ wrong: `The label "${label}" has HTML, a formula or an icon in it.`, hint: 'Write plain text; only "<br>" is drawn.', line });
    if (type === 'markdown' && hasMarkdown(decoded)) throw new DiagramError({ wrong: `The label "${label}" has Markdown in it.`, hint: 'Write plain text.', line });
    return decoded;
  };
}

function toNode(node: MermaidNode, text: string, label: LabelReader): FlowNode {
  const shape = shapeFromMermaid(node.shape ?? '');
  const line = lineOf(text, node.id);
  if (!shape) throw new DiagramError({ wrong: `The node "${node.id}" has the shape "${node.shape}", which is not drawn here.`, hint: drawnShapes, line });
  refuseColours(`node "${node.id}"`, [...(node.cssStyles ?? []), ...node.cssCompiledStyles], line);
  // Mermaid marks what can be clicked, and under its strict rules forgets the function itself.
  if (node.cssClasses.includes('clickable') && node.link === undefined) throw new DiagramError({ wrong: `The node "${node.id}" calls a function when clicked; pages have no script for it.`, hint: `Write: click ${node.id} href "#section".`, line });
  return {
    id: node.id,
    label: label(node.label, node.labelType),
    shape,
    classes: classNames(node.cssClasses),
    ...(node.link === undefined ? {} : { href: safeHref(node.link, node.id, line) }),
    ...(node.parentId === undefined ? {} : { groupId: node.parentId }),
  };
}

function toGroup(group: MermaidNode, text: string, label: LabelReader): FlowGroup {
  const line = lineOf(text, new RegExp(`subgraph\\s+"?${escapePattern(group.id)}`)) ?? lineOf(text, group.label ?? group.id);
  if (group.dir) throw new DiagramError({ wrong: `The subgraph "${group.id}" has a direction of its own ("${group.dir}"), which is not drawn here.`, hint: 'Remove the line "direction …" inside it; it follows the diagram.', line });
  refuseColours(`subgraph "${group.id}"`, group.cssCompiledStyles, line);
  return { id: group.id, label: label(group.label, group.labelType), classes: classNames(group.cssClasses), ...(group.parentId === undefined ? {} : { groupId: group.parentId }) };
}

const lines: Readonly<Record<string, FlowLine>> = { normal: 'solid', dotted: 'dotted', thick: 'thick', invisible: 'invisible' };
const heads: Readonly<Record<string, FlowHead>> = { none: 'none', arrow_open: 'none', arrow_point: 'arrow', arrow_circle: 'circle', arrow_cross: 'cross' };

function toEdge(edge: MermaidEdge, text: string, label: LabelReader): FlowEdge {
  const where = lineOf(text, new RegExp(`${escapePattern(edge.start)}.*${escapePattern(edge.end)}`));
  const line = lines[edge.pattern];
  const tail = heads[edge.arrowTypeStart];
  const head = heads[edge.arrowTypeEnd];
  if (!line || !tail || !head) throw new DiagramError({ wrong: `The edge from "${edge.start}" to "${edge.end}" has a line or an end that is not drawn here (${edge.pattern}, ${edge.arrowTypeStart}, ${edge.arrowTypeEnd}).`, hint: 'Write it as "-->", "---", "-.->", "==>", "--o" or "--x".', line: where });
  refuseColours(`edge from "${edge.start}" to "${edge.end}"`, edge.style.filter((style) => style !== 'fill:none'), where);
  return { id: edge.id, from: edge.start, to: edge.end, label: label(edge.label, edge.labelType), line, tail, head, classes: edge.userClasses };
}

/** Colours written into a diagram cannot follow the dark theme, paper or forced colours. */
function refuseColours(owner: string, styles: readonly string[], line: number | undefined): void {
  if (styles.length === 0) return;
  throw new DiagramError({ wrong: `The ${owner} has a style of its own ("${styles.join(',')}").`, hint: 'Give it a class with ":::name" and write the colours in src/styles/diagram.css, for light, dark and print.', line });
}

/** Mermaid adds classes of its own to those of the author. */
const classNames = (list: string): readonly string[] => list.split(/\s+/).filter((name) => name && name !== 'default' && name !== 'clickable');

function safeHref(href: string, node: string, line: number | undefined): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === undefined || ['http', 'https', 'mailto'].includes(scheme)) return href;
  throw new DiagramError({ wrong: `The node "${node}" links to "${href}".`, hint: 'Link to "#section", a path of the site, an https address or a mailto address.', line });
}

function readDirection(direction: string): FlowDirection {
  return direction === 'BT' || direction === 'LR' || direction === 'RL' ? direction : 'TB';
}

/** Mermaid lists inner groups first. */
function outerFirst(groups: readonly MermaidNode[]): readonly MermaidNode[] {
  const parentOf = new Map(groups.map(({ id, parentId }) => [id, parentId]));
  const depth = (id: string | undefined): number => (id === undefined ? 0 : 1 + depth(parentOf.get(id)));
  return groups.toReversed().sort((a, b) => depth(a.id) - depth(b.id));
}

const firstWords = (text: string): string => text.trim().split('\n')[0] ?? '';
const firstLineOf = (label: string): string => label.split(/ﬂ°|\n/)[0] ?? label;
const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
