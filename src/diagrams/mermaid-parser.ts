import DOMPurify from 'dompurify';
import * as z from 'zod/mini';

/**
 * Mermaid's own parser in Node. Everything that knows Mermaid's internals or its need of a browser is in this file.
 *
 * `getDiagramFromText` and `db.getData()` are marked internal upstream, so the package is pinned and the result is
 * parsed: a Mermaid that answers differently stops the build here and not as a wrong drawing.
 */
const mermaidNodeSchema = z.looseObject({
  id: z.string(),
  label: z.optional(z.string()),
  labelType: z.optional(z.string()),
  shape: z.optional(z.string()),
  isGroup: z.boolean(),
  parentId: z.optional(z.string()),
  cssClasses: z.string(),
  cssStyles: z.optional(z.array(z.string())),
  cssCompiledStyles: z.array(z.string()),
  link: z.optional(z.string()),
  dir: z.optional(z.string()),
});

const mermaidEdgeSchema = z.looseObject({
  id: z.string(),
  start: z.string(),
  end: z.string(),
  label: z.optional(z.string()),
  labelType: z.optional(z.string()),
  pattern: z.string(),
  arrowTypeStart: z.string(),
  arrowTypeEnd: z.string(),
  style: z.array(z.string()),
});

export type MermaidNode = z.infer<typeof mermaidNodeSchema>;
export type MermaidEdge = z.infer<typeof mermaidEdgeSchema> & { readonly userClasses: readonly string[] };

export interface MermaidDiagram {
  /** Mermaid's name of the diagram type: `flowchart-v2`, `sequence`… Only flowcharts have nodes and edges here. */
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly direction: string;
  readonly nodes: readonly MermaidNode[];
  readonly edges: readonly MermaidEdge[];
  /** Ids of the nodes that are not groups, in order of first appearance. */
  readonly order: readonly string[];
}

interface FlowchartDb {
  getData(): { readonly nodes: unknown; readonly edges: unknown };
  getAccTitle(): string;
  getAccDescription(): string;
  getDirection(): string;
  getVertices(): ReadonlyMap<string, unknown>;
  getEdges(): readonly { readonly id?: string; readonly classes: readonly string[] }[];
}

let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Mermaid keeps title and description in module variables, so two pages built at once would swap them: one text at a time.
 * @throws what Mermaid throws: its syntax errors name a line of a text without comments; see `syntaxProblem`.
 */
export function parseWithMermaid(text: string): Promise<MermaidDiagram> {
  const turn = lastTurn.then(() => readDiagram(text));
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function readDiagram(text: string): Promise<MermaidDiagram> {
  const mermaid = await (loading ??= loadMermaid());
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (!type.startsWith('flowchart')) return { type, title: '', description: '', direction: '', nodes: [], edges: [], order: [] };
  return { type, ...readFlowchart(db as unknown as FlowchartDb) };
}

function readFlowchart(db: FlowchartDb): Omit<MermaidDiagram, 'type'> {
  const { nodes, edges } = db.getData();
  const classesById = new Map(db.getEdges().map(({ id, classes }) => [id, classes]));
  return {
    title: db.getAccTitle(),
    description: db.getAccDescription(),
    direction: db.getDirection(),
    nodes: z.array(mermaidNodeSchema).parse(nodes),
    edges: z.array(mermaidEdgeSchema).parse(edges).map((edge) => ({ ...edge, userClasses: classesById.get(edge.id) ?? [] })),
    order: [...db.getVertices().keys()],
  };
}

let loading: ReturnType<typeof loadMermaid> | undefined;

/** Loaded with the first diagram: half a second that a build without diagrams need not spend. Set up once, which takes longer than a diagram. */
async function loadMermaid() {
  standInForDomPurify();
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', logLevel: 'fatal', suppressErrorRendering: true, flowchart: { htmlLabels: false } });
  forgetOtherDiagrams(mermaid.mermaidAPI.updateSiteConfig({}) as Record<string, unknown>);
  mermaid.mermaidAPI.updateSiteConfig({});
  return mermaid;
}

/**
 * Without a DOM, DOMPurify exports no `sanitize`, and Mermaid calls it. Passing texts through is safe only because
 * nothing Mermaid returns is used as markup: the drawing escapes every text and checks every link itself.
 */
function standInForDomPurify(): void {
  if (DOMPurify.isSupported) return;
  Object.assign(DOMPurify, { sanitize: (text: string) => text, addHook: () => undefined, removeHook: () => undefined });
}

/**
 * Mermaid copies its whole settings for every node and edge, which takes a quarter of the time of a drawing: the colours of its
 * themes, which are not drawn here, and what other types of diagram are set to, which are refused.
 */
function forgetOtherDiagrams(settings: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(settings)) if (name !== 'flowchart' && typeof value === 'object' && !Array.isArray(value)) delete settings[name];
}
