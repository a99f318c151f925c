import type { CitedOrigin, Figure } from './figure.ts';

/**
 * How a figure came about, as a closed table of formulas and the inputs each one names. The words stand in the interface
 * strings under `why.<code>`.
 */
export const formulaInputNames = {
  'days-times-rate': ['days', 'rate', 'service'],
  /** For each release after the first. */
  'release-days-times-rate': ['days', 'rate', 'service'],
  /** Days that were typed, not estimated. */
  'typed-days-times-rate': ['days', 'rate', 'service'],
  /** Production in `regions` further regions. */
  'region-days-times-rate': ['percent', 'baseDays', 'regions', 'days', 'rate', 'service'],
  'surcharge-days-times-rate': ['percent', 'baseDays', 'days', 'rate', 'service'],
  'environments-times-price': ['environments', 'price'],
  'resources-times-price': ['quantity', 'price', 'provider'],
  /** The provider lists no price; an example figure stands in. */
  'resources-times-example-price': ['quantity', 'price', 'provider'],
  /** The share of the monthly services is the larger. */
  'support-share': ['percent', 'base', 'share', 'floor'],
  /** The floor is the larger. */
  'support-floor': ['percent', 'base', 'share', 'floor'],
  /** The provider publishes no price. */
  'price-on-request': ['provider'],
  /** The provider may publish one, but this price list does not hold it. */
  'price-not-listed': ['provider'],
  'machines-by-workload': ['conversations', 'requestsPerConversation', 'busyHourPercent', 'requestsPerSecond', 'requestsPerSecondPerMachine', 'machines'],
  'machines-at-least': ['machines'],
  /** Somebody said how many conversations run at the same time, and that decides. */
  'machines-by-peak': ['peak', 'requestsPerSecondPerConversation', 'requestsPerSecond', 'requestsPerSecondPerMachine', 'machines'],
  'pieces-per-environment': ['pieces'],
  'machines-by-documents': ['documents', 'documentsPerMachine', 'machines'],
  /** Nobody said how many run at the same time. */
  'peak-by-workload': ['conversations', 'busyHourPercent', 'minutes', 'peak'],
  /** The memory decides: weights and cache. */
  'gpus-by-memory': ['parameters', 'bytes', 'weights', 'peak', 'cachePerConversation', 'memory', 'gpuMemory', 'gpus'],
  /** The speed decides. */
  'gpus-by-speed': ['peak', 'tokensPerConversation', 'tokens', 'tokensPerGpu', 'gpus'],
  'storage-by-content': ['typed', 'documents', 'documentsGb', 'conversations', 'months', 'conversationsGb', 'total'],
  'storage-at-least': ['total'],
  'backup-by-days': ['storage', 'days', 'dailyChange', 'total'],
  'times-regions': ['quantity', 'regions', 'total'],
  /** From the partner's price file, in place of the list's. */
  'partner-price': ['listPrice', 'price'],
  converted: ['price', 'rate', 'result'],
  'commitment-discount': ['percent', 'base', 'discount', 'months'],
  'partner-discount': ['percent', 'base', 'discount'],
  /** What the partner sells for: the list's price less commitment and partner discount, plus the margin. */
  'resale-price': ['price', 'commitment', 'discount', 'margin', 'result'],
  /** A line added by hand. */
  typed: ['quantity', 'price'],
} as const;

export type FormulaCode = keyof typeof formulaInputNames;

/** One figure explained: the formula, what went in, and the entries of the price list it rests on. */
export type Why = {
  readonly [Code in FormulaCode]: {
    readonly formula: Code;
    readonly inputs: Readonly<Record<(typeof formulaInputNames)[Code][number], Figure>>;
    readonly entries: readonly CitedEntry[];
  };
}[FormulaCode];

/** An entry of the price list, where it stands and where it came from. */
export interface CitedEntry extends CitedOrigin {
  /** File of the release without `.json`, such as `services`. */
  readonly file: string;
  readonly id: string;
}
