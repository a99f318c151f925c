import { lineKinds, type LineKind, type Quote } from '../../domain/estimate/quote.ts';
import type { Minor } from '../../domain/money/rounding.ts';
import { useWording } from './wording-context.ts';

/** Bars with the same figures as a table beneath: by kind over the whole term, then over time. */
export function MoneyBars({ quote }: { readonly quote: Quote }) {
  const { t, money } = useWording();
  const { totalsByKind, totals, timeline } = quote;
  const kinds = lineKinds.filter((kind) => totalsByKind[kind].overTerm > 0n);
  const largest = kinds.reduce<Minor>((most, kind) => (totalsByKind[kind].overTerm > most ? totalsByKind[kind].overTerm : most), 0n);
  return (
    <div class="money-bars">
      <Legend kinds={kinds} />
      <h4>{t('chart.byKind', { count: quote.termMonths })}</h4>
      <div class="bars" aria-hidden="true">
        {kinds.map((kind) => (
          <div key={kind} class="bar-row">
            <span>{t(`chart.kind.${kind}`)}</span>
            <Bar parts={[[kind, totalsByKind[kind].overTerm]]} whole={largest} />
          </div>
        ))}
      </div>
      <div class="table-scroll" tabindex={0} role="group" aria-label={t('chart.byKind', { count: quote.termMonths })}>
        <table class="price-table">
          <thead><tr><th scope="col">{t('chart.kindHead')}</th><th scope="col">{t('estimator.total.one-off')}</th><th scope="col">{t('chart.recurring')}</th><th scope="col">{t('chart.sum')}</th></tr></thead>
          <tbody>
            {kinds.map((kind) => {
              const { oneOff, overTerm } = totalsByKind[kind];
              return <tr key={kind}><th scope="row">{t(`chart.kind.${kind}`)}</th><td>{money(oneOff)}</td><td>{money(overTerm - oneOff)}</td><td>{money(overTerm)}</td></tr>;
            })}
            <tr><th scope="row">{t('chart.sum')}</th><td>{money(totals.oneOff)}</td><td>{money(totals.overTerm - totals.oneOff)}</td><td>{money(totals.overTerm)}</td></tr>
          </tbody>
        </table>
      </div>
      <OverTime kinds={kinds} timeline={timeline} total={totals.overTerm} />
    </div>
  );
}

function Legend({ kinds }: { readonly kinds: readonly LineKind[] }) {
  const { t } = useWording();
  return <ul class="legend" aria-hidden="true">{kinds.map((kind) => <li key={kind}><i class={`swatch kind-${kind}`} />{t(`chart.kind.${kind}`)}</li>)}</ul>;
}

interface OverTimeProps {
  readonly kinds: readonly LineKind[];
  readonly timeline: Quote['timeline'];
  readonly total: Minor;
}

function OverTime({ kinds, timeline, total }: OverTimeProps) {
  const { t, money, decimal } = useWording();
  const largest = timeline.reduce<Minor>((most, part) => (part.total > most ? part.total : most), 0n);
  const months = ({ fromMonth, toMonth }: Quote['timeline'][number]) =>
    t(fromMonth === toMonth ? 'chart.month' : 'chart.months', { from: decimal(String(fromMonth)), to: decimal(String(toMonth)) });
  return (
    <>
      <h4>{t('chart.overTime')}</h4>
      <div class="bars" aria-hidden="true">
        {timeline.map((part) => (
          <div key={part.fromMonth} class="bar-row">
            <span>{months(part)}</span>
            <Bar parts={kinds.map((kind) => [kind, part.byKind[kind]])} whole={largest} />
          </div>
        ))}
      </div>
      <div class="table-scroll" tabindex={0} role="group" aria-label={t('chart.overTime')}>
        <table class="price-table">
          <thead><tr><th scope="col">{t('chart.time')}</th>{kinds.map((kind) => <th key={kind} scope="col">{t(`chart.kind.${kind}`)}</th>)}<th scope="col">{t('chart.sum')}</th></tr></thead>
          <tbody>
            {timeline.map((part) => <tr key={part.fromMonth}><th scope="row">{months(part)}</th>{kinds.map((kind) => <td key={kind}>{money(part.byKind[kind])}</td>)}<td>{money(part.total)}</td></tr>)}
            <tr><th scope="row">{t('chart.sum')}</th>{kinds.map((kind) => <td key={kind}>{money(timeline.reduce<Minor>((sum, { byKind }) => sum + byKind[kind], 0n))}</td>)}<td>{money(total)}</td></tr>
          </tbody>
        </table>
      </div>
    </>
  );
}

interface BarProps {
  readonly parts: readonly (readonly [LineKind, Minor])[];
  readonly whole: Minor;
}

/** An SVG, because the site's policy takes no style written into an element; its width is the share in thousandths. */
function Bar({ parts, whole }: BarProps) {
  const widths = parts.map(([kind, amount]) => ({ kind, width: whole === 0n ? 0 : Number((amount * 1000n) / whole) }));
  return (
    <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none">
      {widths.map(({ kind, width }, index) => (
        <rect key={kind} class={`kind-${kind}`} x={widths.slice(0, index).reduce((sum, before) => sum + before.width, 0)} width={width} height="10" />
      ))}
    </svg>
  );
}
