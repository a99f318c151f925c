import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { DiagramError } from './diagram-error.ts';
import { diagramFigure } from './diagram-figure.ts';
import { fenceLine } from './fence-line.ts';
import { localeOfFile } from './locale-of-file.ts';

/**
 * Draws the ```` ```mermaid ```` fences of a page (`.md` and `.mdx`) at build.
 * @throws {Error} naming file and line of whatever cannot be drawn, which stops the build.
 */
export const mermaidFences = () => () => {
  let count = 0;
  return defineMdastPlugin({
    name: 'mermaid-fences',
    async code(node, context) {
      if (node.lang !== 'mermaid') return;
      const file = context.fileURL ? fileURLToPath(context.fileURL) : '';
      count += 1;
      const id = `diagram-${createHash('sha256').update(node.value).digest('hex').slice(0, 6)}-${count}`;
      // Loaded with the first fence: the layout alone is a megabyte and a half, and few pages have one.
      const { drawFlowchart } = await import('./draw-flowchart.ts');
      const svg = await drawFlowchart(node.value, { id, locale: localeOfFile(file) }).catch(async (cause: unknown) => {
        throw await inFile(cause, file, node.value);
      });
      context.replaceNode(node, { raw: diagramFigure(svg, id), mdxExpressions: false });
    },
  });
};

/** The fence's own line is the one before the first line of its text. */
async function inFile(cause: unknown, file: string, text: string): Promise<unknown> {
  if (!(cause instanceof DiagramError)) return cause;
  const { line = 0, wrong, hint } = cause.problem;
  const fence = fenceLine(await readFile(file, 'utf8').catch(() => ''), text);
  const where = fence === undefined ? `${file}, line ${line} of the diagram` : `${file}:${fence + line}`;
  return new Error(`${where}: ${wrong} ${hint}`, { cause });
}
