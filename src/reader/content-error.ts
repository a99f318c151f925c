/** A fault in `content/` that stops the build. The message names the file, the field, the value found and what to write instead. */
export class ContentError extends Error {
  constructor(file: string, faults: readonly ContentFault[]) {
    super([`content/${file} cannot be used:`, ...faults.map(faultToLine)].join('\n'));
    this.name = 'ContentError';
  }
}

export interface ContentFault {
  /** Dotted path inside the file, such as `steps.2.next`; empty for the file itself. */
  readonly field: string;
  /** The value found there; absent when nothing was. */
  readonly found?: unknown;
  readonly advice: string;
}

function faultToLine({ field, found, advice }: ContentFault): string {
  const value = found === undefined ? 'nothing there' : JSON.stringify(found);
  return `  ${field || '(file)'}: found ${value.length > 80 ? `${value.slice(0, 77)}…` : value}; ${advice}`;
}
