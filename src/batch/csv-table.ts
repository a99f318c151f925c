/** One record of a CSV file. `row` counts as a spreadsheet does, from 1, the header being the first. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Why the cells cannot be trusted. */
  readonly fault?: string;
}

export type CsvTable =
  /** `rows` reads on as it is asked, so that a long file is never held twice. */
  | { readonly ok: true; readonly header: CsvRow; readonly rows: () => Generator<CsvRow> }
  | { readonly ok: false; readonly fault: string };

/** RFC 4180, with a comma, a semicolon or a tab between the cells, and with any line ends, even several kinds in one file. */
export function readCsvTable(text: string): CsvTable {
  // Excel's own first line that names the separator.
  const said = /^sep=([;,\t])(?:\r\n|\r|\n)/i.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  if (separator === undefined) return { ok: false, fault: 'row 1 parts its columns by more than one of comma, semicolon and tab; write one of them in the whole file' };
  const reader = { text, separator, from: said?.[0].length ?? 0, row: said ? 2 : 1 };
  const all = () => csvRows(reader);
  const first = all().next();
  if (first.done) return { ok: false, fault: 'the file is empty; write the names of the columns into row 1' };
  if (first.value.fault !== undefined) return { ok: false, fault: `row ${first.value.row}: ${first.value.fault}` };
  return { ok: true, header: first.value, rows: () => withoutHeader(all()) };
}

function* withoutHeader(rows: Generator<CsvRow>): Generator<CsvRow> {
  rows.next();
  for (const row of rows) if (row.fault !== undefined || row.cells.some((cell) => cell !== '')) yield row;
}

/** No name of a column has one of these signs; undefined when two of them are there. */
function separatorOf(text: string): string | undefined {
  const [line = ''] = /^[^\r\n]*/.exec(text) ?? [];
  const found = [',', ';', '\t'].filter((sign) => line.includes(sign));
  return found.length > 1 ? undefined : (found[0] ?? ',');
}

interface Reader {
  readonly text: string;
  readonly separator: string;
  /** Where the first record begins, and its number. */
  readonly from: number;
  readonly row: number;
}

function* csvRows({ text, separator, from, row: first }: Reader): Generator<CsvRow> {
  for (let [row, index] = [first, from]; index < text.length; row += 1) {
    const cells: string[] = [];
    let fault: string | undefined;
    for (let more = true; more;) {
      const cell = text[index] === '"' ? quotedCell(text, index, separator) : plainCell(text, index, separator);
      cells.push(cell.value.trim());
      fault ??= cell.fault;
      index = cell.end;
      more = text[index] === separator;
      if (more) index += 1;
    }
    index += text.startsWith('\r\n', index) ? 2 : 1;
    yield fault === undefined ? { row, cells } : { row, cells, fault };
  }
}

interface ReadCell {
  readonly value: string;
  /** Index of the sign behind it. */
  readonly end: number;
  readonly fault?: string;
}

function plainCell(text: string, start: number, separator: string): ReadCell {
  const end = endOfCell(text, start, separator);
  const value = text.slice(start, end);
  return value.includes('"') ? { value, end, fault: `a quotation mark stands inside ${shown(value)}; put the whole cell into quotation marks and write each one inside it twice` } : { value, end };
}

function quotedCell(text: string, start: number, separator: string): ReadCell {
  const parts: string[] = [];
  let index = start + 1;
  for (;;) {
    const quote = text.indexOf('"', index);
    if (quote === -1) return { value: '', end: text.length, fault: 'a quotation mark is opened and never closed; nothing behind it can be read' };
    parts.push(text.slice(index, quote));
    index = quote + 1;
    if (text[index] !== '"') break;
    parts.push('"');
    index += 1;
  }
  const end = endOfCell(text, index, separator);
  const behind = text.slice(index, end).trim();
  const value = parts.join('');
  return behind === '' ? { value, end } : { value, end, fault: `${shown(behind)} stands behind a closing quotation mark; write a quotation mark inside a cell twice` };
}

function endOfCell(text: string, start: number, separator: string): number {
  for (let index = start; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === separator || sign === '\r' || sign === '\n') return index;
  }
  return text.length;
}

const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
