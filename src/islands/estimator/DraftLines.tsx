import type { OnRequestLine } from '../../domain/estimate/quote.ts';
import type { DraftInvoice, DraftLine } from '../../domain/invoice/draft-invoice.ts';
import { lineName, quantityText } from '../../words/line-words.ts';
import { DraftTotals } from './DraftTotals.tsx';
import { useWording } from './wording-context.ts';

/**
 * The last line and the totals are one group of rows, which paper keeps whole: browsers split a table before what follows it,
 * and would leave the totals alone on a sheet. The roles are repeated because the phone layout changes `display`, which takes table semantics away in some browsers. */
export function DraftLines({ draft }: { readonly draft: DraftInvoice }) {
  const { t } = useWording();
  const rows = [
    ...draft.lines.map((line) => <Row key={line.id} line={line} hasOwnRate={draft.vatGroups.length > 1} />),
    ...draft.onRequestLines.map((line) => <OnRequestRow key={line.id} line={line} />),
  ];
  return (
    <table class="paper-lines" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{t('draft.position')}</th>
          <th role="columnheader" scope="col">{t('draft.description')}</th>
          <th role="columnheader" scope="col" class="number">{t('draft.quantity')}</th>
          <th role="columnheader" scope="col" class="number">{t('draft.unitPrice')}</th>
          <th role="columnheader" scope="col" class="number">{t('draft.net')}</th>
        </tr>
      </thead>
      {rows.length > 1 && <tbody role="rowgroup">{rows.slice(0, -1)}</tbody>}
      <tbody role="rowgroup" class="paper-end">
        {rows.at(-1)}
        <tr role="row" class="paper-closing"><td role="cell" colspan={5}><DraftTotals draft={draft} /></td></tr>
      </tbody>
    </table>
  );
}

function OnRequestRow({ line }: { readonly line: OnRequestLine }) {
  const wording = useWording();
  return (
    <tr role="row">
      <td role="cell"></td>
      <td role="cell">{lineName(line, wording)}</td>
      <td role="cell" class="number">{quantityText(line, wording)}</td>
      <td role="cell" colspan={2} class="number">{wording.t('draft.onRequest')}</td>
    </tr>
  );
}

/** @param hasOwnRate whether the lines differ in their rate, so that each says its own */
function Row({ line, hasOwnRate }: { readonly line: DraftLine; readonly hasOwnRate: boolean }) {
  const wording = useWording();
  return (
    <tr role="row">
      <td role="cell">{line.id}</td>
      <th role="rowheader" scope="row">
        {lineName(line, wording)}
        {line.allowances.map(({ code, percent, amount }) => <small key={code}>{wording.t(`allowance.${code}`, { percent: wording.percent(percent), amount: wording.money(-amount) })}</small>)}
        {hasOwnRate && line.vatRate !== undefined && <small>{wording.t('draft.lineVat', { rate: wording.percent(line.vatRate) })}</small>}
      </th>
      <td role="cell" class="number">{quantityText(line, wording)}</td>
      <td role="cell" class="number">{wording.figure({ as: 'money', decimal: line.unitPrice, currency: wording.currency })}</td>
      <td role="cell" class="number">{wording.money(line.net)}</td>
    </tr>
  );
}
