import { useEffect, useState } from 'preact/hooks';
import type { Catalogue } from '../../../domain/catalogue/catalogue.ts';
import { priceEstimate } from '../../../domain/estimate/price-estimate.ts';
import type { Quote } from '../../../domain/estimate/quote.ts';
import { readEstimateRequest } from '../../../domain/estimate/read-estimate-request.ts';
import type { Problem } from '../../../domain/problem.ts';
import { rejoinPartnerPrices } from '../../../share/kept-partner-prices.ts';
import type { SavedDraft } from '../../../share/saved-drafts.ts';
import type { KeepableEstimate, PanelProps } from './panel-props.ts';

/** An estimate that was chosen for comparison, priced by its own list, or the reason why not. */
export interface Scenario {
  readonly key: string;
  /** Absent for the estimate in the form. */
  readonly name?: string;
  readonly quote?: Quote;
  readonly problems: readonly Problem[];
  readonly isServerless?: true;
  /** It was made with a partner's prices that this tab does not know. */
  readonly pricesMissing?: boolean;
}

/** The key of the estimate in the form. */
export const currentKey = 'current';

type PricingProps = Pick<PanelProps, 'current' | 'catalogue' | 'loadRelease' | 'today'>;

/** Each chosen estimate by its own price list. Nothing while lists are being fetched. */
export function useScenarios(chosen: readonly string[], drafts: readonly SavedDraft[], props: PricingProps): readonly Scenario[] | undefined {
  const [scenarios, setScenarios] = useState<readonly Scenario[]>();
  const { current, catalogue, loadRelease, today } = props;
  const keys = chosen.join(' ');
  useEffect(() => {
    let isWanted = true;
    const lookUp = async (key: string): Promise<Scenario> => {
      if (key === currentKey) return { key, ...price(current, catalogue, props) };
      const draft = drafts.find(({ id }) => id === key);
      if (!draft) return { key, problems: [] };
      const { form, pricesMissing } = rejoinPartnerPrices({ form: draft.form, ...(draft.partnerPrices === undefined ? {} : { partnerPrices: draft.partnerPrices }) });
      const list = draft.release === catalogue.release.date ? catalogue : await loadRelease(draft.release);
      const named = { key, name: draft.name, pricesMissing };
      if (!list) return { ...named, problems: [{ code: 'draft-release-unknown', path: '', values: { release: draft.release } }] };
      return { ...named, ...price({ form, release: draft.release, madeOn: draft.madeOn }, list, props) };
    };
    void Promise.all(chosen.map(lookUp)).then((found) => { if (isWanted) setScenarios(found); });
    return () => { isWanted = false; };
  }, [keys, drafts, current.form, current.release, catalogue, loadRelease, today]);
  return scenarios;
}

function price({ form, madeOn }: KeepableEstimate, list: Catalogue, { today }: PricingProps): Omit<Scenario, 'key'> {
  const reading = readEstimateRequest(form, list);
  if (!reading.ok) return { problems: reading.problems };
  const estimate = priceEstimate(reading.request, list, madeOn ?? today);
  return estimate.kind === 'quote' ? { quote: estimate, problems: [] } : { isServerless: true, problems: [] };
}
