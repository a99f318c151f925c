import type { Catalogue } from '../catalogue/catalogue.ts';
import { findProvider } from '../catalogue/find-in-catalogue.ts';
import { present } from '../present.ts';
import { mapReading, type Problem, quoteTyped, readAs, type Reading, refuse } from '../problem.ts';
import { whileFieldsAreTheSame } from '../while-the-same.ts';
import {
  audiences, environmentIds, limits, modelIds, platforms, pricedDeployments, releasePlans, releaseWorkIds, rollouts, type SupportTierId, supportTierIds, type TermMonths, terms, yesOrNo,
} from './answers.ts';
import { withoutUnasked } from './asked-fields.ts';
import type { EstimateForm } from './estimate-form.ts';
import { type EstimateRequest, isPartner, isResale, type PartnerConditions, type PricedRequest, type Resale, type SelfHostedRequest, type SovereignRequest } from './estimate-request.ts';
import { machinesForWorkload } from './machines-for-workload.ts';
import { readChoice, readChoices, readCountry, readOptionalWholeNumber, readText, readWholeNumber } from './read-answer.ts';
import { readCurrency, readFreeLines, readPartnerPrices, readPercent } from './read-commercial.ts';
import { readForm } from './read-form.ts';
import { readBuyer, readResaleSeller, sellerFields } from './read-party.ts';
import { type AllReadValues, joinAllRead, mapAllRead, readTogether } from './read-together.ts';
import { documentsPerMachine } from './size-capacity.ts';

export type EstimateReading =
  | { readonly ok: true; readonly request: EstimateRequest }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The one gate by which everything from outside enters: the form, a share link, a saved draft, a file. Absent fields
 * take their default; unknown ones are a problem. Answers that the deployment, the reader's part or the price list do not
 * ask for are not looked at.
 *
 * @param typed an `EstimateForm`, or anything at all
 * @param catalogue when given, the provider must be in it and the platform large enough
 */
export function readEstimateRequest(typed: unknown, catalogue?: Catalogue): EstimateReading {
  const read = readForm(typed);
  return read.ok ? readAnswers(read.form, catalogue) : read;
}

/** As {@link readEstimateRequest}, of a form that is known to be one: what was typed into it has still to be read. */
export const readAnswers = (form: EstimateForm, catalogue?: Catalogue): EstimateReading =>
  form.deployment === 'serverless' ? readServerless(form) : readPriced(withoutUnasked(form, catalogue), catalogue);

function readServerless(form: EstimateForm): EstimateReading {
  const answers = readTogether({ audience: readChoice('audience', form.audience, audiences) });
  return answers.ok ? { ok: true, request: { deployment: 'serverless', ...answers.values } } : answers;
}

// Problems are told in the order of the form, which asks for the seller before the buyer.
function readPriced(form: EstimateForm, catalogue: Catalogue | undefined): EstimateReading {
  const answers = joinAllRead(
    joinAllRead(readDeployment(form, catalogue), joinAllRead(readCommercial(form, catalogue), readPartner(form, { catalogue }))),
    joinAllRead(mapAllRead(readFreeLines(form.freeLines), (freeLines) => ({ freeLines })), joinAllRead(readResale(form), readBuyer(form))),
  );
  if (!answers.ok) return answers;
  const { place, peakConversations, purchaseOrder, partner, resale, ...rest } = answers.values;
  const request = {
    ...place,
    ...rest,
    ...present({ peakConversations, purchaseOrder, partner, resale }),
  };
  const problems = catalogue ? findOversizedWorkload(request, catalogue) : [];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, request };
}

/** Where it runs, how much it carries, and what its releases need. */
const readDeployment = (form: EstimateForm, catalogue: Catalogue | undefined) => readTogether({
  audience: readChoice('audience', form.audience, audiences),
  place: readPlace(form, catalogue),
  environments: readEnvironments(form),
  highAvailability: readHighAvailability(form),
  regions: readWholeNumber('regions', form.regions, limits.regions),
  storageGb: readWholeNumber('storageGb', form.storageGb, limits.storageGb),
  backupDays: readWholeNumber('backupDays', form.backupDays, limits.backupDays),
  conversationsPerMonth: readWholeNumber('conversationsPerMonth', form.conversationsPerMonth, limits.conversationsPerMonth),
  documents: readWholeNumber('documents', form.documents, limits.documents),
  peakConversations: readOptionalWholeNumber('peakConversations', form.peakConversations, limits.peakConversations),
  model: readChoice('model', form.model, modelIds),
  releasePlan: readChoice('releasePlan', form.releasePlan, releasePlans),
  rollout: readRollout(form),
  releaseWork: readReleaseWork(form),
  onSiteDays: readWholeNumber('onSiteDays', form.onSiteDays, limits.onSiteDays),
});

// Lists and records are handed on as they were while nobody types into them: what rests on them is known by that.

const readEnvironments = whileFieldsAreTheSame(['environments'], ({ environments }: Pick<EstimateForm, 'environments'>) =>
  readChoices('environments', ['production', ...environments], environmentIds));

const readReleaseWork = whileFieldsAreTheSame(['releaseWork'], ({ releaseWork }: Pick<EstimateForm, 'releaseWork'>) => readChoices('releaseWork', releaseWork, releaseWorkIds));

