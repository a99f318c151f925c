import type {
  Audience, EnvironmentId, FreeLineRecurrence, ModelId, OutsideEuCategory, Platform, ReleasePlan, ReleaseWorkId, Rollout, SupportTierId, TermMonths,
} from './answers.ts';
import type { LineKind } from './quote.ts';

/** A form that was read: every answer checked. What cannot be said of a deployment is not in its type. */
export type EstimateRequest = ServerlessRequest | PricedRequest;

export type PricedRequest = SelfHostedRequest | SovereignRequest;

export interface ServerlessRequest {
  readonly deployment: 'serverless';
  readonly audience: Audience;
}

interface PricedAnswers {
  readonly audience: Audience;
  /** In the order of `environmentIds`, production first. */
  readonly environments: readonly EnvironmentId[];
  readonly highAvailability: boolean;
  /** Regions that production runs in, 1 or more. */
  readonly regions: number;
  /** Besides what documents and conversations need. */
  readonly storageGb: number;
  readonly backupDays: number;
  readonly conversationsPerMonth: number;
  readonly documents: number;
  /** At the same time; absent when it follows from the conversations a month. */
  readonly peakConversations?: number;
  readonly model: ModelId;
  readonly releasePlan: ReleasePlan;
  readonly rollout: Rollout;
  readonly releaseWork: readonly ReleaseWorkId[];
  readonly onSiteDays: number;
  readonly supportTier: SupportTierId;
  /** ISO 4217. */
  readonly currency: string;
  readonly termMonths: TermMonths;
  readonly partner?: PartnerConditions;
  /** BT-13 */
  readonly purchaseOrder?: string;
  readonly paymentDays: number;
  readonly freeLines: readonly FreeLine[];
  readonly buyer: Buyer;
  /** Only when a partner resells. */
  readonly resale?: Resale;
}

export interface SelfHostedRequest extends PricedAnswers {
  readonly deployment: 'self-hosted';
  readonly platform: Platform;
}

export interface SovereignRequest extends PricedAnswers {
  readonly deployment: 'sovereign';
  /** Id of a provider of the catalogue. */
  readonly provider: string;
  /** ISO 3166-1 alpha-2; absent: the provider's first. */
  readonly region?: string;
}

/** What a partner pays less, typed or from a price file of theirs; never part of a price list. */
export interface PartnerConditions {
  /** Per cent of what AI SmartTalk sells, as decimal text. */
  readonly discount: string;
  /** Per cent by kind of line, in place of `discount`. */
  readonly discounts: Readonly<Partial<Record<LineKind, string>>>;
  /** Price in the list's currency by service, in place of the list's. */
  readonly prices: Readonly<Record<string, string>>;
}

export interface FreeLine {
  /** Absent while nothing is written. */
  readonly description?: string;
  /** Decimal text, at most four decimals (BT-129). */
  readonly quantity: string;
  /** Decimal text, at most six decimals (BT-146), in the currency of the draft. */
  readonly unitPrice: string;
  readonly recurrence: FreeLineRecurrence;
  /** Per cent as decimal text; absent: the rate of the other lines. */
  readonly vatRate?: string;
}

export interface Resale {
  /** Per cent on the purchase price, as decimal text. */
  readonly margin: string;
  readonly seller: ResaleSeller;
}

/** The partner as the seller of the draft. */
export interface ResaleSeller extends Address {
  readonly name?: string;
  /** ISO 3166-1 alpha-2, a country whose rates are known. */
  readonly country: string;
  readonly vatId?: string;
  /** Number in the trade register of its country. */
  readonly legalId?: string;
  readonly electronicAddress?: string;
  /** Where its terms of sale are, or what they say. */
  readonly terms?: string;
}

export interface Address {
  readonly street?: string;
  readonly postcode?: string;
  readonly city?: string;
}

export interface Buyer extends Address {
  readonly name?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** With its country letters, without spaces; its check digits fit where the country's are known. */
  readonly vatId?: string;
  /** The buyer has a VAT id that was left out of the link these answers came by. */
  readonly vatIdWithheld?: true;
  /** BT-49, a mail address. */
  readonly electronicAddress?: string;
  /** BT-10 */
  readonly reference?: string;
  readonly outsideEuCategory: OutsideEuCategory;
}

export const isResale = (audience: Audience): boolean => audience === 'partner-for-client';

export const isPartner = (audience: Audience): boolean => audience !== 'client';

/** Whether parts of a deployment run on machines of their own. */
export const isCluster = (request: PricedRequest): boolean => request.deployment === 'sovereign' || request.platform !== 'single-host';

/** What a link tells of a partner's conditions. */
export type PartnerCondition = 'discount' | 'margin' | 'prices';

/**
 * What a link of this request tells of what a partner pays: without discounts, margin and prices it would not open to the same
 * cent, and whoever passes it on should know.
 */
export function toldConditions({ partner, resale }: PricedRequest): readonly PartnerCondition[] {
  if (!partner) return [];
  const hasAny = (figures: object) => Object.keys(figures).length > 0;
  return [
    ...(partner.discount !== '0' || hasAny(partner.discounts) ? (['discount'] as const) : []),
    ...(resale && resale.margin !== '0' ? (['margin'] as const) : []),
    ...(hasAny(partner.prices) ? (['prices'] as const) : []),
  ];
}

export const hasConditions = (request: PricedRequest): boolean => toldConditions(request).length > 0;

/** Whether a partner adds something for a client of its own: a margin, or lines written by hand. */
export const addsOwn = ({ resale, freeLines }: PricedRequest): boolean => freeLines.length > 0 || (resale !== undefined && resale.margin !== '0');

/** What the partner itself would buy: its margin and its own lines are nothing that its supplier should learn. */
export const withoutOwn = (request: PricedRequest): PricedRequest => ({ ...request, freeLines: [], ...(request.resale ? { resale: { ...request.resale, margin: '0' } } : {}) });
