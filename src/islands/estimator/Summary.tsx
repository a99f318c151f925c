import { useEffect, useState } from 'preact/hooks';
import type { Quote } from '../../domain/estimate/quote.ts';
import { goTo } from '../go-to.ts';
import { LinkedHeading } from './LinkedHeading.tsx';
import { useWording } from './wording-context.ts';

/** Characters that fit the narrowest card in large figures. */
const longAmount = 15;

/** The totals that stay in view while the form is filled in. */
export function Summary({ quote }: { readonly quote: Quote }) {
  const { t, money, decimal } = useWording();
  const { totals, totalsRange, effortDays, furtherReleases } = quote;
  const releases = furtherReleases.inTerm;
  const main = money(totals.firstPeriod);
  const rows: readonly (readonly [label: string, value: string])[] = [
    [t('estimator.total.one-off'), money(totals.oneOff)],
    [t('estimator.total.monthly'), money(totals.monthly)],
    ...(releases > 0 ? [[t('estimator.total.each-release', { count: releases, quantity: decimal(String(releases)) }), money(totals.eachRelease)] as const] : []),
    [t('estimator.total.term', { count: quote.termMonths }), money(totals.overTerm)],
    [t('estimator.effortDays'), t('estimator.days', { low: decimal(effortDays.low), likely: decimal(effortDays.likely), high: decimal(effortDays.high) })],
  ];
  return (
    <section class="summary" aria-labelledby="estimate-summary">
      <LinkedHeading id="estimate-summary" text={t('estimator.summary')} />
      <p class={main.length > longAmount ? 'summary-main long' : 'summary-main'}><span>{t('estimator.total.first', { count: quote.firstPeriodMonths })}</span> <strong>{main}</strong></p>
      <p class="summary-range">{t('estimator.between', { low: money(totalsRange.low.firstPeriod), high: money(totalsRange.high.firstPeriod) })}</p>
      <dl>{rows.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      {quote.purchase && <Margin quote={quote} purchase={quote.purchase} />}
      <p class="hint">{t('estimator.beforeVat')}</p>
      <Conversion quote={quote} />
      {quote.partial && <p class="notice">{t('estimator.partial')}</p>}
      <a class="summary-bar" href="#estimate-summary" onClick={goTo}><span>{t('estimator.total.first', { count: quote.firstPeriodMonths })}</span> <strong>{main}</strong></a>
      <Announcement text={`${t('estimator.total.first', { count: quote.firstPeriodMonths })} ${main}`} />
    </section>
  );
}

/** For the partner's eyes: what it pays itself. None of it is in the draft. */
function Margin({ quote: { totals, termMonths }, purchase }: { readonly quote: Quote; readonly purchase: Quote['totals'] }) {
  const { t, money } = useWording();
  return (
    <div class="summary-margin">
      <h4>{t('estimator.marginTitle')}</h4>
      <dl>
        <div><dt>{t('estimator.purchase', { count: termMonths })}</dt><dd>{money(purchase.overTerm)}</dd></div>
        <div><dt>{t('estimator.marginAmount', { count: termMonths })}</dt><dd>{money(totals.overTerm - purchase.overTerm)}</dd></div>
      </dl>
      <p class="hint">{t('estimator.marginHint')}</p>
    </div>
  );
}

function Conversion({ quote: { conversion } }: { readonly quote: Quote }) {
  const { t, decimal, date } = useWording();
  if (!conversion) return null;
  const { from, to, rate, origin } = conversion;
  return <p class="hint">{t(origin.source.kind === 'example' ? 'estimator.convertedExample' : 'estimator.converted', { from, to, rate: decimal(rate), date: date(origin.date) })}</p>;
}

/** Said once somebody has stopped typing: a total on every keystroke would drown the field being filled in. */
function Announcement({ text }: { readonly text: string }) {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(text), 1200);
    return () => clearTimeout(timer);
  }, [text]);
  return <p class="sr-only" role="status">{said}</p>;
}
