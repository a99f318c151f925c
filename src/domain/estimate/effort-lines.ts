import type { Catalogue, Service } from '../catalogue/catalogue.ts';
import { demand } from '../catalogue/find-in-catalogue.ts';
import { addDecimals, type Decimal, decimalToText, percentOf, toDecimal, trimDecimal } from '../money/decimal.ts';
import type { EnvironmentId } from './answers.ts';
import type { PricedRequest } from './estimate-request.ts';
import { citeOrigin, type Figure, money, number, percentage, word } from './figure.ts';
import { citeService, findService, netOf } from './price-line.ts';
import type { LineRange, PricedLine } from './quote.ts';

export interface DaysRange {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
}

type Hosting = Catalogue['effort']['hosting'][number];

/** Days of setting up each environment, and the surcharge of the place on all of them. */
export function priceEffort(request: PricedRequest, catalogue: Catalogue): readonly PricedLine[] {
  const hostingId = request.deployment === 'sovereign' ? 'sovereign' : request.platform;
  const hosting = demand(catalogue.effort.hosting.find(({ id }) => id === hostingId), `hosting “${hostingId}”`);
  const setUps = request.environments.map((environment) => priceSetUp(environment, request, { catalogue, hosting }));
  const surcharge = hosting.surcharge === undefined ? [] : [priceSurcharge(hosting.surcharge, sumRanges(setUps), catalogue)];
  return [...setUps, ...surcharge];
}

interface SetUpRules {
  readonly catalogue: Catalogue;
  readonly hosting: Hosting;
}

function priceSetUp(environment: EnvironmentId, request: PricedRequest, { catalogue, hosting }: SetUpRules): PricedLine {
  const rules = catalogue.effort.environments.filter((candidate) => candidate.environment === environment);
  const wanted = request.highAvailability && rules.some(({ highAvailability }) => highAvailability);
  const rule = demand(rules.find(({ highAvailability }) => highAvailability === wanted), `effort of ${environment}`);
  const service = findService(catalogue, hosting.doneBy);
  return {
    ...effortBasics(service, rule.days),
    id: `effort.${environment}`,
    name: { code: 'effort-environment', values: { environment: word('environment', environment), service: word('service', service.id) } },
    why: {
      formula: 'days-times-rate',
      inputs: { days: number(rule.days.likely), rate: money(service.price), service: word('service', service.id) },
      entries: [{ file: 'effort', id: rule.id, ...citeOrigin(rule, catalogue.release.sources) }, citeService(service, catalogue)],
    },
  };
}

function priceSurcharge(id: string, base: DaysRange, catalogue: Catalogue): PricedLine {
  const rule = demand(catalogue.effort.surcharges.find((surcharge) => surcharge.id === id), `surcharge “${id}”`);
  const service = findService(catalogue, rule.doneBy);
  const days = surchargeDays(rule.percent, base);
  const inputs: Readonly<Record<'percent' | 'baseDays' | 'days' | 'rate' | 'service', Figure>> = {
    percent: percentage(rule.percent.likely),
    baseDays: number(base.likely),
    days: number(days.likely),
    rate: money(service.price),
    service: word('service', service.id),
  };
  return {
    ...effortBasics(service, days),
    id: `effort.surcharge.${id}`,
    name: { code: 'effort-surcharge', values: { surcharge: word('surcharge', id), service: word('service', service.id) } },
    why: {
      formula: 'surcharge-days-times-rate',
      inputs,
      entries: [{ file: 'effort', id, ...citeOrigin(rule, catalogue.release.sources) }, citeService(service, catalogue)],
    },
  };
}

function effortBasics(service: Service, days: DaysRange) {
  const end = (quantity: string) => ({ quantity, net: netOf(quantity, service.price) });
  const range: LineRange = { low: end(days.low), likely: end(days.likely), high: end(days.high) };
  return { kind: 'effort', recurrence: 'one-off', unit: 'day', unitPrice: service.price, ...range.likely, range } as const;
}

function surchargeDays(percent: DaysRange, base: DaysRange): DaysRange {
  const share = (end: keyof DaysRange) => decimalToText(percentOf(toDecimal(percent[end]), toDecimal(base[end])));
  return { low: share('low'), likely: share('likely'), high: share('high') };
}

/** The days of all lines that have a range. */
export function sumRanges(lines: readonly PricedLine[]): DaysRange {
  const none: Decimal = { units: 0n, scale: 0 };
  const sum = (end: keyof DaysRange) =>
    decimalToText(trimDecimal(lines.reduce((days, { range }) => (range ? addDecimals(days, toDecimal(range[end].quantity)) : days), none)));
  return { low: sum('low'), likely: sum('likely'), high: sum('high') };
}
