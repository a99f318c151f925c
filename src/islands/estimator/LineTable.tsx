import { type OnRequestLine, type PricedLine, type Quote, type Recurrence, recurrences } from '../../domain/estimate/quote.ts';
import type { Wording } from '../../words/wording.ts';
import { lineName, quantityText } from '../../words/line-words.ts';
import { LinkedHeading } from './LinkedHeading.tsx';
import { WhyDetails } from './WhyDetails.tsx';
import { useWording } from './wording-context.ts';

/** Every line with its figure, its range and its why; what is on request stands below and is in no sum. */
export function LineTable({ quote }: { readonly quote: Quote }) {
  const { t } = useWording();
  return (
    <section class="lines" aria-labelledby="estimate-lines">
      <LinkedHeading id="estimate-lines" text={t('estimator.lines')} />
      {recurrences.map((recurrence) => <LineGroup key={recurrence} quote={quote} recurrence={recurrence} />)}
      {quote.partial && (
        <div class="line-group">
          <h4>{t('estimator.onRequest')}</h4>
          <p class="notice">{t('estimator.partial')}</p>
          <ul class="line-list">{quote.onRequestLines.map((line) => <Line key={line.id} line={line} />)}</ul>
        </div>
      )}
    </section>
  );
}

function LineGroup({ quote, recurrence }: { readonly quote: Quote; readonly recurrence: Recurrence }) {
  const { t, money, decimal } = useWording();
  const lines = quote.lines.filter((line) => line.recurrence === recurrence);
  if (lines.length === 0) return null;
  const total = { 'one-off': quote.totals.oneOff, monthly: quote.totals.monthly, 'each-release': quote.totals.eachRelease }[recurrence];
  const releases = quote.furtherReleases.inTerm;
  const count = { count: releases, quantity: decimal(String(releases)) };
  return (
    <div class="line-group">
      <h4>{t(`estimator.recurrence.${recurrence}`)}</h4>
      <ul class="line-list">{lines.map((line) => <Line key={line.id} line={line} />)}</ul>
      <p class="line-total"><span>{t(`estimator.total.${recurrence}`, count)}</span> <strong>{money(total)}</strong></p>
    </div>
  );
}

function Line({ line }: { readonly line: PricedLine | OnRequestLine }) {
  const wording = useWording();
  const { t, money, percent } = wording;
  const name = lineName(line, wording);
  return (
    <li>
      <div class="line-head">
        <span class="line-name">{name}</span>
        <strong class="line-net">{line.kind === 'on-request' ? t('estimator.onRequest') : money(line.net)}</strong>
      </div>
      <p class="line-basis">{lineBasis(line, wording)}</p>
      {line.kind !== 'on-request' && line.allowances.map(({ code, percent: share, amount }) => (
        <p key={code} class="line-basis">{t(`allowance.${code}`, { percent: percent(share), amount: money(-amount) })}</p>
      ))}
      {line.kind !== 'on-request' && line.range && line.range.low.net !== line.range.high.net && (
        <p class="line-range">{t('estimator.range', { low: money(line.range.low.net), likely: money(line.range.likely.net), high: money(line.range.high.net) })}</p>
      )}
      <WhyDetails of={name} whys={[line.why, ...line.quantityWhys, ...(line.kind === 'on-request' ? [] : line.priceWhys)]} />
    </li>
  );
}

/** "3 days × 850.00 €": the quantity in words and the price of one. */
function lineBasis(line: PricedLine | OnRequestLine, wording: Wording): string {
  const quantity = quantityText(line, wording);
  return line.kind === 'on-request' ? quantity : `${quantity} × ${wording.figure({ as: 'money', decimal: line.unitPrice, currency: wording.currency })}`;
}
