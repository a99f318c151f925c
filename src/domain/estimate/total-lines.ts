import type { Minor } from '../money/rounding.ts';
import { sumOf } from '../money/sum.ts';
import { whileTheSame } from '../while-the-same.ts';
import type { ReleasePlan } from './answers.ts';
import { type LineKind, lineKinds, type PricedLine, type QuoteTotals, type Recurrence, type TimelinePart } from './quote.ts';

export interface Periods {
  readonly firstPeriodMonths: number;
  readonly termMonths: number;
  /** Releases after the first. */
  readonly furtherReleases: { readonly inFirstPeriod: number; readonly inTerm: number };
}

type Amounts = Readonly<Record<Recurrence, Minor>>;

/** What lines add up to, in every way that they are counted. */
export interface LineSums {
  readonly byKind: Readonly<Record<LineKind, Amounts>>;
  /** As it would be if all effort turned out low, or high. */
  readonly low: Amounts;
  readonly high: Amounts;
  /** What the partner pays; a line that costs the partner nothing counts nothing. */
  readonly purchase: Amounts;
}

export function sumLines(lines: readonly PricedLine[]): LineSums {
  const byKind = ofEachKind(nothing);
  const [lower, higher, purchase] = [nothing(), nothing(), nothing()];
  lines.forEach(({ kind, recurrence, net, range, purchase: paid }) => {
    byKind[kind][recurrence] += net;
    if (range) {
      lower[recurrence] += range.low.net - net;
      higher[recurrence] += range.high.net - net;
    }
    if (paid !== undefined) purchase[recurrence] += paid;
  });
  const likely = sumOfKinds({ byKind });
  return { byKind, low: addAmounts(likely, lower), high: addAmounts(likely, higher), purchase };
}

const nothing = (): Record<Recurrence, Minor> => ({ 'one-off': 0n, monthly: 0n, 'each-release': 0n });

export const addSums = (a: LineSums, b: LineSums): LineSums => ({
  byKind: ofEachKind((kind) => addAmounts(a.byKind[kind], b.byKind[kind])),
  low: addAmounts(a.low, b.low),
  high: addAmounts(a.high, b.high),
  purchase: addAmounts(a.purchase, b.purchase),
});

const addAmounts = (a: Amounts, b: Amounts): Amounts =>
  ({ 'one-off': a['one-off'] + b['one-off'], monthly: a.monthly + b.monthly, 'each-release': a['each-release'] + b['each-release'] });

export const sumOfKinds = ({ byKind }: Pick<LineSums, 'byKind'>): Amounts => lineKinds.map((kind) => byKind[kind]).reduce(addAmounts);

/**
 * A month, and a release, are what is rounded: every longer time is a whole number of them, so a term is exactly the sum
 * of its invoices.
 */
export function totalOf({ 'one-off': oneOff, monthly, 'each-release': eachRelease }: Amounts, { firstPeriodMonths, termMonths, furtherReleases }: Periods): QuoteTotals {
  const over = (months: number, releases: number) => oneOff + monthly * BigInt(months) + eachRelease * BigInt(releases);
  return { oneOff, monthly, eachRelease, firstPeriod: over(firstPeriodMonths, furtherReleases.inFirstPeriod), overTerm: over(termMonths, furtherReleases.inTerm) };
}

export const totalByKind = ({ byKind }: LineSums, periods: Periods): Readonly<Record<LineKind, QuoteTotals>> => ofEachKind((kind) => totalOf(byKind[kind], periods));

const ofEachKind = <Value>(valueOf: (kind: LineKind) => Value): Readonly<Record<LineKind, Value>> =>
  ({ effort: valueOf('effort'), infrastructure: valueOf('infrastructure'), licence: valueOf('licence'), support: valueOf('support'), free: valueOf('free') });

const monthsBetweenReleases: Readonly<Record<ReleasePlan, number | undefined>> = { one: undefined, quarterly: 3, monthly: 1 };

/** Releases in the first `months` months, not counting the first of all: that one is part of setting up. */
export function furtherReleases(plan: ReleasePlan, months: number): number {
  const between = monthsBetweenReleases[plan];
  return between === undefined ? 0 : Math.ceil(months / between) - 1;
}

/** The term by quarters, or by its only month. */
export function timelineOf(totals: Readonly<Record<LineKind, QuoteTotals>>, plan: ReleasePlan, termMonths: number): readonly TimelinePart[] {
  const step = Math.min(3, termMonths);
  // One quarter costs what the one before it does, unless there is more in it.
  const amountsOf = whileTheSame((part: PartOfTerm) => amountsIn(part, totals));
  return Array.from({ length: Math.ceil(termMonths / step) }, (_, index) => {
    const before = index * step;
    const toMonth = Math.min(before + step, termMonths);
    const releases = furtherReleases(plan, toMonth) - (before === 0 ? 0 : furtherReleases(plan, before));
    const { byKind, total } = amountsOf({ isFirst: before === 0, months: toMonth - before, releases });
    return { fromMonth: before + 1, toMonth, byKind, total };
  });
}

interface PartOfTerm {
  readonly isFirst: boolean;
  readonly months: number;
  readonly releases: number;
}

function amountsIn({ isFirst, months, releases }: PartOfTerm, totals: Readonly<Record<LineKind, QuoteTotals>>): Pick<TimelinePart, 'byKind' | 'total'> {
  const byKind = ofEachKind((kind) => (isFirst ? totals[kind].oneOff : 0n) + totals[kind].monthly * BigInt(months) + totals[kind].eachRelease * BigInt(releases));
  return { byKind, total: sumOf(lineKinds, (kind) => byKind[kind]) };
}
