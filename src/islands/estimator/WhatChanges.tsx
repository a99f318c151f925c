import { useMemo } from 'preact/hooks';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { ComparedCell, ComparedLine } from '../../domain/estimate/compare-quotes.ts';
import type { EstimateForm } from '../../domain/estimate/estimate-form.ts';
import type { Quote } from '../../domain/estimate/quote.ts';
import { repriceEstimate } from '../../domain/estimate/reprice-estimate.ts';
import type { Wording } from '../../words/wording.ts';
import { lineName } from '../../words/line-words.ts';
import { answerProblemText } from '../../words/problem-words.ts';
import { signedMoney } from '../../words/signed-money.ts';
import { useWording } from './wording-context.ts';

interface WhatChangesProps {
  readonly form: EstimateForm;
  readonly quote: Quote;
  /** The price list in use. */
  readonly catalogue: Catalogue;
  readonly newest: Catalogue;
}

/** The same answers by the newest price list, line by line; and the questions that it asks in addition. */
export function WhatChanges({ form, quote, catalogue, newest }: WhatChangesProps) {
  const wording = useWording();
  const { t, date, money } = wording;
  const repriced = useMemo(() => repriceEstimate(form, quote, { older: catalogue, newer: newest, on: quote.madeOn }), [form, quote, catalogue, newest]);
  if (!repriced.ok) return <p class="notice">{t('whatChanges.refused')} {repriced.problems[0] && answerProblemText(repriced.problems[0], wording)}</p>;
  const { comparison: { lines, totals }, furtherFields: asked } = repriced.value;
  const changed = lines.filter(({ cells }) => cells[1]?.change !== 'same');
  const isAskedMore = asked.length > 0 && changed.some(({ cells }) => cells[1]?.change === 'added');
  const dates = { before: date(quote.release.date), after: date(newest.release.date) };
  return (
    <div class="changes">
      {changed.length === 0 ? <p>{t('whatChanges.nothing')}</p> : (
        <div class="table-scroll" tabindex={0} role="group" aria-label={t('estimator.whatChanges')}>
          <table class="price-table">
            <thead><tr><th scope="col">{t('draft.description')}</th><th scope="col">{dates.before}</th><th scope="col">{dates.after}</th><th scope="col">{t('whatChanges.difference')}</th></tr></thead>
            <tbody>
              {changed.map((line) => <ChangedLine key={line.key} line={line} />)}
              {totals.filter(({ name }) => name === 'firstPeriod' || name === 'overTerm').map(({ name, amounts, differences }) => (
                <tr key={name}>
                  <th scope="row">{t(name === 'overTerm' ? 'estimator.total.term' : 'estimator.total.first', { count: name === 'overTerm' ? quote.termMonths : quote.firstPeriodMonths })}</th>
                  {amounts.map((amount, index) => <td key={index}>{money(amount)}</td>)}
                  <td>{differenceText(differences[1], wording)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isAskedMore && <p class="hint">{t('whatChanges.asksMore', { questions: asked.map((field) => t(`estimator.field.${field}`)).join(t('estimator.listSeparator')) })}</p>}
    </div>
  );
}

function ChangedLine({ line: { cells } }: { readonly line: ComparedLine }) {
  const wording = useWording();
  const { t } = wording;
  const named = cells.find(({ line }) => line !== undefined)?.line;
  const [, after] = cells;
  return (
    <tr>
      <th scope="row">{named && lineName(named, wording)}{named && named.recurrence !== 'one-off' && <small> · {t(`estimator.recurrence.${named.recurrence}`)}</small>}</th>
      {cells.map((cell, index) => <td key={index}>{amountText(cell, wording)}</td>)}
      <td>{differenceText(after?.difference, wording)}</td>
    </tr>
  );
}

function amountText({ line }: ComparedCell, { t, money }: Wording): string {
  if (!line) return '–';
  return line.kind === 'on-request' ? t('estimator.onRequest') : money(line.net);
}

/** Nothing where the amount is what it was, or has no price to compare. */
const differenceText = (difference: bigint | undefined, wording: Wording): string => (difference === undefined || difference === 0n ? '' : signedMoney(difference, wording));
