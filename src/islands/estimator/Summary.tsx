import { useEffect, useState } from 'preact/hooks';
import type { Quote } from '../../domain/estimate/quote.ts';
import { goTo } from './go-to.ts';
import { LinkedHeading } from './LinkedHeading.tsx';
import { useWording } from './wording-context.ts';

/** The totals that stay in view while the form is filled in. */
export function Summary({ quote }: { readonly quote: Quote }) {
  const { t, money, decimal } = useWording();
  const { totals, totalsRange, effortDays } = quote;
  return (
    <section class="summary" aria-labelledby="estimate-summary">
      <LinkedHeading id="estimate-summary" text={t('estimator.summary')} />
      <p class="summary-main"><span>{t('estimator.total.first', { count: quote.firstPeriodMonths })}</span> <strong>{money(totals.firstPeriod)}</strong></p>
      <p class="summary-range">{t('estimator.between', { low: money(totalsRange.low.firstPeriod), high: money(totalsRange.high.firstPeriod) })}</p>
      <dl>
        <div><dt>{t('estimator.total.one-off')}</dt><dd>{money(totals.oneOff)}</dd></div>
        <div><dt>{t('estimator.total.monthly')}</dt><dd>{money(totals.monthly)}</dd></div>
        <div><dt>{t('estimator.total.term', { count: quote.termMonths })}</dt><dd>{money(totals.overTerm)}</dd></div>
        <div><dt>{t('estimator.effortDays')}</dt><dd>{t('estimator.days', { low: decimal(effortDays.low), likely: decimal(effortDays.likely), high: decimal(effortDays.high) })}</dd></div>
      </dl>
      <p class="hint">{t('estimator.beforeVat')}</p>
      {quote.partial && <p class="notice">{t('estimator.partial')}</p>}
      <a class="summary-bar" href="#estimate-summary" onClick={goTo}><span>{t('estimator.total.first', { count: quote.firstPeriodMonths })}</span> <strong>{money(totals.firstPeriod)}</strong></a>
      <Announcement text={`${t('estimator.total.first', { count: quote.firstPeriodMonths })} ${money(totals.firstPeriod)}`} />
    </section>
  );
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
