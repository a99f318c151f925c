import type { IsoDate } from '../date.ts';
import type { Minor } from '../money/rounding.ts';
import type { EnvironmentId, PartId, ResourceId } from './answers.ts';
import type { PricedRequest, ServerlessRequest } from './estimate-request.ts';
import type { CitedOrigin, Figure } from './figure.ts';
import type { Why } from './why.ts';

export type Estimate = Quote | NoInvoice;

/** Serverless is run by AI SmartTalk itself: no draft invoice is made, and this promise is what there is to say. */
export interface NoInvoice {
  readonly kind: 'no-invoice';
  readonly request: ServerlessRequest;
  readonly promise: 'availability-serverless';
}

/** `free`: added by hand. */
export const lineKinds = ['effort', 'infrastructure', 'licence', 'support', 'free'] as const;

export type LineKind = (typeof lineKinds)[number];

/** What a price list sells; a discount can only be on these. */
export const listKinds = ['effort', 'infrastructure', 'licence', 'support'] as const satisfies readonly LineKind[];

export type ListKind = (typeof listKinds)[number];

/** `each-release`: for every release after the first. */
export const recurrences = ['one-off', 'monthly', 'each-release'] as const;

export type Recurrence = (typeof recurrences)[number];

/** What a quantity counts; words under `unit.<id>`. */
export type UnitId = 'day' | 'machine' | 'piece' | 'gigabyte' | 'environment' | 'month' | 'release';

/** What a line is called; words under `line.<code>`, which may use the values. */
export interface LineName {
  readonly code:
    | 'effort-environment' | 'effort-surcharge' | 'effort-regions' | 'effort-rollout' | 'effort-work' | 'effort-work-each' | 'effort-release' | 'effort-on-site'
    | 'licence' | 'infrastructure' | 'infrastructure-part' | 'support' | 'free' | 'free-unnamed';
  readonly values: Readonly<Record<string, Figure>>;
}

interface LineBasics {
  /** The same in every quote of the same question, such as `effort.production`; lines are compared by it. */
  readonly id: string;
  readonly recurrence: Recurrence;
  readonly name: LineName;
  /** Decimal text, at most four decimals (BT-129). */
  readonly quantity: string;
  readonly unit: UnitId;
  readonly why: Why;
  /** Why there are so many, where sizing decided it. */
  readonly quantityWhys: readonly Why[];
}

/** A line as the price list has it: in the list's currency, before discounts and margin. */
export interface ListLine extends LineBasics {
  readonly kind: ListKind;
  /** Decimal text in major units, at most six decimals (BT-146). */
  readonly unitPrice: string;
  /** What the price list itself says, when the partner's price file says otherwise. */
  readonly listPrice?: string;
  /** Of the whole when one-off, of one month when monthly, of one release when for each release. */
  readonly net: Minor;
  /** Effort only; `likely` is what the line says. */
  readonly range?: QuantityRange;
}

/** Decimal texts. */
export interface QuantityRange {
  readonly low: string;
  readonly likely: string;
  readonly high: string;
}

/** A line of the quote, in the currency of the draft. */
export interface PricedLine extends Omit<ListLine, 'kind' | 'range' | 'listPrice'> {
  readonly kind: LineKind;
  /** Quantity × unit price, rounded once. */
  readonly gross: Minor;
  /** Taken off the gross, in this order. None in a resale: its price has them in it. */
  readonly allowances: readonly LineAllowance[];
  /** What comes from the list's price to this one, step by step. */
  readonly priceWhys: readonly Why[];
  /** BT-131: gross less allowances. */
  readonly net: Minor;
  /** What the partner pays for it, when the partner resells. */
  readonly purchase?: Minor;
  readonly range?: LineRange;
  /** Per cent, when it is not that of the other lines. */
  readonly vatRate?: string;
}

export interface LineAllowance {
  readonly code: 'commitment' | 'partner';
  /** BT-138, decimal text. */
  readonly percent: string;
  /** BT-137: what the percentage is of. */
  readonly base: Minor;
  /** BT-136 */
  readonly amount: Minor;
}

export interface LineRange {
  readonly low: RangeEnd;
  readonly likely: RangeEnd;
  readonly high: RangeEnd;
}

export interface RangeEnd {
  readonly quantity: string;
  readonly net: Minor;
}

/** Listed and never summed. */
export interface OnRequestLine extends LineBasics {
  readonly kind: 'on-request';
}

export type QuoteLine = ListLine | OnRequestLine;

/** What an environment needs, whoever supplies it. */
export interface SizingItem {
  readonly environment: EnvironmentId;
  readonly part: PartId;
  readonly resource: ResourceId;
  readonly quantity: number;
  readonly whys: readonly Why[];
}

export interface QuoteTotals {
  readonly oneOff: Minor;
  /** Of one month. */
  readonly monthly: Minor;
  /** Of one release after the first. */
  readonly eachRelease: Minor;
  /** One-off and the first billing period together. */
  readonly firstPeriod: Minor;
  /** One-off, every month and every release of the term. */
  readonly overTerm: Minor;
}

export interface Quote {
  readonly kind: 'quote';
  /** At most 35 characters of [A-Za-z0-9+_/-] (BT-1 as the French platforms take it). */
  readonly reference: string;
  readonly request: PricedRequest;
  /** The release it was priced by. */
  readonly release: { readonly date: string; readonly status: 'example' | 'published' };
  /** ISO 4217, the currency of every amount but those in a why. */
  readonly currency: string;
  /** How the list's currency became the draft's; absent when they are one. */
  readonly conversion?: Conversion;
  readonly madeOn: IsoDate;
  readonly validUntil: IsoDate;
  readonly lines: readonly PricedLine[];
  readonly onRequestLines: readonly OnRequestLine[];
  /** True when lines on request are missing from every total. */
  readonly partial: boolean;
  readonly sizing: readonly SizingItem[];
  readonly totals: QuoteTotals;
  /** The totals if all effort is low, and if all is high. */
  readonly totalsRange: { readonly low: QuoteTotals; readonly high: QuoteTotals };
  /** What the partner pays, when the partner resells; `totals` less this is the margin. */
  readonly purchase?: QuoteTotals;
  /** Where the money goes; sums to `totals`. */
  readonly totalsByKind: Readonly<Record<LineKind, QuoteTotals>>;
  readonly effortDays: QuantityRange;
  /** Months that the first period covers; never more than the term. */
  readonly firstPeriodMonths: number;
  readonly termMonths: number;
  /** Releases after the first. */
  readonly furtherReleases: { readonly inFirstPeriod: number; readonly inTerm: number };
  /** Where the money goes over time: the term in equal parts of `months`, each by kind; sums to `totals.overTerm`. */
  readonly timeline: readonly TimelinePart[];
}

export interface Conversion {
  readonly from: string;
  readonly to: string;
  /** Units of `to` for one of `from`, decimal text. */
  readonly rate: string;
  readonly origin: CitedOrigin;
}

export interface TimelinePart {
  /** Months of the term, counted from 1. */
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly byKind: Readonly<Record<LineKind, Minor>>;
  readonly total: Minor;
}
