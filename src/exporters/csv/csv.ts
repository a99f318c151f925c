import { withoutBidiControls } from '../../domain/bidi-controls.ts';

/** A text is quoted and defused; a number is written as it stands. */
export type Cell = { readonly text: string } | { readonly number: string };

/** How one language writes CSV. */
export interface CsvStyle {
  /** Of the numbers, without grouping. */
  readonly decimalSign: string;
}

/** A spreadsheet takes a file without it for its own old encoding, and breaks every accent. */
const byteOrderMark = '\u{feff}';

/**
 * RFC 4180, with the two things that spreadsheets need beyond it: a byte-order mark, and a semicolon between fields where
 * the comma is the decimal sign.
 */
export function toCsv(rows: readonly (readonly Cell[])[], { decimalSign }: CsvStyle): string {
  const separator = decimalSign === ',' ? ';' : ',';
  const write = (cell: Cell) => ('number' in cell ? cell.number.replace('.', decimalSign) : quote(defuse(cell.text)));
  return byteOrderMark + rows.map((row) => `${row.map(write).join(separator)}\r\n`).join('');
}

/**
 * A cell that begins so is run as a formula by Excel, LibreOffice or Google Sheets, with the rights of whoever opens the
 * file; the wide forms too, in East Asian settings. Spaces before it do not protect. Source: OWASP, CSV Injection.
 */
const formulaStart = /^[\s\u{feff}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** The apostrophe tells the spreadsheet that a text follows. */
const defuse = (text: string): string => {
  const plain = withoutBidiControls(text);
  return formulaStart.test(plain) ? `'${plain}` : plain;
};

const quote = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`);
