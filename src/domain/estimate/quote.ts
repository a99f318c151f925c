import type { IsoDate } from '../date.ts';
import type { Minor } from '../money/rounding.ts';
import type { EnvironmentId, ResourceId } from './answers.ts';
import type { PricedRequest, ServerlessRequest } from './estimate-request.ts';
import type { Figure } from './figure.ts';
import type { Why } from './why.ts';

export type Estimate = Quote | NoInvoice;

/** Serverless is run by AI SmartTalk itself: no draft invoice is made, and this promise is what there is to say. */
export interface NoInvoice {
  readonly kind: 'no-invoice';
  readonly request: ServerlessRequest;
  readonly promise: 'availability-serverless';
}

export const lineKinds = ['effort', 'infrastructure', 'licence', 'support'] as const;

export type LineKind = (typeof lineKinds)[number];

export type Recurrence = 'one-off' | 'monthly';

/** What a quantity counts; words under `unit.<id>`. */
export const unitIds = ['day', 'machine', 'piece', 'environment', 'month'] as const;

export type UnitId = (typeof unitIds)[number];

/** What a line is called; words under `line.<code>`, which may use the values. */
export interface LineName {
  readonly code: 'effort-environment' | 'effort-surcharge' | 'licence' | 'infrastructure' | 'support';
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
  readonly quantityWhy?: Why;
}

export interface PricedLine extends LineBasics {
  readonly kind: LineKind;
  /** Decimal text in major units, at most six decimals (BT-146). */
  readonly unitPrice: string;
  /** Of the whole when one-off, of one month when monthly. */
  readonly net: Minor;
  /** Effort only; `likely` is what the line says. */
  readonly range?: LineRange;
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

export type QuoteLine = PricedLine | OnRequestLine;

/** What an environment needs, whoever supplies it. */
export interface SizingItem {
  readonly environment: EnvironmentId;
  readonly resource: ResourceId;
  readonly quantity: number;
  readonly why: Why;
}

export interface QuoteTotals {
  readonly oneOff: Minor;
  /** Of one month. */
  readonly monthly: Minor;
  /** One-off and the first billing period together. */
  readonly firstPeriod: Minor;
  /** One-off and every month of the term. */
  readonly overTerm: Minor;
}

export interface Quote {
  readonly kind: 'quote';
  /** At most 35 characters of [A-Za-z0-9+_/-] (BT-1 as the French platforms take it). */
  readonly reference: string;
  readonly request: PricedRequest;
  /** The release it was priced by. */
  readonly release: { readonly date: string; readonly status: 'example' | 'published' };
  /** ISO 4217. */
  readonly currency: string;
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
  /** Where the money goes; sums to `totals`. */
  readonly totalsByKind: Readonly<Record<LineKind, QuoteTotals>>;
  /** Decimal texts. */
  readonly effortDays: { readonly low: string; readonly likely: string; readonly high: string };
  /** Months that the first period covers; never more than the term. */
  readonly firstPeriodMonths: number;
  readonly termMonths: number;
}
