import { isolate } from '../../domain/bidi-controls.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { findProvider } from '../../domain/catalogue/find-in-catalogue.ts';
import type { PricedRequest } from '../../domain/estimate/estimate-request.ts';
import type { ListWords } from './listed-words.ts';

/** What a deployment is, in a few lines: the answers that decide on its price. */
export function deploymentFacts(request: PricedRequest, catalogue: Catalogue, words: ListWords): readonly string[] {
  const { t, decimal } = words;
  const labelled = (label: string, value: string) => t('draft.labelled', { label: t(label), value });
  return [
    placeOf(request, catalogue, words),
    labelled('estimator.field.environments', environmentsOf(request, words)),
    labelled('estimator.field.conversationsPerMonth', decimal(String(request.conversationsPerMonth))),
    labelled('prices.fact.model', t(`catalogue.model.${request.model}`)),
    t(`prices.plan.${request.releasePlan}`),
    ...(request.rollout === 'rolling' ? [] : [t('prices.rollout', { rollout: t(`catalogue.rollout.${request.rollout}`) })]),
    labelled('estimator.field.supportTier', t(`catalogue.tier.${request.supportTier}`)),
  ];
}

function placeOf(request: PricedRequest, catalogue: Catalogue, { t, country }: ListWords): string {
  if (request.deployment === 'self-hosted') return t('draft.labelled', { label: t('estimator.deployment.self-hosted'), value: t(`estimator.platform.${request.platform}`) });
  const provider = findProvider(catalogue, request.provider);
  const region = request.region ?? provider?.countries[0] ?? '';
  return t('draft.labelled', { label: t('estimator.deployment.sovereign'), value: [isolate(provider?.name ?? ''), country(region)].join(t('estimator.listSeparator')) });
}

function environmentsOf({ environments, highAvailability }: PricedRequest, { t }: ListWords): string {
  const names = environments.map((id) => {
    const environment = t(`catalogue.environment.${id}`);
    return highAvailability && id === 'production' ? t('prices.highlyAvailable', { environment }) : environment;
  });
  return names.join(t('estimator.listSeparator'));
}
