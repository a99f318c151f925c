import type { Catalogue } from '../catalogue/catalogue.ts';
import { addDays, type IsoDate } from '../date.ts';
import { draftReference } from './draft-reference.ts';
import { priceEffort, sumRanges } from './effort-lines.ts';
import type { EstimateRequest, PricedRequest, ServerlessRequest } from './estimate-request.ts';
import { priceInfrastructure } from './infrastructure-lines.ts';
import { priceLicences } from './licence-lines.ts';
import type { Estimate, NoInvoice, OnRequestLine, PricedLine, Quote, QuoteLine } from './quote.ts';
import { sizeEnvironments } from './size-environments.ts';
import { priceSupport } from './support-line.ts';
import { atRangeEnd, totalByKind, totalLines } from './total-lines.ts';

/** The same request, release and day always give the same estimate. Every amount comes from the catalogue. */
export function priceEstimate(request: ServerlessRequest, catalogue: Catalogue, on: IsoDate): NoInvoice;
export function priceEstimate(request: PricedRequest, catalogue: Catalogue, on: IsoDate): Quote;
export function priceEstimate(request: EstimateRequest, catalogue: Catalogue, on: IsoDate): Estimate;
export function priceEstimate(request: EstimateRequest, catalogue: Catalogue, on: IsoDate): Estimate {
  if (request.deployment === 'serverless') return { kind: 'no-invoice', request, promise: 'availability-serverless' };
  const { release } = catalogue;
  const sizing = sizeEnvironments(request, catalogue);
  const rented = request.deployment === 'sovereign' ? priceInfrastructure(request, sizing, catalogue) : [];
  const withoutSupport = [...priceEffort(request, catalogue), ...priceLicences(request, catalogue), ...rented.filter(isPriced)];
  const lines = [...withoutSupport, priceSupport(request.supportTier, withoutSupport, catalogue)];
  const onRequestLines = rented.filter(isOnRequest);
  return {
    kind: 'quote',
    reference: draftReference({ request, releaseDate: release.date, madeOn: on }),
    request,
    release: { date: release.date, status: release.status },
    currency: release.currency,
    madeOn: on,
    validUntil: addDays(on, release.validityDays),
    lines,
    onRequestLines,
    partial: onRequestLines.length > 0,
    sizing,
    ...totalQuote(lines, { firstPeriodMonths: Math.min(release.billingPeriodMonths, request.termMonths), termMonths: request.termMonths }),
  };
}

function totalQuote(lines: readonly PricedLine[], periods: Pick<Quote, 'firstPeriodMonths' | 'termMonths'>) {
  return {
    ...periods,
    totals: totalLines(lines, periods),
    totalsRange: { low: totalLines(atRangeEnd(lines, 'low'), periods), high: totalLines(atRangeEnd(lines, 'high'), periods) },
    totalsByKind: totalByKind(lines, periods),
    effortDays: sumRanges(lines),
  };
}

const isPriced = (line: QuoteLine): line is PricedLine => line.kind !== 'on-request';
const isOnRequest = (line: QuoteLine): line is OnRequestLine => line.kind === 'on-request';
