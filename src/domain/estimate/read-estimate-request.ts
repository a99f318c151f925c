import type { Catalogue } from '../catalogue/catalogue.ts';
import { findProvider } from '../catalogue/find-in-catalogue.ts';
import { mapReading, type Problem, quoteTyped, readAs, type Reading, refuse } from '../problem.ts';
import { audiences, environmentIds, limits, outsideEuCategories, platforms, pricedDeployments, supportTierIds, type TermMonths, terms, yesOrNo } from './answers.ts';
import type { EstimateForm } from './estimate-form.ts';
import type { Buyer, EstimateRequest, PricedRequest, SelfHostedRequest, SovereignRequest } from './estimate-request.ts';
import { machinesForWorkload } from './machines-for-workload.ts';
import { readChoice, readChoices, readCountry, readText, readWholeNumber } from './read-answer.ts';
import { readBuyerVatId } from './read-buyer.ts';
import { readForm } from './read-form.ts';
import { readTogether } from './read-together.ts';

export type EstimateReading =
  | { readonly ok: true; readonly request: EstimateRequest }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The one gate by which everything from outside enters: the form, a share link, a saved draft, a file. Absent fields
 * take their default; unknown ones are a problem. Answers that the deployment does not ask for are not looked at.
 *
 * @param typed an `EstimateForm`, or anything at all
 * @param catalogue when given, the provider must be in it and the platform large enough
 */
export function readEstimateRequest(typed: unknown, catalogue?: Catalogue): EstimateReading {
  const read = readForm(typed);
  if (!read.ok) return read;
  return read.form.deployment === 'serverless' ? readServerless(read.form) : readPriced(read.form, catalogue);
}

function readServerless(form: EstimateForm): EstimateReading {
  const answers = readTogether({ audience: readChoice('audience', form.audience, audiences) });
  return answers.ok ? { ok: true, request: { deployment: 'serverless', ...answers.values } } : answers;
}

function readPriced(form: EstimateForm, catalogue: Catalogue | undefined): EstimateReading {
  const answers = readTogether({
    audience: readChoice('audience', form.audience, audiences),
    place: readPlace(form, catalogue),
    environments: readChoices('environments', ['production', ...form.environments], environmentIds),
    highAvailability: readHighAvailability(form),
    conversationsPerMonth: readWholeNumber('conversationsPerMonth', form.conversationsPerMonth, limits.conversationsPerMonth),
    supportTier: readChoice('supportTier', form.supportTier, supportTierIds),
    termMonths: mapReading(readChoice('termMonths', form.termMonths, terms), (term) => Number(term) as TermMonths),
    ...readBuyerAnswers(form),
  });
  if (!answers.ok) return answers;
  const { place, name, country, vatId, outsideEuCategory, ...rest } = answers.values;
  const buyer: Buyer = { country, outsideEuCategory, ...(name === undefined ? {} : { name }), ...(vatId === undefined ? {} : { vatId }) };
  const request = { ...place, ...rest, buyer };
  const problems = catalogue ? findOversizedWorkload(request, catalogue) : [];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, request };
}

type Place = Pick<SelfHostedRequest, 'deployment' | 'platform'> | Pick<SovereignRequest, 'deployment' | 'provider'>;

function readPlace(form: EstimateForm, catalogue: Catalogue | undefined): Reading<Place> {
  const deployment = readChoice('deployment', form.deployment, pricedDeployments);
  if (!deployment.ok) return deployment;
  if (deployment.value === 'sovereign') return mapReading(readProvider(form.provider, catalogue), (provider) => ({ deployment: 'sovereign', provider }));
  return mapReading(readChoice('platform', form.platform, platforms), (platform) => ({ deployment: 'self-hosted', platform }));
}

const providerId = /^[a-z][a-z0-9-]{0,63}$/;

function readProvider(typed: string, catalogue: Catalogue | undefined): Reading<string> {
  const path = 'provider';
  if (typed.trim() === '') return refuse({ code: 'choice-missing', path, values: {} });
  if (!providerId.test(typed)) return refuse({ code: 'choice-unknown', path, values: { typed: quoteTyped(typed) } });
  if (!catalogue || findProvider(catalogue, typed)) return readAs(typed);
  return refuse({ code: 'provider-not-in-catalogue', path, values: { typed, release: catalogue.release.date } });
}

function readHighAvailability(form: EstimateForm): Reading<boolean> {
  const answer = readChoice('highAvailability', form.highAvailability, yesOrNo);
  const isSingleHost = form.deployment === 'self-hosted' && form.platform === 'single-host';
  if (answer.ok && answer.value === 'yes' && isSingleHost) return refuse({ code: 'high-availability-needs-cluster', path: 'highAvailability', values: {} });
  return mapReading(answer, (value) => value === 'yes');
}

function readBuyerAnswers(form: EstimateForm) {
  const country = readCountry('buyerCountry', form.buyerCountry);
  return {
    name: readText('buyerName', form.buyerName, limits.buyerName.highest),
    country,
    vatId: readBuyerVatId(form.buyerVatId, country.ok ? country.value : ''),
    outsideEuCategory: readChoice('outsideEuCategory', form.outsideEuCategory, outsideEuCategories),
  };
}

/** One machine is all that a single host has; what does not fit needs another platform, not a wrong figure. */
function findOversizedWorkload(request: PricedRequest, catalogue: Catalogue): readonly Problem[] {
  if (request.deployment !== 'self-hosted' || request.platform !== 'single-host') return [];
  const machines = Number(machinesForWorkload(request.conversationsPerMonth, catalogue).machines);
  return machines > 1 ? [{ code: 'single-host-too-small', path: 'platform', values: { machines } }] : [];
}
