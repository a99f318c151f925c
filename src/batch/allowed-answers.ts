import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { findProvider } from '../domain/catalogue/find-in-catalogue.ts';
import { sellerCountries } from '../domain/country.ts';
import { deploymentTypes } from '../domain/deployment.ts';
import {
  audiences, freeLineRecurrences, modelIds, optionalEnvironments, outsideEuCategories, platforms, releasePlans, releaseWorkIds, rollouts, supportTierIds, terms, yesOrNo,
} from '../domain/estimate/answers.ts';
import { currenciesOf } from '../domain/estimate/conversion.ts';

/** What a request may say, as it is written in a file; a form shows the same as choices. */
const choices: Readonly<Record<string, readonly string[]>> = {
  audience: audiences, deployment: deploymentTypes, platform: platforms, environments: optionalEnvironments, highAvailability: yesOrNo, model: modelIds, releasePlan: releasePlans,
  rollout: rollouts, releaseWork: releaseWorkIds, supportTier: supportTierIds, termMonths: terms, buyerVatIdWithheld: yesOrNo, outsideEuCategory: outsideEuCategories,
  sellerCountry: sellerCountries, recurrence: freeLineRecurrences,
};

export interface Asked {
  /** Of the request, as they were found. */
  readonly answers?: unknown;
  /** The price list that the request is read by; absent when it is not known. */
  readonly catalogue?: Catalogue;
}

/**
 * Every answer that a question takes; nothing when it takes more than can be listed, or when the price list is not known.
 * @param path of a problem, such as `model` or `freeLines.0.recurrence`
 */
export function allowedAnswers(path: string, { answers, catalogue }: Asked): readonly string[] | undefined {
  const field = path.split('.').at(-1) ?? '';
  if (catalogue && field === 'supportTier') return catalogue.support.map(({ id }) => id);
  const known = Object.hasOwn(choices, field) ? choices[field] : undefined;
  if (known || !catalogue) return known;
  switch (field) {
    case 'currency': return currenciesOf(catalogue);
    case 'provider': return catalogue.providers.map(({ id }) => id);
    case 'region': return findProvider(catalogue, String(valueAt(answers, 'provider')))?.countries;
    case 'partnerPrices': return catalogue.services.services.map(({ id }) => id);
    default: return undefined;
  }
}

/** What was found at a dotted path; nothing when there is no such place. */
export const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Readonly<Record<string, unknown>>)[key] : undefined), data);

/** "a, b or c" */
export const oneOf = (values: readonly string[]): string => (values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`);
