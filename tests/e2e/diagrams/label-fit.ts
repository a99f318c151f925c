/** A line of a label of which a corner is outside its shape, or a text outside its drawing. */
export interface Overflow {
  readonly drawing: string;
  readonly line: string;
  readonly by: string;
}

export interface LabelFit {
  /** Lines of labels in nodes that were looked at. */
  readonly lines: number;
  readonly overflows: readonly Overflow[];
}

/**
 * Runs in the page: looks at every line of every label as the browser has set it. A line is in its shape when the
 * corners of its letters are in the filling; the letters reach from the baseline to 0.7 of the font size above it.
 */
export function measureLabels(): LabelFit {
  const overflows: Overflow[] = [];
  let lines = 0;
  for (const svg of document.querySelectorAll<SVGSVGElement>('svg.flowchart')) {
    const drawing = svg.parentElement?.getAttribute('aria-label') ?? '';
    for (const text of svg.querySelectorAll<SVGTextElement>('text')) {
      const shape = text.parentElement?.matches('.node, .cluster') ? text.parentElement.firstElementChild : null;
      for (const { words, box } of linesOf(text)) {
        const by = shape instanceof SVGGeometryElement ? outsideShape(shape, box) : outsideDrawing(svg, box) || onNode(svg, box);
        lines += 1;
        if (by) overflows.push({ drawing, line: words, by });
      }
    }
  }
  return { lines, overflows };

  function linesOf(text: SVGTextElement): readonly { readonly words: string; readonly box: DOMRect }[] {
    const size = Number.parseFloat(getComputedStyle(text).fontSize);
    const parts = text.querySelector('tspan') ? [...text.querySelectorAll('tspan')] : [text];
    let at = 0;
    return parts.map((part) => {
      const words = part.textContent ?? '';
      const first = (text.textContent ?? '').indexOf(words, at);
      at = first + words.length;
      const letters = Array.from({ length: words.length }, (_, index) => text.getExtentOfChar(first + index)).filter(({ width }) => width > 0);
      const left = Math.min(...letters.map(({ x }) => x));
      const right = Math.max(...letters.map(({ x, width }) => x + width));
      const baseline = Number(part.getAttribute('y'));
      return { words, box: new DOMRect(left, baseline - 0.7 * size, right - left, 0.7 * size) };
    });
  }

  function outsideShape(shape: SVGGeometryElement, box: DOMRect): string {
    const corners = [[box.left, box.top], [box.right, box.top], [box.left, box.bottom], [box.right, box.bottom]] as const;
    const out = corners.filter(([x, y]) => !shape.isPointInFill(new DOMPoint(x, y)));
    return out.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)} is outside its shape`).join('; ');
  }

  function outsideDrawing(svg: SVGSVGElement, { left, right, top, bottom }: DOMRect): string {
    const { width, height } = svg.viewBox.baseVal;
    return left < 0 || right > width || top < 0 || bottom > height ? 'outside the drawing' : '';
  }

  function onNode(svg: SVGSVGElement, { left, right, top, bottom }: DOMRect): string {
    const hit = [...svg.querySelectorAll<SVGGeometryElement>('.node > :first-child')].some((shape) => {
      const box = shape.getBBox();
      return left < box.x + box.width && right > box.x && top < box.y + box.height && bottom > box.y;
    });
    return hit ? 'over a node' : '';
  }
}
