/**
 * A drawing as it stands in a page. One that is too wide for a phone is scrolled, so it must be reachable by keyboard.
 * No line breaks: inside Markdown an empty line would end the HTML.
 */
export function diagramFigure(svg: string, id: string): string {
  const scrolls = svg.startsWith('<svg class="flowchart wide"') ? ` tabindex="0" aria-labelledby="${id}-t"` : '';
  return `<figure class="diagram not-content"${scrolls}>${svg}</figure>`;
}
