import type { Minor } from '../money/rounding.ts';
import { sumOf } from '../money/sum.ts';
import type { ReleasePlan } from './answers.ts';
import { type LineKind, lineKinds, type PricedLine, type QuoteTotals, type Recurrence, type TimelinePart } from './quote.ts';

export interface Periods {
  readonly firstPeriodMonths: number;
  readonly termMonths: number;
  /** Releases after the first. */
  readonly furtherReleases: { readonly inFirstPeriod: number; readonly inTerm: number };
}

type Amount = (line: PricedLine) => Minor;

const netOfLine: Amount = ({ net }) => net;

type Sums = Record<Recurrence, Minor>;

const noSums = (): Sums => ({ 'one-off': 0n, monthly: 0n, 'each-release': 0n });

/**
 * A month, and a release, are what is rounded: every longer time is a whole number of them, so a term is exactly the sum
 * of its invoices.
 */
function totalsOf({ 'one-off': oneOff, monthly, 'each-release': eachRelease }: Sums, { firstPeriodMonths, termMonths, furtherReleases }: Periods): QuoteTotals {
  const over = (months: number, releases: number) => oneOff + monthly * BigInt(months) + eachRelease * BigInt(releases);
  return { oneOff, monthly, eachRelease, firstPeriod: over(firstPeriodMonths, furtherReleases.inFirstPeriod), overTerm: over(termMonths, furtherReleases.inTerm) };
}

export function totalLines(lines: readonly PricedLine[], periods: Periods, amountOf: Amount = netOfLine): QuoteTotals {
  const sums = noSums();
  for (const line of lines) sums[line.recurrence] += amountOf(line);
  return totalsOf(sums, periods);
}

/** What the partner pays; a line that costs the partner nothing counts nothing. */
export const totalPurchase = (lines: readonly PricedLine[], periods: Periods): QuoteTotals => totalLines(lines, periods, ({ purchase }) => purchase ?? 0n);

/** As it would be if all effort turned out low, or high. */
export const totalAtRangeEnd = (lines: readonly PricedLine[], periods: Periods, end: 'low' | 'high'): QuoteTotals =>
  totalLines(lines, periods, ({ range, net }) => (range ? range[end].net : net));

export function totalByKind(lines: readonly PricedLine[], periods: Periods): Readonly<Record<LineKind, QuoteTotals>> {
  const sums = byKind(noSums);
  for (const { kind, recurrence, net } of lines) sums[kind][recurrence] += net;
  return byKind((kind) => totalsOf(sums[kind], periods));
}

const byKind = <Value>(valueOf: (kind: LineKind) => Value): Readonly<Record<LineKind, Value>> =>
  Object.fromEntries(lineKinds.map((kind) => [kind, valueOf(kind)])) as Readonly<Record<LineKind, Value>>;

const monthsBetweenReleases: Readonly<Record<ReleasePlan, number | undefined>> = { one: undefined, quarterly: 3, monthly: 1 };

/** Releases in the first `months` months, not counting the first of all: that one is part of setting up. */
export function furtherReleases(plan: ReleasePlan, months: number): number {
  const between = monthsBetweenReleases[plan];
  return between === undefined ? 0 : Math.ceil(months / between) - 1;
}

/** The term by quarters, or by its only month. */
export function timelineOf(totals: Readonly<Record<LineKind, QuoteTotals>>, plan: ReleasePlan, termMonths: number): readonly TimelinePart[] {
  const step = Math.min(3, termMonths);
  return Array.from({ length: Math.ceil(termMonths / step) }, (_, index) => {
    const [before, toMonth] = [index * step, Math.min((index + 1) * step, termMonths)];
    const releases = furtherReleases(plan, toMonth) - (before === 0 ? 0 : furtherReleases(plan, before));
    const amounts = byKind((kind) => amountIn(totals[kind], { isFirst: before === 0, months: toMonth - before, releases }));
    return { fromMonth: before + 1, toMonth, byKind: amounts, total: sumOf(Object.values(amounts), (amount) => amount) };
  });
}

const amountIn = ({ oneOff, monthly, eachRelease }: QuoteTotals, { isFirst, months, releases }: { readonly isFirst: boolean; readonly months: number; readonly releases: number }): Minor =>
  (isFirst ? oneOff : 0n) + monthly * BigInt(months) + eachRelease * BigInt(releases);
