/** What a maintainer got wrong in a file of `content/`: where, the value found there, and what to write instead. */
export interface ContentProblem {
  /** Path inside `content/`, such as `catalogue/2026-09-01/services.json`. */
  readonly file: string;
  /** Dotted path inside the file, such as `services.0.price`; '' for the whole file. */
  readonly field: string;
  /** The value found there; absent when nothing was. */
  readonly found?: unknown;
  /** What to write instead: a sentence without capital and full stop. */
  readonly advice: string;
}

export const contentProblemToText = ({ file, field, found, advice }: ContentProblem): string =>
  `content/${file}${field === '' ? '' : ` · ${field}`}: found ${quoteValue(found)}; ${advice}`;

/** The parts of Zod's issues that are read here. */
export interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly expected?: string;
}

export function schemaIssuesToProblems(file: string, data: unknown, issues: readonly SchemaIssue[]): readonly ContentProblem[] {
  return issues.map((issue) => ({
    file,
    field: issue.path.map(String).join('.'),
    found: issue.keys ?? valueAt(data, issue.path),
    advice: adviceFor(issue),
  }));
}

/**
 * Sentences of our schemas begin with “write”; `zod/mini` has none of its own unless a language was configured, and that
 * must not change what a maintainer reads.
 */
export function adviceFor({ keys, values, expected, message }: SchemaIssue): string {
  if (keys) return 'remove this key or correct its spelling';
  if (message.startsWith('write ')) return message;
  if (values) return `write one of ${values.map((value) => JSON.stringify(value)).join(', ')}`;
  return expected ? `write a value of type ${expected}` : 'write a value of the form that content/README.md describes';
}

function quoteValue(value: unknown): string {
  if (value === undefined) return 'nothing there';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    return (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }, data);
}
