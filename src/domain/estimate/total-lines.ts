import type { Minor } from '../money/rounding.ts';
import { sumOf } from '../money/sum.ts';
import { type LineKind, lineKinds, type PricedLine, type QuoteTotals } from './quote.ts';

export interface Periods {
  readonly firstPeriodMonths: number;
  readonly termMonths: number;
}

/**
 * A month is the unit that is rounded: every longer time is a whole number of months, so a term is exactly the sum of
 * its invoices.
 */
export function totalLines(lines: readonly PricedLine[], { firstPeriodMonths, termMonths }: Periods): QuoteTotals {
  const sum = (wanted: PricedLine['recurrence']): Minor => sumOf(lines.filter(({ recurrence }) => recurrence === wanted), ({ net }) => net);
  const oneOff = sum('one-off');
  const monthly = sum('monthly');
  return { oneOff, monthly, firstPeriod: oneOff + monthly * BigInt(firstPeriodMonths), overTerm: oneOff + monthly * BigInt(termMonths) };
}

export function totalByKind(lines: readonly PricedLine[], periods: Periods): Readonly<Record<LineKind, QuoteTotals>> {
  const ofKind = (kind: LineKind) => totalLines(lines.filter((line) => line.kind === kind), periods);
  return Object.fromEntries(lineKinds.map((kind) => [kind, ofKind(kind)])) as Readonly<Record<LineKind, QuoteTotals>>;
}

/** The lines as they would be if all effort turned out low, or high. */
export const atRangeEnd = (lines: readonly PricedLine[], end: 'low' | 'high'): readonly PricedLine[] =>
  lines.map((line) => (line.range ? { ...line, ...line.range[end] } : line));
