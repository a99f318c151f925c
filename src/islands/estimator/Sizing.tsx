import type { Quote } from '../../domain/estimate/quote.ts';
import { WhyDetails } from './WhyDetails.tsx';
import { useWording } from './wording-context.ts';

/** Self-hosted: what the client supplies, and the rule it follows from. */
export function Sizing({ quote }: { readonly quote: Quote }) {
  const { t, decimal } = useWording();
  if (quote.request.deployment !== 'self-hosted') return null;
  return (
    <section class="lines" aria-labelledby="estimate-sizing">
      <h3 id="estimate-sizing">{t('estimator.sizing')}</h3>
      <p class="hint">{t('estimator.sizingText')}</p>
      <ul class="line-list">
        {quote.sizing.map((item) => (
          <li key={`${item.environment} ${item.resource}`}>
            <div class="line-head">
              <span class="line-name">{t('estimator.sizingItem', { resource: t(`catalogue.resource.${item.resource}`), environment: t(`catalogue.environment.${item.environment}`) })}</span>
              <strong class="line-net">{decimal(String(item.quantity))}</strong>
            </div>
            <WhyDetails whys={[item.why]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
