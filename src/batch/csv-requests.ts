import { defaultEstimateForm, type EstimateField, estimateFields } from '../domain/estimate/estimate-form.ts';
import { quoteTyped } from '../domain/problem.ts';
import { type CsvRow, type CsvTable, readCsvTable } from './csv-table.ts';
import { decodeText } from './decode-text.ts';
import type { GivenReading } from './given-request.ts';
import { readHead } from './request-head.ts';

type Column = 'name' | 'release' | 'madeOn' | Exclude<EstimateField, 'freeLines'>;

/** Free lines are a table inside a row, which a CSV cannot hold. */
export const csvColumns: readonly Column[] = ['name', 'release', 'madeOn', ...estimateFields.filter((field) => field !== 'freeLines')];

/** Who asks, what for, and whose tax it is: a default would be somebody else's draft. */
export const neededColumns = ['audience', 'deployment', 'buyerCountry'] as const satisfies readonly Column[];

/** Written into a list that is to be empty; an empty cell is a question left to its default. */
const noneOfThem = 'none';

export type CsvRequests =
  | { readonly ok: true; readonly count: () => number; readonly requests: () => Generator<{ readonly row: number; readonly reading: GivenReading }> }
  /** Nothing in the file can be used. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** One request a row. */
export function readCsvRequests(bytes: Uint8Array): CsvRequests {
  const decoded = decodeText(bytes, 'save it as "CSV UTF-8"');
  if (!decoded.ok) return { ok: false, faults: [decoded.fault] };
  const table = readCsvTable(decoded.text);
  if (!table.ok) return { ok: false, faults: [table.fault] };
  const faults = headerFaults(table.header);
  if (faults.length > 0) return { ok: false, faults };
  if (table.rows().next().done) return { ok: false, faults: ['there is no request below the header; write one a row'] };
  const columns = table.header.cells as readonly Column[];
  return { ok: true, count: () => countRows(table), requests: () => requestsOf(table, columns) };
}

function countRows(table: Extract<CsvTable, { readonly ok: true }>): number {
  let count = 0;
  for (const _ of table.rows()) count += 1;
  return count;
}

function* requestsOf(table: Extract<CsvTable, { readonly ok: true }>, columns: readonly Column[]): Generator<{ readonly row: number; readonly reading: GivenReading }> {
  for (const row of table.rows()) yield { row: row.row, reading: readRow(row, columns) };
}

function headerFaults({ row, cells }: CsvRow): readonly string[] {
  const unknown = cells.filter((cell) => !isColumn(cell)).map((cell) => `row ${row}: ${columnAdvice(cell)}`);
  const twice = [...new Set(cells.filter((cell, index) => isColumn(cell) && cells.indexOf(cell) !== index))].map((cell) => `row ${row}: the column "${cell}" is there twice; keep one`);
  const missing = neededColumns.filter((column) => !cells.includes(column)).map((column) => `row ${row}: the column "${column}" is missing; add it`);
  return [...unknown, ...twice, ...missing];
}

const isColumn = (text: string): text is Column => (csvColumns as readonly string[]).includes(text);

function columnAdvice(cell: string): string {
  if (cell === '') return 'a column has no name; name it or remove it';
  if (cell === 'freeLines') return 'free lines have no column; write a JSON file for a request that has some';
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const meant = csvColumns.find((column) => bare(column) === bare(cell));
  return meant ? `there is no column "${quoteTyped(cell)}"; write "${meant}"` : `there is no column "${quoteTyped(cell)}"; remove it, or take a name from content/README.md`;
}

function readRow({ cells, fault }: CsvRow, columns: readonly Column[]): GivenReading {
  if (fault !== undefined) return { ok: false, faults: [fault] };
  const beyond = cells.slice(columns.length).some((cell) => cell !== '');
  if (cells.length < columns.length || beyond) return { ok: false, faults: [`the row has ${cells.length} cells and the header ${columns.length}; a cell with a separator in it stands in quotation marks`] };
  const typed = new Map(columns.map((column, index) => [column, cells[index] ?? '']));
  return readTyped(typed);
}

/** An empty cell says nothing. */
const readTyped = (typed: ReadonlyMap<Column, string>): GivenReading =>
  readHead({ name: typed.get('name') || undefined, release: typed.get('release') || undefined, madeOn: typed.get('madeOn') || undefined, answers: answersOf(typed), leftOpen: 'nothing' });

function answersOf(typed: ReadonlyMap<Column, string>): Readonly<Record<string, unknown>> {
  const answered = [...typed].filter(([column, text]) => text !== '' || (neededColumns as readonly Column[]).includes(column));
  return Object.fromEntries(answered.filter(([column]) => (estimateFields as readonly string[]).includes(column)).map(([column, text]) => [column, answerOf(column as EstimateField, text)]));
}

const answerOf = (field: EstimateField, text: string): unknown => {
  if (typeof defaultEstimateForm[field] === 'string') return text;
  return text === noneOfThem ? [] : text.split(/\s+/);
};
