import { unitOfResource } from '../../domain/estimate/infrastructure-lines.ts';
import type { Quote, SizingItem } from '../../domain/estimate/quote.ts';
import { DownloadButton } from './DownloadButton.tsx';
import { quantityText } from '../../words/line-words.ts';
import { LinkedHeading } from './LinkedHeading.tsx';
import { WhyDetails } from './WhyDetails.tsx';
import { useWording } from './wording-context.ts';

/** Self-hosted: what the client supplies, and the rule it follows from. */
export function Sizing({ quote }: { readonly quote: Quote }) {
  const wording = useWording();
  const { t } = wording;
  if (quote.request.deployment !== 'self-hosted') return null;
  const makeSheet = async () => (await import('../../exporters/csv/sizing-sheet-csv.ts')).sizingSheetCsv(quote, wording);
  return (
    <section class="lines" aria-labelledby="estimate-sizing">
      <LinkedHeading id="estimate-sizing" text={t('estimator.sizing')} />
      <p class="hint">{t('estimator.sizingText')}</p>
      {quote.request.environments.map((environment) => (
        <div key={environment} class="line-group">
          <h4>{t(`catalogue.environment.${environment}`)}</h4>
          <ul class="line-list">
            {quote.sizing.filter((item) => item.environment === environment).map((item) => <Item key={`${item.part} ${item.resource}`} item={item} />)}
          </ul>
        </div>
      ))}
      <DownloadButton label={t('estimator.sizingDownload')} make={makeSheet} />
    </section>
  );
}

function Item({ item: { environment, part, resource, quantity, whys } }: { readonly item: SizingItem }) {
  const wording = useWording();
  const { t } = wording;
  const name = t('estimator.sizingItem', { part: t(`catalogue.part.${part}`), resource: t(`catalogue.resource.${resource}`) });
  return (
    <li>
      <div class="line-head">
        <span class="line-name">{name}</span>
        <strong class="line-net">{quantityText({ unit: unitOfResource(resource), quantity: String(quantity) }, wording)}</strong>
      </div>
      <WhyDetails of={`${name}, ${t(`catalogue.environment.${environment}`)}`} whys={whys} />
    </li>
  );
}
