import { type Minor, minorToText } from '../domain/money/rounding.ts';
import { type Cell, toCsv } from '../exporters/csv/csv.ts';
import type { BatchEntry } from './batch-entry.ts';
import type { Kept, OutFolder } from './out-folder.ts';
import { plainLine } from '../words/plain-line.ts';

const columns = ['file', 'row', 'name', 'status', 'reference', 'release', 'day', 'currency', 'withoutVat', 'withVat', 'files', 'problem', 'remark'] as const;

/** One row a request. It says nothing of what was there before, so that the same run gives the same bytes. */
export function summaryCsv(entries: readonly BatchEntry[], decimalSign: string): Uint8Array<ArrayBuffer> {
  const rows = entries.map(cellsOf).map((cells) => columns.map((column) => cells[column] ?? text('')));
  return new TextEncoder().encode(toCsv([columns.map(text), ...rows], { decimalSign }));
}

const text = (of: string): Cell => ({ text: of });
const amount = (minor: Minor): Cell => ({ number: minorToText(minor) });

const cellsOf = ({ file, row, name, status, reference, release, day, amounts, files, faults, remarks }: BatchEntry): Partial<Readonly<Record<(typeof columns)[number], Cell>>> => ({
  file: text(file),
  ...(row === undefined ? {} : { row: { number: String(row) } }),
  name: text(name ?? ''),
  status: text(status),
  reference: text(reference ?? ''),
  release: text(release ?? ''),
  day: text(day ?? ''),
  ...(amounts ? { currency: text(amounts.currency), withoutVat: amount(amounts.withoutVat), withVat: amount(amounts.withVat) } : {}),
  files: text(files.join(' ')),
  problem: text(plainLine(faults.join(' | '))),
  remark: text(plainLine(remarks.join(' | '))),
});

/** A summary of another run stays as it is: this one then takes the next free number. */
export function keepSummary(folder: OutFolder, bytes: Uint8Array): { readonly name: string; readonly kept: Kept } {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'summary.csv' : `summary-${number}.csv`;
    const kept = folder.keep(name, bytes);
    if (kept.ok || !folder.has(name)) return { name, kept };
  }
}
