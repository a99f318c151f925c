/** What a reader sees in a drawing: labels of nodes and groups, and which of them each edge joins under which label. */
export interface DrawnGraph {
  readonly title: string;
  readonly description: string;
  readonly nodes: readonly string[];
  readonly groups: readonly string[];
  /** "from → to : label" */
  readonly edges: readonly string[];
}

/**
 * Runs in the page: reads one of our drawings back by looking at it. An edge begins and ends at the shapes its line
 * touches, and its label is the one that stands in the gap of its line.
 */
export function readOurDrawing(name: string): DrawnGraph {
  type Place = readonly [number, number];
  const svg = document.querySelector<SVGSVGElement>(`section[aria-label="${name}"] svg`);
  if (!svg) throw new Error(`"${name}" is not in the page.`);
  const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const nodes = [...svg.querySelectorAll('.node')].map((node) => ({ label: words(node.querySelector('text')), shape: node.firstElementChild as SVGGeometryElement }));
  const groups = [...svg.querySelectorAll('.cluster')].map((group) => ({ label: words(group.querySelector('text')), shape: group.firstElementChild as SVGGeometryElement }));
  const labels = [...svg.querySelectorAll<SVGTextElement>('.branch')].map((text) => ({ label: words(text), box: text.getBBox() }));
  const lines = [...svg.querySelectorAll('.edges path')].map((path) => linesOf(path.getAttribute('d') ?? '')).filter((parts) => parts.length > 0);
  return {
    title: words(svg.querySelector('title')),
    description: words(svg.querySelector('desc')),
    nodes: nodes.map(({ label }) => label).sort(),
    groups: groups.map(({ label }) => label).sort(),
    edges: lines.map((parts) => `${touched(parts[0]?.[0])} → ${touched(parts.at(-1)?.[1])} : ${labelIn(parts)}`).sort(),
  };

  /** First and last point of each uninterrupted stretch of a line, without the signs at its ends. */
  function linesOf(d: string): readonly (readonly [Place, Place])[] {
    const withoutHeads = d.replace(/(?:M[\d. -]+L[\d. -]+L[\d. -]+|M[\d. -]+L[\d. -]+M[\d. -]+L[\d. -]+|M[\d. -]+A[\d. -]+A[\d. -]+)(?=M|$)/g, '');
    return withoutHeads.split('M').filter(Boolean).map((part) => {
      let at: Place = [0, 0];
      const first = numbers(part.split(/[A-Z]/)[0] ?? '') as unknown as Place;
      at = first;
      for (const [, letter, rest] of part.matchAll(/([HVLQ])([\d. -]+)/g)) {
        const values = numbers(rest ?? '');
        const last = values.at(-1) ?? 0;
        if (letter === 'H') at = [last, at[1]];
        else if (letter === 'V') at = [at[0], last];
        else at = [values.at(-2) ?? 0, last];
      }
      return [first, at] as const;
    });
  }

  function numbers(text: string): readonly number[] {
    return text.trim().split(/[ ]+/).map(Number);
  }

  function touched(place: Place | undefined): string {
    if (!place) return '?';
    const near = (shape: SVGGeometryElement): boolean => [[0, 0], [2, 0], [-2, 0], [0, 2], [0, -2]].some(([x = 0, y = 0]) => shape.isPointInFill(new DOMPoint(place[0] + x, place[1] + y)));
    return (nodes.find(({ shape }) => near(shape)) ?? groups.findLast(({ shape }) => near(shape)))?.label ?? '?';
  }

  function labelIn(parts: readonly (readonly [Place, Place])[]): string {
    return parts.slice(1).flatMap(([after], index) => {
      const before = parts[index]?.[1] ?? after;
      const middle: Place = [(before[0] + after[0]) / 2, (before[1] + after[1]) / 2];
      return labels.filter(({ box }) => Math.abs(box.x + box.width / 2 - middle[0]) < box.width / 2 + 12 && Math.abs(box.y + box.height / 2 - middle[1]) < box.height / 2 + 6).map(({ label }) => label);
    }).join(' + ');
  }
}

/** Runs in the page: ids of nodes and edges as Mermaid reads them with a real DOM. */
export async function readMermaidIds(text: string) {
  interface Mermaid {
    initialize(options: object): void;
    mermaidAPI: { getDiagramFromText(text: string): Promise<{ db: { getVertices(): Map<string, unknown>; getEdges(): { id: string; start: string; end: string }[] } }> };
  }
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  return { nodes: [...db.getVertices().keys()], edges: db.getEdges().map(({ id, start, end }) => [id, start, end]) };
}

/** Runs in the page: lets Mermaid itself, with a real DOM, draw the same text, and reads that. */
export async function readMermaidDrawing(text: string): Promise<DrawnGraph> {
  interface Mermaid {
    initialize(options: object): void;
    render(id: string, text: string): Promise<{ svg: string }>;
    mermaidAPI: { getDiagramFromText(text: string): Promise<{ db: { getData(): { edges: { id: string; start: string; end: string; pattern: string }[] } } }> };
  }
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  const holder = document.createElement('div');
  holder.innerHTML = (await mermaid.render('theirs', text)).svg;
  const words = (element: Element | null | undefined): string => {
    element?.querySelectorAll('br').forEach((br) => br.replaceWith(' '));
    return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const idOf = (element: Element): string => element.id.replace(/^theirs-(?:flowchart-(.*)-\d+|(.*))$/, '$1$2');
  const nodes = [...holder.querySelectorAll('.node')].map((node) => [idOf(node), words(node.querySelector('.nodeLabel'))] as const);
  const groups = [...holder.querySelectorAll('.cluster')].map((group) => [idOf(group), words(group.querySelector('.nodeLabel'))] as const);
  const labelById = new Map([...nodes, ...groups]);
  const drawn = new Set([...holder.querySelectorAll('path.flowchart-link')].map((path) => path.getAttribute('data-id')));
  const { edges } = (await mermaid.mermaidAPI.getDiagramFromText(text)).db.getData();
  const labelOf = (id: string): string => words(holder.querySelector(`.edgeLabels .label[data-id="${id}"]`));
  return {
    title: words(holder.querySelector('svg > title')),
    description: words(holder.querySelector('svg > desc')),
    nodes: nodes.map(([, label]) => label).sort(),
    groups: groups.map(([, label]) => label).sort(),
    edges: edges.filter(({ id, pattern }) => drawn.has(id) && pattern !== 'invisible').map(({ id, start, end }) => `${labelById.get(start) ?? '?'} → ${labelById.get(end) ?? '?'} : ${labelOf(id)}`).sort(),
  };
}