const readCommercial = (form: EstimateForm, catalogue: Catalogue | undefined) => readTogether({
  supportTier: readChoice('supportTier', form.supportTier, tiersOf(catalogue)),
  currency: readCurrency(form.currency, catalogue),
  termMonths: mapReading(readChoice('termMonths', form.termMonths, terms), (term) => Number(term) as TermMonths),
  purchaseOrder: readText('purchaseOrder', form.purchaseOrder, limits.reference.highest),
  paymentDays: readWholeNumber('paymentDays', form.paymentDays, limits.paymentDays),
});

/** A tier that came with a later list is not on offer in an earlier one. */
const tiersOf = (catalogue: Catalogue | undefined): readonly SupportTierId[] => catalogue?.support.map(({ id }) => id) ?? supportTierIds;

const partnerFields = ['audience', 'partnerDiscount', 'partnerPrices'] as const;
type PartnerAnswers = Pick<EstimateForm, (typeof partnerFields)[number]>;

const readPartner = whileFieldsAreTheSame(partnerFields, (form: PartnerAnswers, { catalogue }: { readonly catalogue: Catalogue | undefined }): AllReadValues<{ readonly partner: PartnerConditions | undefined }> => {
  const audience = audiences.find((candidate) => candidate === form.audience);
  if (!audience || !isPartner(audience)) return { ok: true, values: { partner: undefined } };
  const conditions = readTogether({ discount: readPercent('partnerDiscount', form.partnerDiscount), file: readPartnerPrices(form.partnerPrices, catalogue) });
  return mapAllRead(conditions, ({ discount, file }) => ({ partner: { discount, ...file } }));
});

const resaleFields = ['audience', 'margin', ...sellerFields] as const;

const readResale = whileFieldsAreTheSame(resaleFields, (form: Pick<EstimateForm, (typeof resaleFields)[number]>): AllReadValues<{ readonly resale: Resale | undefined }> => {
  const audience = audiences.find((candidate) => candidate === form.audience);
  if (!audience || !isResale(audience)) return { ok: true, values: { resale: undefined } };
  return mapAllRead(joinAllRead(readTogether({ margin: readPercent('margin', form.margin) }), readResaleSeller(form)), (resale) => ({ resale }));
});

type Place = Pick<SelfHostedRequest, 'deployment' | 'platform'> | Pick<SovereignRequest, 'deployment' | 'provider' | 'region'>;

function readPlace(form: EstimateForm, catalogue: Catalogue | undefined): Reading<Place> {
  const deployment = readChoice('deployment', form.deployment, pricedDeployments);
  if (!deployment.ok) return deployment;
  if (deployment.value === 'self-hosted') return mapReading(readChoice('platform', form.platform, platforms), (platform) => ({ deployment: 'self-hosted', platform }));
  const provider = readProvider(form.provider, catalogue);
  if (!provider.ok) return provider;
  const region = readRegion(form.region, provider.value, catalogue);
  return mapReading(region, (country) => ({ deployment: 'sovereign', provider: provider.value, ...(country === undefined ? {} : { region: country }) }));
}

const providerId = /^[a-z][a-z0-9-]{0,63}$/;

function readProvider(typed: string, catalogue: Catalogue | undefined): Reading<string> {
  const path = 'provider';
  if (typed.trim() === '') return refuse({ code: 'choice-missing', path, values: {} });
  if (!providerId.test(typed)) return refuse({ code: 'choice-unknown', path, values: { typed: quoteTyped(typed) } });
  if (!catalogue || findProvider(catalogue, typed)) return readAs(typed);
  return refuse({ code: 'provider-not-in-catalogue', path, values: { typed, release: catalogue.release.date } });
}

function readRegion(typed: string, providerOf: string, catalogue: Catalogue | undefined): Reading<string | undefined> {
  if (typed === '') return readAs(undefined);
  const country = readCountry('region', typed);
  const provider = catalogue && findProvider(catalogue, providerOf);
  if (!country.ok || !provider || provider.countries.includes(country.value)) return country;
  return refuse({ code: 'region-not-of-provider', path: 'region', values: { country: country.value, provider: provider.name } });
}

const isSingleHost = (form: EstimateForm) => form.deployment === 'self-hosted' && form.platform === 'single-host';

function readHighAvailability(form: EstimateForm): Reading<boolean> {
  const answer = readChoice('highAvailability', form.highAvailability, yesOrNo);
  if (answer.ok && answer.value === 'yes' && isSingleHost(form)) return refuse({ code: 'high-availability-needs-cluster', path: 'highAvailability', values: {} });
  return mapReading(answer, (value) => value === 'yes');
}

/** Two versions side by side need more than one machine. */
function readRollout(form: EstimateForm): Reading<(typeof rollouts)[number]> {
  const answer = readChoice('rollout', form.rollout, rollouts);
  if (answer.ok && answer.value !== 'rolling' && isSingleHost(form)) return refuse({ code: 'rollout-needs-cluster', path: 'rollout', values: {} });
  return answer;
}

/** One machine is all that a single host has; what does not fit needs another platform, not a wrong figure. Its stores share that machine. */
function findOversizedWorkload(request: PricedRequest, catalogue: Catalogue): readonly Problem[] {
  if (request.deployment !== 'self-hosted' || request.platform !== 'single-host') return [];
  const machines = Number(machinesForWorkload(request, catalogue).machines);
  const highest = catalogue.capacity && documentsPerMachine(catalogue.capacity);
  return [
    ...(machines > 1 ? [{ code: 'single-host-too-small', path: 'platform', values: { machines } } as const] : []),
    ...(highest !== undefined && request.documents > highest ? [{ code: 'single-host-too-many-documents', path: 'platform', values: { highest } } as const] : []),
  ];
}
