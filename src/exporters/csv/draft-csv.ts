import type { DraftInvoice, DraftLine } from '../../domain/invoice/draft-invoice.ts';
import { type Minor, minorToText } from '../../domain/money/rounding.ts';
import { sumOf } from '../../domain/money/sum.ts';
import type { Wording } from '../../words/wording.ts';
import { lineName } from '../../words/line-words.ts';
import { totalRows } from '../../words/total-rows.ts';
import { vatCode, type VatCode } from '../e-invoice/vat-code.ts';
import type { ExportInput, Made } from '../exporter.ts';
import { type Cell, toCsv } from './csv.ts';
import { csvRemarks } from './csv-remarks.ts';

const columns = ['position', 'description', 'quantity', 'unit', 'unitPrice', 'gross', 'discount', 'net', 'currency', 'vatCategory', 'vatRate'] as const;

type Row = Partial<Readonly<Record<(typeof columns)[number], Cell>>>;

/** One row a line, then what is on request, the totals, and what has to be said of a draft. */
export function makeCsv({ draft, wording }: ExportInput): Made {
  const rows: readonly Row[] = [
    Object.fromEntries(columns.map((column) => [column, { text: wording.t(`document.column.${column}`) }])),
    ...draft.lines.map((line) => lineRow(line, draft, wording)),
    ...draft.onRequestLines.map((line): Row => ({
      description: { text: lineName(line, wording) }, quantity: { number: line.quantity }, unit: { text: wording.t(`document.unit.${line.unit}`) }, net: { text: wording.t('draft.onRequest') },
    })),
    ...rowsOfTotals(draft, wording),
    ...csvRemarks(draft, wording).map((text): Row => ({ description: { text } })),
  ];
  return { ok: true, content: toCsv(rows.map((row) => columns.map((column) => row[column] ?? { text: '' })), wording) };
}

function lineRow(line: DraftLine, { currency }: DraftInvoice, wording: Wording): Row {
  return {
    position: { number: line.id },
    description: { text: lineName(line, wording) },
    quantity: { number: line.quantity },
    unit: { text: wording.t(`document.unit.${line.unit}`) },
    unitPrice: { number: line.unitPrice },
    gross: amount(line.gross),
    discount: amount(sumOf(line.allowances, (allowance) => allowance.amount)),
    net: amount(line.net),
    currency: { text: currency },
    ...vatCells(vatCode(line.vatCategory, line.vatRate)),
  };
}

const vatCells = ({ category, rate }: VatCode): Row => ({ vatCategory: { text: category }, ...(rate === undefined ? {} : { vatRate: { number: rate } }) });

function rowsOfTotals(draft: DraftInvoice, wording: Wording): readonly Row[] {
  const { currency, vatAccounting } = draft;
  const total = (description: string, net: Minor, of = currency): Row => ({ description: { text: description }, net: amount(net), currency: { text: of } });
  return [
    ...totalRows(draft, wording).map((row): Row => ({ ...total(row.name, row.amount), ...(row.group ? vatCells(vatCode(row.group.category, row.group.rate)) : {}) })),
    ...(vatAccounting ? [total(wording.t('draft.vatAccounting'), vatAccounting.vat, vatAccounting.currency)] : []),
  ];
}

const amount = (minor: Minor): Cell => ({ number: minorToText(minor) });
