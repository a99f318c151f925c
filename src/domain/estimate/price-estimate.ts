import type { Catalogue } from '../catalogue/catalogue.ts';
import { addDays, type IsoDate } from '../date.ts';
import { onceEach } from '../once-each.ts';
import { whileTheSame } from '../while-the-same.ts';
import { draftReference } from './draft-reference.ts';
import { onceOnlyDays, priceEffort } from './effort-lines.ts';
import type { EstimateRequest, PricedRequest, ServerlessRequest } from './estimate-request.ts';
import { priceFreeLines } from './free-lines.ts';
import { priceInfrastructure } from './infrastructure-lines.ts';
import { priceLicences } from './licence-lines.ts';
import { withPartnerPrices } from './partner-prices.ts';
import type { Estimate, ListLine, NoInvoice, OnRequestLine, PricedLine, Quote, QuoteLine } from './quote.ts';
import { conditionsOf, settleLines } from './settle-lines.ts';
import { sizeEnvironments } from './size-environments.ts';
import { priceSupport } from './support-line.ts';
import { addSums, furtherReleases, type Periods, sumLines, sumOfKinds, timelineOf, totalByKind, totalOf } from './total-lines.ts';

/** The same request, release and day always give the same estimate. Every amount comes from the catalogue or was typed. */
export function priceEstimate(request: ServerlessRequest, catalogue: Catalogue, on: IsoDate): NoInvoice;
export function priceEstimate(request: PricedRequest, catalogue: Catalogue, on: IsoDate): Quote;
export function priceEstimate(request: EstimateRequest, catalogue: Catalogue, on: IsoDate): Estimate;
export function priceEstimate(request: EstimateRequest, catalogue: Catalogue, on: IsoDate): Estimate {
  if (request.deployment === 'serverless') return { kind: 'no-invoice', request, promise: 'availability-serverless' };
  const { release } = catalogue;
  const sizing = sizeEnvironments(request, catalogue);
  const { effort, listLines, onRequestLines } = listOf(request, withPartnerPrices(catalogue, request.partner?.prices ?? {}), sizing);
  const conditions = conditionsOf(request, catalogue);
  const settled = settleLines(listLines, conditions);
  const free = priceFreeLines(request.freeLines, conditions.currency, request.resale !== undefined);
  const { termMonths, releasePlan, resale } = request;
  return {
    kind: 'quote',
    reference: draftReference({ request, releaseDate: release.date, madeOn: on }),
    request,
    release: { date: release.date, status: release.status },
    currency: conditions.currency,
    ...(conditions.conversion ? { conversion: conditions.conversion } : {}),
    madeOn: on,
    validUntil: validUntil({ on, days: release.validityDays }),
    lines: settled.concat(free),
    onRequestLines,
    partial: onRequestLines.length > 0,
    sizing,
    effortDays: onceOnlyDays(effort),
    ...totalQuote({ settled, free, termMonths, releasePlan, firstPeriodMonths: Math.min(release.billingPeriodMonths, termMonths), isResale: resale !== undefined }),
  };
}

const validUntil = whileTheSame(({ on, days }: { readonly on: IsoDate; readonly days: number }) => addDays(on, days));

/** The lines as the list prices them, and those that it cannot. */
function listOf(request: PricedRequest, catalogue: Catalogue, sizing: Quote['sizing']) {
  const rented = request.deployment === 'sovereign' ? priceInfrastructure(request, sizing, catalogue) : [];
  const effort = priceEffort(request, catalogue);
  const withoutSupport = effort.concat(priceLicences(request, catalogue), rented.filter(isPriced));
  return { effort, listLines: [...withoutSupport, priceSupport(request.supportTier, withoutSupport, catalogue)], onRequestLines: rented.filter(isOnRequest) };
}

interface Totalled extends Pick<PricedRequest, 'termMonths' | 'releasePlan'> {
  readonly settled: readonly PricedLine[];
  readonly free: readonly PricedLine[];
  readonly firstPeriodMonths: number;
  readonly isResale: boolean;
}

const totalQuote = whileTheSame(({ settled, free, termMonths, releasePlan, firstPeriodMonths, isResale }: Totalled) => {
  const releases = { inFirstPeriod: furtherReleases(releasePlan, firstPeriodMonths), inTerm: furtherReleases(releasePlan, termMonths) };
  const periods: Periods = { firstPeriodMonths, termMonths, furtherReleases: releases };
  const sums = addSums(sumLines(settled), sumFree(free));
  const totalsByKind = totalByKind(sums, periods);
  return {
    ...periods,
    totals: totalOf(sumOfKinds(sums), periods),
    totalsRange: { low: totalOf(sums.low, periods), high: totalOf(sums.high, periods) },
    ...(isResale ? { purchase: totalOf(sums.purchase, periods) } : {}),
    totalsByKind,
    timeline: timelineOf(totalsByKind, releasePlan, termMonths),
  };
});

const sumFree = onceEach(sumLines);

const isPriced = (line: QuoteLine): line is ListLine => line.kind !== 'on-request';
const isOnRequest = (line: QuoteLine): line is OnRequestLine => line.kind === 'on-request';
