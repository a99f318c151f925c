import type { ComparedCell, ComparedLine, ComparedTotal, QuoteComparison } from '../../../domain/estimate/compare-quotes.ts';
import { type Quote, recurrences } from '../../../domain/estimate/quote.ts';
import { lineName, quantityText } from '../../../words/line-words.ts';
import { signedMoney } from '../../../words/signed-money.ts';
import { useWording } from '../wording-context.ts';
import { usePanelWords } from './panel-content.ts';

export interface Column {
  readonly name: string;
  /** The reader gave it, in whatever script. */
  readonly isOwnName: boolean;
  /** What else tells it apart. */
  readonly about: readonly string[];
}

interface ComparisonTableProps {
  readonly comparison: QuoteComparison;
  /** One for each quote. */
  readonly columns: readonly Column[];
  readonly caption: string;
}

/**
 * Lines and totals beside each other. On a narrow screen every row is a block of its own; the roles are repeated because
 * another `display` takes table semantics away in some browsers.
 */
export function ComparisonTable({ comparison, columns, caption }: ComparisonTableProps) {
  const t = usePanelWords();
  const { quotes, lines, totals } = comparison;
  const isMoved = totals.filter(({ amounts }) => amounts.some((amount) => amount !== 0n));
  return (
    <div class="compare-scroll" tabindex={0} role="group" aria-label={caption}>
      <table class="compare-table" role="table">
        <caption class="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">{t('compare.line')}</th>
            {columns.map((column, index) => (
              <th key={index} role="columnheader" scope="col">
                <ColumnName column={column} />
                {column.about.map((about) => <small key={about}>{about}</small>)}
              </th>
            ))}
          </tr>
        </thead>
        {recurrences.map((recurrence) => {
          const own = lines.filter((line) => line.recurrence === recurrence);
          return own.length > 0 && <Group key={recurrence} title={recurrence} lines={own} columns={columns} quotes={quotes} />;
        })}
        <tbody role="rowgroup" class="compare-totals">
          <GroupHead title={t('compare.totals')} span={columns.length + 1} />
          {isMoved.map((total) => <TotalRow key={total.name} total={total} columns={columns} quotes={quotes} />)}
          {comparison.purchase?.filter(({ name }) => name === 'overTerm').map((total) => <TotalRow key="purchase" total={total} columns={columns} quotes={quotes} isPurchase />)}
        </tbody>
      </table>
    </div>
  );
}

const ColumnName = ({ column: { name, isOwnName } }: { readonly column: Column }) => (isOwnName ? <bdi>{name}</bdi> : <>{name}</>);

const GroupHead = ({ title, span }: { readonly title: string; readonly span: number }) => (
  <tr role="row" class="compare-group"><th role="rowheader" scope="rowgroup" colspan={span}>{title}</th></tr>
);

interface GroupProps {
  readonly title: string;
  readonly lines: readonly ComparedLine[];
  readonly columns: readonly Column[];
  readonly quotes: readonly Quote[];
}

function Group({ title, lines, columns, quotes }: GroupProps) {
  const { t } = useWording();
  return (
    <tbody role="rowgroup">
      <GroupHead title={t(`estimator.recurrence.${title}`)} span={columns.length + 1} />
      {lines.map((line) => <LineRow key={line.key} line={line} columns={columns} quotes={quotes} />)}
    </tbody>
  );
}

function LineRow({ line: { cells }, columns, quotes }: Pick<GroupProps, 'columns' | 'quotes'> & { readonly line: ComparedLine }) {
  const wording = useWording();
  const known = cells.find(({ line }) => line !== undefined)?.line;
  const name = known ? lineName(known, wording) : '';
  const isMoved = cells.some(({ change }, index) => index > 0 && change !== 'same');
  return (
    <tr role="row" class={isMoved ? 'compare-moved' : undefined}>
      <th role="rowheader" scope="row">{name}</th>
      {cells.map((cell, index) => {
        const column = columns[index];
        return (
          <td key={index} role="cell">
            {column && <span class="compare-label" aria-hidden="true"><ColumnName column={column} /></span>}
            <LineCell cell={cell} isFirst={index === 0} rowName={name} currency={quotes[index]?.currency ?? ''} />
          </td>
        );
      })}
    </tr>
  );
}

interface LineCellProps {
  readonly cell: ComparedCell;
  readonly isFirst: boolean;
  readonly rowName: string;
  readonly currency: string;
}

function LineCell({ cell: { line, change, difference }, isFirst, rowName, currency }: LineCellProps) {
  const t = usePanelWords();
  const wording = useWording();
  const ownName = line ? lineName(line, wording) : rowName;
  return (
    <span class="compare-cell">
      <span class="compare-amount">{line ? (line.kind === 'on-request' ? wording.t('estimator.onRequest') : wording.money(line.net, currency)) : t('compare.absent')}</span>
      {ownName !== rowName && <small>{ownName}</small>}
      {line && <small>{quantityText(line, wording)}</small>}
      {!isFirst && (change === 'added' || change === 'removed') && <small class="compare-change">{t(`compare.${change}`)}</small>}
      {!isFirst && difference !== undefined && difference !== 0n && <Difference amount={difference} currency={currency} />}
    </span>
  );
}

/** More and less are told by the sign and by a word, not by colour alone. */
function Difference({ amount, currency }: { readonly amount: bigint; readonly currency: string }) {
  const t = usePanelWords();
  const wording = useWording();
  return (
    <span class={amount > 0n ? 'compare-difference more' : 'compare-difference less'}>
      <span class="sr-only">{t('compare.difference')} </span><bdi>{signedMoney(amount, wording, currency)}</bdi>
    </span>
  );
}

interface TotalRowProps extends Pick<GroupProps, 'columns' | 'quotes'> {
  readonly total: ComparedTotal;
  /** What the partner pays, not what the buyer pays. */
  readonly isPurchase?: boolean;
}

function TotalRow({ total: { name, amounts, differences }, columns, quotes, isPurchase = false }: TotalRowProps) {
  const t = usePanelWords();
  const { money } = useWording();
  return (
    <tr role="row" class={differences.some((difference) => difference !== undefined && difference !== 0n) ? 'compare-moved' : undefined}>
      <th role="rowheader" scope="row">{t(isPurchase ? 'compare.purchase' : `compare.total.${name}`)}</th>
      {amounts.map((amount, index) => {
        const [column, quote] = [columns[index], quotes[index]];
        const range = quote && !isPurchase && quote.totalsRange.low[name] !== quote.totalsRange.high[name]
          ? { low: money(quote.totalsRange.low[name], quote.currency), high: money(quote.totalsRange.high[name], quote.currency) }
          : undefined;
        const difference = differences[index];
        return (
          <td key={index} role="cell">
            {column && <span class="compare-label" aria-hidden="true"><ColumnName column={column} /></span>}
            <span class="compare-cell">
              <strong class="compare-amount">{money(amount, quote?.currency)}</strong>
              {range && <small>{t('compare.range', range)}</small>}
              {index > 0 && difference !== undefined && difference !== 0n && <Difference amount={difference} currency={quote?.currency ?? ''} />}
            </span>
          </td>
        );
      })}
    </tr>
  );
}
