import type { Quote } from '../../domain/estimate/quote.ts';
import { LinkedHeading } from './LinkedHeading.tsx';
import { useLazy } from './use-lazy.ts';
import { useWording } from './wording-context.ts';

const loadBars = () => import('./MoneyBars.tsx');

/** Where the money goes; the bars are fetched when somebody opens them. */
export function MoneyChart({ quote }: { readonly quote: Quote }) {
  const { t } = useWording();
  const { module, failed, load } = useLazy(loadBars);
  return (
    <section class="lines" aria-labelledby="estimate-chart">
      <LinkedHeading id="estimate-chart" text={t('chart.title')} />
      <details class="chart" onToggle={(event) => event.currentTarget.open && load()}>
        <summary>{t('chart.open')}</summary>
        {module && <module.MoneyBars quote={quote} />}
        {failed && <p class="notice" role="alert">{t('estimator.loadFailed')}</p>}
      </details>
    </section>
  );
}
