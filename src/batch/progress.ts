import { type BatchEntry, placeOf } from './batch-entry.ts';
import { plainLine } from '../words/plain-line.ts';

/** Where a command writes to: a terminal, a file or a pipe. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Progress {
  tell(entry: BatchEntry): void;
  /** Takes the bar away. */
  end(): void;
}

/** On a terminal a bar, with a line for what needs somebody's attention; elsewhere a line for each request. */
export const showProgress = (output: Output, total: number): Progress => (output.isTTY ? barOn(output, total) : linesOn(output, total));

const eraseLine = '\r\u001b[2K';

function barOn(output: Output, total: number): Progress {
  let done = 0;
  // A terminal that does not know its width says 0.
  const draw = () => output.write(`${eraseLine}${barLine(done, total, output.columns || 80)}`);
  return {
    tell: (entry) => {
      done += 1;
      if (entry.status !== 'made' || entry.remarks.length > 0) output.write(`${eraseLine}${entryLines(entry).join('\n')}\n`);
      draw();
    },
    end: () => output.write(eraseLine),
  };
}

/** Never wider than the terminal, where it would wrap and leave its rests behind. */
export function barLine(done: number, total: number, columns: number): string {
  const count = `${done} of ${total}`;
  const width = Math.max(0, Math.min(40, columns - count.length - 4));
  const full = total === 0 ? width : Math.round((width * Math.min(done, total)) / total);
  return width < 5 ? count.slice(0, Math.max(0, columns - 1)) : `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${count}`;
}

function linesOn(output: Output, total: number): Progress {
  let done = 0;
  return {
    tell: (entry) => {
      done += 1;
      const [first = '', ...rest] = entryLines(entry);
      output.write([`${done}/${total} ${first}`, ...rest, ''].join('\n'));
    },
    end: () => undefined,
  };
}

/** What became of a request, and below it what to do about it. */
export function entryLines(entry: BatchEntry): readonly string[] {
  const head = plainLine([placeOf(entry), ...(entry.name === undefined ? [] : [`(${entry.name})`])].join(' '));
  if (entry.status === 'made') return [`made     ${head}: ${entry.reference}${entry.written === 0 ? ', unchanged' : ''}`, ...below(entry.remarks)];
  if (entry.status === 'no-draft') return [`no draft ${head}: serverless has no draft invoice`];
  return [`FAILED   ${head}`, ...below([...entry.faults, ...entry.remarks])];
}

const below = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => text.split('\n')).map((line) => `         ${plainLine(line)}`);
