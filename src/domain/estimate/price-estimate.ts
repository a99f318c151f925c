import type { Catalogue } from '../catalogue/catalogue.ts';
import { addDays, type IsoDate } from '../date.ts';
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
import { furtherReleases, type Periods, timelineOf, totalAtRangeEnd, totalByKind, totalLines, totalPurchase } from './total-lines.ts';

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
  const lines = [...settleLines(listLines, conditions), ...priceFreeLines(request.freeLines, conditions.currency, request.resale !== undefined)];
  return {
    kind: 'quote',
    reference: draftReference({ request, releaseDate: release.date, madeOn: on }),
    request,
    release: { date: release.date, status: release.status },
    currency: conditions.currency,
    ...(conditions.conversion ? { conversion: conditions.conversion } : {}),
    madeOn: on,
    validUntil: addDays(on, release.validityDays),
    lines,
    onRequestLines,
    partial: onRequestLines.length > 0,
    sizing,
    effortDays: onceOnlyDays(effort),
    ...totalQuote(lines, request, Math.min(release.billingPeriodMonths, request.termMonths)),
  };
}

/** The lines as the list prices them, and those that it cannot. */
function listOf(request: PricedRequest, catalogue: Catalogue, sizing: Quote['sizing']) {
  const rented = request.deployment === 'sovereign' ? priceInfrastructure(request, sizing, catalogue) : [];
  const effort = priceEffort(request, catalogue);
  const withoutSupport = [...effort, ...priceLicences(request, catalogue), ...rented.filter(isPriced)];
  return { effort, listLines: [...withoutSupport, priceSupport(request.supportTier, withoutSupport, catalogue)], onRequestLines: rented.filter(isOnRequest) };
}

function totalQuote(lines: readonly PricedLine[], { termMonths, releasePlan, resale }: PricedRequest, firstPeriodMonths: number) {
  const releases = { inFirstPeriod: furtherReleases(releasePlan, firstPeriodMonths), inTerm: furtherReleases(releasePlan, termMonths) };
  const periods: Periods = { firstPeriodMonths, termMonths, furtherReleases: releases };
  const totalsByKind = totalByKind(lines, periods);
  return {
    ...periods,
    totals: totalLines(lines, periods),
    totalsRange: { low: totalAtRangeEnd(lines, periods, 'low'), high: totalAtRangeEnd(lines, periods, 'high') },
    ...(resale ? { purchase: totalPurchase(lines, periods) } : {}),
    totalsByKind,
    timeline: timelineOf(totalsByKind, releasePlan, termMonths),
  };
}

const isPriced = (line: QuoteLine): line is ListLine => line.kind !== 'on-request';
const isOnRequest = (line: QuoteLine): line is OnRequestLine => line.kind === 'on-request';
