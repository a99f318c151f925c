import type { Catalogue, Origin } from '../catalogue/catalogue.ts';
import { demand } from '../catalogue/find-in-catalogue.ts';
import { addDecimals, type Decimal, decimalToText, multiplyDecimals, percentOf, integerToDecimal, shortestText, toDecimal } from '../money/decimal.ts';
import { onceEach } from '../once-each.ts';
import { whileFieldsAreTheSame } from '../while-the-same.ts';
import type { EnvironmentId, HostingId } from './answers.ts';
import type { PricedRequest } from './estimate-request.ts';
import { citeOrigin, type Figure, money, number, percentage, word } from './figure.ts';
import { citeService, type CountedService, findService, listPriceOf, netOf } from './price-line.ts';
import type { LineName, ListLine, QuantityRange, Recurrence } from './quote.ts';
import type { CitedEntry } from './why.ts';

type Hosting = Catalogue['effort']['hosting'][number];

const effortFields = ['environments', 'highAvailability', 'regions', 'rollout', 'releaseWork', 'releasePlan', 'onSiteDays'] as const;

/** The answers that effort follows from, besides where it runs. */
type EffortAnswers = Pick<PricedRequest, (typeof effortFields)[number]>;

/** Days of setting up each environment, the surcharges on them, and the work that comes with a release. */
export const priceEffort = (request: PricedRequest, catalogue: Catalogue): readonly ListLine[] =>
  effortLines(request, { catalogue, hostingId: request.deployment === 'sovereign' ? 'sovereign' : request.platform });

const effortLines = whileFieldsAreTheSame(effortFields, (answers: EffortAnswers, { catalogue, hostingId }: { readonly catalogue: Catalogue; readonly hostingId: HostingId }) => {
  const hosting = demand(catalogue.effort.hosting.find(({ id }) => id === hostingId), `hosting “${hostingId}”`);
  const setUps = answers.environments.map((environment) => priceSetUp(environment, answers, { catalogue, hosting }));
  const surcharge = hosting.surcharge === undefined ? [] : [priceSurcharge(hosting.surcharge, sumRanges(setUps), catalogue)];
  return [...setUps, ...surcharge, ...priceWork(answers, catalogue, { hosting, setUps })];
});

interface SetUpRules {
  readonly catalogue: Catalogue;
  readonly hosting: Hosting;
}

function priceSetUp(environment: EnvironmentId, answers: EffortAnswers, { catalogue, hosting }: SetUpRules): ListLine {
  const rules = catalogue.effort.environments.filter((candidate) => candidate.environment === environment);
  const wanted = answers.highAvailability && rules.some(({ highAvailability }) => highAvailability);
  const rule = demand(rules.find(({ highAvailability }) => highAvailability === wanted), `effort of ${environment}`);
  return daysLine({
    id: `effort.${environment}`,
    name: { code: 'effort-environment', values: { environment: word('environment', environment) } },
    rule, doneBy: hosting.doneBy, catalogue,
  });
}

interface DaysLine {
  readonly id: string;
  /** The service is added to its values. */
  readonly name: LineName;
  readonly rule: Origin & { readonly id: string; readonly days: QuantityRange };
  readonly doneBy: string;
  readonly catalogue: Catalogue;
  readonly recurrence?: Recurrence;
  readonly file?: string;
}

/** A line of days that a rule holds as they are. */
function daysLine({ id, name, rule, doneBy, catalogue, recurrence = 'one-off', file = 'effort' }: DaysLine): ListLine {
  const service = findService(catalogue, doneBy);
  return {
    ...effortBasics(service, rule.days),
    id,
    recurrence,
    name: { code: name.code, values: { ...name.values, service: word('service', service.id) } },
    why: {
      formula: recurrence === 'each-release' ? 'release-days-times-rate' : 'days-times-rate',
      inputs: { days: number(rule.days.likely), ...rateInputs(service, catalogue) },
      entries: [citeRule(rule, { file, catalogue }), citeService(service, catalogue)],
    },
  };
}

