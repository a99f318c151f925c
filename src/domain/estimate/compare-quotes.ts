import type { Minor } from '../money/rounding.ts';
import { type LineKind, lineKinds, type OnRequestLine, type PricedLine, type Quote, type QuoteTotals, type Recurrence, recurrences } from './quote.ts';

/**
 * Two or three quotes line by line. The first is what the others are compared with: every difference is theirs less its
 * own. Nothing is added up here that the quotes have not added up themselves.
 */
export interface QuoteComparison {
  readonly quotes: readonly Quote[];
  /** ISO 4217; absent when the quotes are not in one currency, and then no difference is computed for those in another than the first. */
  readonly currency?: string;
  readonly lines: readonly ComparedLine[];
  readonly totals: readonly ComparedTotal[];
  /** The totals if all effort is low, and if all is high. */
  readonly low: readonly ComparedTotal[];
  readonly high: readonly ComparedTotal[];
  /** What the partner pays, when all of them are resales. */
  readonly purchase?: readonly ComparedTotal[];
}

export interface ComparedLine {
  /** The same in every comparison of the same quotes. */
  readonly key: string;
  readonly recurrence: Recurrence;
  readonly kind: LineKind | 'on-request';
  /** One for each quote, in their order. */
  readonly cells: readonly ComparedCell[];
}

/**
 * `unknown`: both have the line, in different currencies. Of the first quote: `same` or `absent`.
 */
export type LineChange = 'same' | 'changed' | 'added' | 'removed' | 'absent' | 'unknown';

export interface ComparedCell {
  readonly line?: ComparableLine;
  readonly change: LineChange;
  /** What it adds to the totals, less what the first quote's line does; a line on request adds nothing. */
  readonly difference?: Minor;
}

export type ComparableLine = PricedLine | OnRequestLine;

export const totalNames = ['oneOff', 'monthly', 'eachRelease', 'firstPeriod', 'overTerm'] as const satisfies readonly (keyof QuoteTotals)[];

export type TotalName = (typeof totalNames)[number];

export interface ComparedTotal {
  readonly name: TotalName;
  readonly amounts: readonly Minor[];
  /** One for each quote, zero for the first; none for one in another currency. */
  readonly differences: readonly (Minor | undefined)[];
}

/** @param quotes one or more; the first is the one that the others are compared with */
export function compareQuotes(quotes: readonly [Quote, ...Quote[]]): QuoteComparison {
  const [{ currency }] = quotes;
  /** Of each quote: whether it is in the currency of the first. */
  const comparable = quotes.map((quote) => quote.currency === currency);
  const totalsOf = (pick: (quote: Quote) => QuoteTotals) => totalNames.map((name) => compareTotal(name, quotes.map((quote) => pick(quote)[name]), comparable));
  const resales = quotes.flatMap(({ purchase }) => (purchase ? [purchase] : []));
  return {
    quotes,
    ...(comparable.every(Boolean) ? { currency } : {}),
    lines: compareLines(quotes, comparable),
    totals: totalsOf(({ totals }) => totals),
    low: totalsOf(({ totalsRange }) => totalsRange.low),
    high: totalsOf(({ totalsRange }) => totalsRange.high),
    ...(resales.length === quotes.length ? { purchase: totalNames.map((name) => compareTotal(name, resales.map((purchase) => purchase[name]), comparable)) } : {}),
  };
}

function compareTotal(name: TotalName, amounts: readonly Minor[], comparable: readonly boolean[]): ComparedTotal {
  const [first = 0n] = amounts;
  return { name, amounts, differences: amounts.map((amount, index) => (comparable[index] ? amount - first : undefined)) };
}

function compareLines(quotes: readonly Quote[], comparable: readonly boolean[]): readonly ComparedLine[] {
  const byKey = quotes.map(linesByKey);
  const keys = [...new Set(byKey.flatMap((lines) => [...lines.keys()]))];
  const lines = keys.map((key): ComparedLine => {
    const found = byKey.map((each) => each.get(key));
    const [known] = found.filter((line) => line !== undefined);
    return {
      key,
      recurrence: known?.recurrence ?? 'one-off',
      kind: known?.kind ?? 'on-request',
      cells: found.map((line, index) => compareCell(line, { base: found[0], isFirst: index === 0, isComparable: comparable[index] === true })),
    };
  });
  return lines.sort((a, b) => rankOf(a) - rankOf(b));
}

/** Lines of one kind stand together, in the order of the quotes they came from. */
const rankOf = ({ recurrence, kind }: ComparedLine): number => recurrences.indexOf(recurrence) * 10 + (kind === 'on-request' ? 9 : lineKinds.indexOf(kind));

function linesByKey(quote: Quote): ReadonlyMap<string, ComparableLine> {
  const lines = new Map<string, ComparableLine>();
  for (const line of [...quote.lines, ...quote.onRequestLines]) lines.set(nextFreeKey(keyOf(line), lines), line);
  return lines;
}

/** A line added by hand is known by what is written on it: its place says nothing about another quote's. */
function keyOf({ id, kind, name, recurrence }: ComparableLine): string {
  const description = kind === 'free' && name.values['description']?.as === 'name' ? name.values['description'].text : undefined;
  return `${recurrence} ${description === undefined ? id : `free “${description}”`}`;
}

function nextFreeKey(key: string, taken: ReadonlyMap<string, unknown>): string {
  let free = key;
  for (let count = 2; taken.has(free); count += 1) free = `${key} ${count}`;
  return free;
}

interface Beside {
  readonly base: ComparableLine | undefined;
  readonly isFirst: boolean;
  readonly isComparable: boolean;
}

function compareCell(line: ComparableLine | undefined, { base, isFirst, isComparable }: Beside): ComparedCell {
  return {
    ...(line ? { line } : {}),
    change: isFirst ? (line ? 'same' : 'absent') : changeOf(base, line, isComparable),
    ...(isComparable ? { difference: addsToTotals(line) - addsToTotals(base) } : {}),
  };
}

function changeOf(base: ComparableLine | undefined, line: ComparableLine | undefined, isComparable: boolean): LineChange {
  if (!base || !line) return line ? 'added' : base ? 'removed' : 'absent';
  if (!isComparable) return 'unknown';
  return saysTheSame(base, line) ? 'same' : 'changed';
}

function saysTheSame(a: ComparableLine, b: ComparableLine): boolean {
  if (a.quantity !== b.quantity) return false;
  if (a.kind === 'on-request' || b.kind === 'on-request') return a.kind === b.kind;
  return a.net === b.net && a.unitPrice === b.unitPrice && a.vatRate === b.vatRate;
}

const addsToTotals = (line: ComparableLine | undefined): Minor => (line && line.kind !== 'on-request' ? line.net : 0n);
