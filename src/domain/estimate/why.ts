import type { CitedOrigin, Figure } from './figure.ts';

/**
 * How a figure came about, as a closed table of formulas and the inputs each one names. The words stand in the interface
 * strings under `why.<code>`.
 */
export interface FormulaInputs {
  readonly 'days-times-rate': 'days' | 'rate' | 'service';
  readonly 'surcharge-days-times-rate': 'percent' | 'baseDays' | 'days' | 'rate' | 'service';
  readonly 'environments-times-price': 'environments' | 'price';
  readonly 'resources-times-price': 'quantity' | 'price' | 'provider';
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
  readonly 'pieces-per-environment': 'pieces';
}

export type FormulaCode = keyof FormulaInputs;

export const formulaInputNames: { readonly [Code in FormulaCode]: readonly FormulaInputs[Code][] } = {
  'days-times-rate': ['days', 'rate', 'service'],
  'surcharge-days-times-rate': ['percent', 'baseDays', 'days', 'rate', 'service'],
  'environments-times-price': ['environments', 'price'],
  'resources-times-price': ['quantity', 'price', 'provider'],
  'support-share': ['percent', 'base', 'share', 'floor'],
  'support-floor': ['percent', 'base', 'share', 'floor'],
  'price-on-request': ['provider'],
  'price-not-listed': ['provider'],
  'machines-by-workload': ['conversations', 'requestsPerConversation', 'busyHourPercent', 'requestsPerSecond', 'requestsPerSecondPerMachine', 'machines'],
  'machines-at-least': ['machines'],
  'pieces-per-environment': ['pieces'],
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