const rateInputs = (service: CountedService, { release }: Catalogue) => ({ rate: money(service.price, release.currency), service: word('service', service.id) });

const citeRule = (rule: Origin & { readonly id: string }, { file, catalogue }: { readonly file: string; readonly catalogue: Catalogue }): CitedEntry => ({
  file,
  id: rule.id,
  ...citeOrigin(rule, catalogue.release.sources),
});

function priceSurcharge(id: string, base: QuantityRange, catalogue: Catalogue): ListLine {
  const rule = demand(catalogue.effort.surcharges.find((surcharge) => surcharge.id === id), `surcharge “${id}”`);
  const service = findService(catalogue, rule.doneBy);
  const days = shareOfDays(rule.percent, base);
  return {
    ...effortBasics(service, days),
    id: `effort.surcharge.${id}`,
    name: { code: 'effort-surcharge', values: { surcharge: word('surcharge', id), service: word('service', service.id) } },
    why: {
      formula: 'surcharge-days-times-rate',
      inputs: { percent: percentage(rule.percent.likely), baseDays: number(base.likely), days: number(days.likely), ...rateInputs(service, catalogue) },
      entries: [citeRule({ ...rule, id }, { file: 'effort', catalogue }), citeService(service, catalogue)],
    },
  };
}

interface SetUp {
  readonly hosting: Hosting;
  readonly setUps: readonly ListLine[];
}

/** What the questions about regions, releases and days on site add; nothing by a release that does not ask them. */
function priceWork(answers: EffortAnswers, catalogue: Catalogue, { hosting, setUps }: SetUp): readonly ListLine[] {
  if (!catalogue.work) return [];
  const production = setUps.filter(({ id }) => id === 'effort.production');
  return [
    ...(answers.regions > 1 ? [priceFurtherRegions(answers.regions - 1, sumRanges(production), catalogue)] : []),
    ...priceRollout(answers, catalogue),
    ...answers.releaseWork.flatMap((id) => priceReleaseWork(id, answers, catalogue)),
    ...(answers.releasePlan === 'one' ? [] : [priceRelease(answers, catalogue, hosting)]),
    ...(answers.onSiteDays > 0 ? [priceOnSite(answers.onSiteDays, catalogue)] : []),
  ];
}

const workOf = (catalogue: Catalogue) => demand(catalogue.work, 'file work.json');

function priceFurtherRegions(regions: number, base: QuantityRange, catalogue: Catalogue): ListLine {
  const { furtherRegion } = workOf(catalogue);
  const service = findService(catalogue, furtherRegion.doneBy);
  const one = shareOfDays(furtherRegion.percent, base);
  const all = (end: keyof QuantityRange) => shortestText(multiplyDecimals(toDecimal(one[end]), integerToDecimal(regions)));
  const days = { low: all('low'), likely: all('likely'), high: all('high') };
  const inputs: Readonly<Record<'percent' | 'baseDays' | 'regions' | 'days' | 'rate' | 'service', Figure>> = {
    percent: percentage(furtherRegion.percent.likely),
    baseDays: number(base.likely),
    regions: number(regions),
    days: number(days.likely),
    ...rateInputs(service, catalogue),
  };
  return {
    ...effortBasics(service, days),
    id: 'effort.regions',
    name: { code: 'effort-regions', values: { service: word('service', service.id) } },
    why: { formula: 'region-days-times-rate', inputs, entries: [citeRule({ ...furtherRegion, id: 'furtherRegion' }, { file: 'work', catalogue }), citeService(service, catalogue)] },
  };
}

