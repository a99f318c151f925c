/**
 * Line, from 1, of the opening fence of a Mermaid text in its file. Searched for in the file, since the Markdown
 * processor gives nodes no position, and Astro hands it the page without its front matter.
 */
export function fenceLine(source: string, text: string): number | undefined {
  const wanted = trimmedLines(text);
  const lines = trimmedLines(source);
  const isFence = (line: string): boolean => /^(?:`{3,}|~{3,})\s*mermaid\b/.test(withoutQuote(line));
  const index = lines.findIndex((line, at) => isFence(line) && wanted.every((words, offset) => withoutQuote(lines[at + 1 + offset] ?? '') === words));
  return index < 0 ? undefined : index + 1;
}

const trimmedLines = (text: string): readonly string[] => text.split(/\r?\n/).map((line) => line.trim());

/** A fence may stand in a quotation. */
const withoutQuote = (line: string): string => line.replace(/^(?:>\s*)+/, '');
