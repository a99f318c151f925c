import type { CitedOrigin, Figure } from './figure.ts';

/**
 * How a figure came about, as a closed table of formulas and the inputs each one names. The words stand in the interface
 * strings under `why.<code>`.
 */
export interface FormulaInputs {
  readonly 'days-times-rate': 'days' | 'rate' | 'service';
  /** For each release after the first. */
  readonly 'release-days-times-rate': 'days' | 'rate' | 'service';
  /** Days that were typed, not estimated. */
  readonly 'typed-days-times-rate': 'days' | 'rate' | 'service';
  /** Production in `regions` further regions. */
  readonly 'region-days-times-rate': 'percent' | 'baseDays' | 'regions' | 'days' | 'rate' | 'service';
  readonly 'surcharge-days-times-rate': 'percent' | 'baseDays' | 'days' | 'rate' | 'service';
  readonly 'environments-times-price': 'environments' | 'price';
  readonly 'resources-times-price': 'quantity' | 'price' | 'provider';
  /** The provider lists no price; an example figure stands in. */
  readonly 'resources-times-example-price': 'quantity' | 'price' | 'provider';
  /** The share of the monthly services is the larger. */
  readonly 'support-share': 'percent' | 'base' | 'share' | 'floor';
  /** The floor is the larger. */
  readonly 'support-floor': 'percent' | 'base' | 'share' | 'floor';
  /** The provider publishes no price. */
  readonly 'price-on-request': 'provider';
  /** The provider may publish one, but this price list does not hold it. */
  readonly 'price-not-listed': 'provider';
  readonly 'machines-by-workload':
    | 'conversations' | 'requestsPerConversation' | 'busyHourPercent' | 'requestsPerSecond' | 'requestsPerSecondPerMachine' | 'machines';
  readonly 'machines-at-least': 'machines';
  /** Somebody said how many conversations run at the same time, and that decides. */
  readonly 'machines-by-peak': 'peak' | 'requestsPerSecondPerConversation' | 'requestsPerSecond' | 'requestsPerSecondPerMachine' | 'machines';
  readonly 'pieces-per-environment': 'pieces';
  readonly 'machines-by-documents': 'documents' | 'documentsPerMachine' | 'machines';
  /** Nobody said how many run at the same time. */
  readonly 'peak-by-workload': 'conversations' | 'busyHourPercent' | 'minutes' | 'peak';
  /** The memory decides: weights and cache. */
  readonly 'gpus-by-memory': 'parameters' | 'bytes' | 'weights' | 'peak' | 'cachePerConversation' | 'memory' | 'gpuMemory' | 'gpus';
  /** The speed decides. */
  readonly 'gpus-by-speed': 'peak' | 'tokensPerConversation' | 'tokens' | 'tokensPerGpu' | 'gpus';
  readonly 'storage-by-content': 'typed' | 'documents' | 'documentsGb' | 'conversations' | 'months' | 'conversationsGb' | 'total';
  readonly 'storage-at-least': 'total';
  readonly 'backup-by-days': 'storage' | 'days' | 'dailyChange' | 'total';
  readonly 'times-regions': 'quantity' | 'regions' | 'total';
  /** From the partner's price file, in place of the list's. */
  readonly 'partner-price': 'listPrice' | 'price';
  readonly converted: 'price' | 'rate' | 'result';
  readonly 'commitment-discount': 'percent' | 'base' | 'discount' | 'months';
  readonly 'partner-discount': 'percent' | 'base' | 'discount';
  /** What the partner sells for: the list's price less commitment and partner discount, plus the margin. */
  readonly 'resale-price': 'price' | 'commitment' | 'discount' | 'margin' | 'result';
  /** A line added by hand. */
  readonly typed: 'quantity' | 'price';
}

export type FormulaCode = keyof FormulaInputs;

export const formulaInputNames: { readonly [Code in FormulaCode]: readonly FormulaInputs[Code][] } = {
  'days-times-rate': ['days', 'rate', 'service'],
  'release-days-times-rate': ['days', 'rate', 'service'],
  'typed-days-times-rate': ['days', 'rate', 'service'],
  'region-days-times-rate': ['percent', 'baseDays', 'regions', 'days', 'rate', 'service'],
  'surcharge-days-times-rate': ['percent', 'baseDays', 'days', 'rate', 'service'],
  'environments-times-price': ['environments', 'price'],
  'resources-times-price': ['quantity', 'price', 'provider'],
  'resources-times-example-price': ['quantity', 'price', 'provider'],
  'support-share': ['percent', 'base', 'share', 'floor'],
  'support-floor': ['percent', 'base', 'share', 'floor'],
  'price-on-request': ['provider'],
  'price-not-listed': ['provider'],
  'machines-by-workload': ['conversations', 'requestsPerConversation', 'busyHourPercent', 'requestsPerSecond', 'requestsPerSecondPerMachine', 'machines'],
  'machines-at-least': ['machines'],
  'machines-by-peak': ['peak', 'requestsPerSecondPerConversation', 'requestsPerSecond', 'requestsPerSecondPerMachine', 'machines'],
  'pieces-per-environment': ['pieces'],
  'machines-by-documents': ['documents', 'documentsPerMachine', 'machines'],
  'peak-by-workload': ['conversations', 'busyHourPercent', 'minutes', 'peak'],
  'gpus-by-memory': ['parameters', 'bytes', 'weights', 'peak', 'cachePerConversation', 'memory', 'gpuMemory', 'gpus'],
  'gpus-by-speed': ['peak', 'tokensPerConversation', 'tokens', 'tokensPerGpu', 'gpus'],
  'storage-by-content': ['typed', 'documents', 'documentsGb', 'conversations', 'months', 'conversationsGb', 'total'],
  'storage-at-least': ['total'],
  'backup-by-days': ['storage', 'days', 'dailyChange', 'total'],
  'times-regions': ['quantity', 'regions', 'total'],
  'partner-price': ['listPrice', 'price'],
  converted: ['price', 'rate', 'result'],
  'commitment-discount': ['percent', 'base', 'discount', 'months'],
  'partner-discount': ['percent', 'base', 'discount'],
  'resale-price': ['price', 'commitment', 'discount', 'margin', 'result'],
  typed: ['quantity', 'price'],
};

/** One figure explained: the formula, what went in, and the entries of the price list it rests on. */
export type Why = {
  readonly [Code in FormulaCode]: {
    readonly formula: Code;
    readonly inputs: Readonly<Record<FormulaInputs[Code], Figure>>;
    readonly entries: readonly CitedEntry[];
  };
}[FormulaCode];

/** An entry of the price list, where it stands and where it came from. */
export interface CitedEntry extends CitedOrigin {
  /** File of the release without `.json`, such as `services`. */
  readonly file: string;
  readonly id: string;
}