/** Rolling is how it is done anyway. */
function priceRollout({ rollout }: EffortAnswers, catalogue: Catalogue): readonly ListLine[] {
  const rule = workOf(catalogue).rollouts.find(({ id }) => id === rollout);
  if (!rule) return [];
  const name: LineName = { code: 'effort-rollout', values: { rollout: word('rollout', rollout) } };
  return [daysLine({ id: `effort.rollout.${rollout}`, name, rule, doneBy: rule.doneBy, catalogue, file: 'work' })];
}

/** Once, or once for the first release and again for each after it. */
function priceReleaseWork(id: EffortAnswers['releaseWork'][number], { releasePlan }: EffortAnswers, catalogue: Catalogue): readonly ListLine[] {
  const rule = demand(workOf(catalogue).work.find((work) => work.id === id), `work “${id}”`);
  const basics = { rule, doneBy: rule.doneBy, catalogue, file: 'work' };
  const values = { work: word('work', id) };
  const first = daysLine({ ...basics, id: `effort.work.${id}`, name: { code: 'effort-work', values } });
  if (rule.each === 'once' || releasePlan === 'one') return [first];
  return [first, daysLine({ ...basics, id: `effort.work.${id}.each`, name: { code: 'effort-work-each', values }, recurrence: 'each-release' })];
}

/** A release after the first, brought through every environment. */
function priceRelease({ environments }: EffortAnswers, catalogue: Catalogue, { doneBy }: Hosting): ListLine {
  const rules = workOf(catalogue).releases.filter(({ environment }) => environments.includes(environment));
  const days = sumDays(rules.map((rule) => rule.days));
  const service = findService(catalogue, doneBy);
  return {
    ...effortBasics(service, days),
    id: 'effort.release',
    recurrence: 'each-release',
    name: { code: 'effort-release', values: { service: word('service', service.id) } },
    why: {
      formula: 'release-days-times-rate',
      inputs: { days: number(days.likely), ...rateInputs(service, catalogue) },
      entries: [...rules.map((rule) => citeRule({ ...rule, id: rule.environment }, { file: 'work', catalogue })), citeService(service, catalogue)],
    },
  };
}

function priceOnSite(typedDays: number, catalogue: Catalogue): ListLine {
  const service = findService(catalogue, workOf(catalogue).onSite.doneBy);
  const days = String(typedDays);
  return {
    ...effortBasics(service, { low: days, likely: days, high: days }),
    id: 'effort.on-site',
    name: { code: 'effort-on-site', values: { service: word('service', service.id) } },
    why: { formula: 'typed-days-times-rate', inputs: { days: number(days), ...rateInputs(service, catalogue) }, entries: [citeService(service, catalogue)] },
  };
}

function effortBasics(service: CountedService, days: QuantityRange) {
  return {
    kind: 'effort',
    recurrence: 'one-off',
    unit: 'day',
    unitPrice: service.price,
    quantity: days.likely,
    net: netOf(days.likely, service.price),
    range: days,
    quantityWhys: [],
    ...listPriceOf(service),
  } as const;
}

function shareOfDays(percent: QuantityRange, base: QuantityRange): QuantityRange {
  const share = (end: keyof QuantityRange) => decimalToText(percentOf(toDecimal(percent[end]), toDecimal(base[end])));
  return { low: share('low'), likely: share('likely'), high: share('high') };
}

/** The days of the lines that are done once. */
export const onceOnlyDays = onceEach((lines: readonly ListLine[]): QuantityRange => sumRanges(lines.filter(({ recurrence }) => recurrence === 'one-off')));

/** The days of all lines that have a range. */
const sumRanges = (lines: readonly ListLine[]): QuantityRange => sumDays(lines.flatMap(({ range }) => (range ? [range] : [])));

function sumDays(ranges: readonly QuantityRange[]): QuantityRange {
  const none: Decimal = { units: 0n, scale: 0 };
  const sum = (end: keyof QuantityRange) => shortestText(ranges.reduce((days, range) => addDecimals(days, toDecimal(range[end])), none));
  return { low: sum('low'), likely: sum('likely'), high: sum('high') };
}
