import type { DiagramProblem } from './diagram-error.ts';
import { parseWithMermaid } from './mermaid-parser.ts';

/**
 * Says where a Mermaid text goes wrong. Mermaid's own line number is that of the token at which its parser gave up,
 * in a text without comments: for a label that is never closed, that is the end. So the text is tried again line by
 * line: the mistake is in the line after the longest beginning that can still be read.
 */
export async function syntaxProblem(text: string, cause: unknown): Promise<DiagramProblem> {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('%%'));
  if (first < 0) return { wrong: 'The diagram is empty.', hint: 'Write "flowchart TB" and then edges such as "a[First] --> b[Second]".' };
  if (cause instanceof Error && cause.name === 'UnknownDiagramError') {
    return { wrong: `"${lines[first]?.trim()}" is not the name of a diagram.`, hint: 'Begin with "flowchart TB".', line: first + 1 };
  }
  const readable = await longestReadable(lines, first);
  if (readable === lines.length) return neverClosed(lines);
  const at = lines.findIndex((line, index) => index >= readable && line.trim() !== '');
  const offending = lines[at]?.trim() ?? '';
  return { wrong: `Mermaid cannot read "${offending}".`, hint: hintFor(offending, cause), line: at + 1 };
}

/** Number of lines of the longest beginning that parses once its open subgraphs are closed. */
async function longestReadable(lines: readonly string[], first: number): Promise<number> {
  for (let count = lines.length; count > first + 1; count -= 1) {
    const beginning = lines.slice(0, count);
    const open = Math.max(0, countOf(beginning, subgraphLine) - countOf(beginning, endLine));
    if (await canRead(`${beginning.join('\n')}\n${'end\n'.repeat(open)}`)) return count;
  }
  return first;
}

const subgraphLine = /^\s*subgraph\b/;
const endLine = /^\s*end\s*;?\s*$/;
const countOf = (lines: readonly string[], pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;

const canRead = (text: string): Promise<boolean> => parseWithMermaid(text).then(() => true, () => false);

function neverClosed(lines: readonly string[]): DiagramProblem {
  const opened = lines.findLastIndex((line) => subgraphLine.test(line));
  return { wrong: `"${lines[opened]?.trim() ?? ''}" is never closed.`, hint: 'Write "end" on a line of its own after its last node.', line: opened + 1 };
}

/** Names of Mermaid's tokens that close a label. */
const closing: Readonly<Record<string, string>> = { SQE: ']', PE: ')', DIAMOND_STOP: '}', STADIUMEND: '])', SUBROUTINEEND: ']]', CYLINDEREND: ')]', DOUBLECIRCLEEND: ')))', PIPE: '|' };

function hintFor(offending: string, cause: unknown): string {
  if (/(?:-|=|>|\s|^)end(?:$|[\s[({-])/.test(offending)) return '"end" closes a subgraph and cannot be an id: write "finish" or "End".';
  const message = cause instanceof Error ? cause.message : '';
  const expected = [...(message.split('Expecting')[1] ?? '').matchAll(/'([A-Z_]+)'/g)].map(([, token]) => token ?? '');
  const brackets = [...new Set(expected.flatMap((token) => closing[token] ?? []))].join(' ');
  if (brackets !== '') return `A label is not closed (${brackets}) or has brackets in it: write it in double quotes, as in a["Label (with brackets)"].`;
  return 'Write one statement to a line, such as a["First step"] --> b{"Which way?"}; a double quote inside a label is "#quot;".';
}
