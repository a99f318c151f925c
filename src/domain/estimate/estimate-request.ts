import type { Audience, EnvironmentId, OutsideEuCategory, Platform, SupportTierId, TermMonths } from './answers.ts';

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
  readonly conversationsPerMonth: number;
  readonly supportTier: SupportTierId;
  readonly termMonths: TermMonths;
  readonly buyer: Buyer;
}

export interface SelfHostedRequest extends PricedAnswers {
  readonly deployment: 'self-hosted';
  readonly platform: Platform;
}

export interface SovereignRequest extends PricedAnswers {
  readonly deployment: 'sovereign';
  /** Id of a provider of the catalogue. */
  readonly provider: string;
}

export interface Buyer {
  readonly name?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** With its country letters, without spaces; its check digits fit where the country's are known. */
  readonly vatId?: string;
  readonly outsideEuCategory: OutsideEuCategory;
}
