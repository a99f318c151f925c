import type { DraftInvoice, DraftLine } from '../../domain/invoice/draft-invoice.ts';
import type { OnRequestLine } from '../../domain/estimate/quote.ts';
import type { Wording } from '../../words/wording.ts';
import { lineName, quantityText } from '../../words/line-words.ts';
import type { Table, TableRow } from '../pdf/pdf-document.ts';

/** Every line with what was taken off it, then what is on request and in no sum. */
export function linesTable(draft: DraftInvoice, wording: Wording): Table {
  const { t } = wording;
  return {
    kind: 'table',
    summary: t('document.lines'),
    columns: [
      { head: t('draft.position'), width: 'fit', align: 'figures' },
      { head: t('draft.description'), width: 'fill', namesRow: true },
      { head: t('draft.quantity'), width: 'fit', align: 'figures' },
      { head: t('draft.unitPrice'), width: 'fit', align: 'figures' },
      { head: t('draft.net'), width: 'fit', align: 'figures' },
    ],
    rows: [...draft.lines.map((line) => lineRow(line, { draft, wording })), ...draft.onRequestLines.map((line) => onRequestRow(line, wording))],
  };
}

function lineRow(line: DraftLine, { draft: { currency, vatGroups }, wording }: { readonly draft: DraftInvoice; readonly wording: Wording }): TableRow {
  const { t, money, percent, figure } = wording;
  // Lines that differ in their rate each say their own.
  const hasOwnRate = vatGroups.length > 1;
  const details = [
    ...line.allowances.map((allowance) => t(`allowance.${allowance.code}`, { percent: percent(allowance.percent), amount: money(-allowance.amount, currency) })),
    ...(hasOwnRate && line.vatRate !== undefined ? [t('draft.lineVat', { rate: percent(line.vatRate) })] : []),
  ];
  return {
    cells: [
      { text: line.id },
      { text: lineName(line, wording), ...(details.length === 0 ? {} : { detail: details.join('\n') }) },
      { text: quantityText(line, wording) },
      { text: figure({ as: 'money', decimal: line.unitPrice, currency }) },
      { text: money(line.net, currency) },
    ],
  };
}

const onRequestRow = (line: OnRequestLine, wording: Wording): TableRow => ({
  cells: [{ text: '' }, { text: lineName(line, wording) }, { text: quantityText(line, wording) }, { text: wording.t('draft.onRequest'), span: 2 }],
});
