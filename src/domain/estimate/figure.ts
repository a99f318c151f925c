import type { Origin, Source } from '../catalogue/catalogue.ts';

/**
 * A value inside an explanation, ready to be formatted: the view never calculates. Numbers are decimal texts with a
 * point, such as "4.95"; `word` names an entry of the price list or of the form whose words are in the reader's language
 * (`catalogue.<list>.<id>`); `name` is a proper name; money names its currency, because a price list and a draft may differ in it.
 */
export type Figure =
  | { readonly as: 'number' | 'percent'; readonly decimal: string }
  | { readonly as: 'money'; readonly decimal: string; readonly currency: string }
  | { readonly as: 'word'; readonly list: WordList; readonly id: string }
  | { readonly as: 'name'; readonly text: string }
  | { readonly as: 'country'; readonly code: string };

export type WordList = 'service' | 'surcharge' | 'environment' | 'resource' | 'tier' | 'part' | 'rollout' | 'work' | 'model';

/** Where a figure came from, with the source looked up. */
export interface CitedOrigin {
  readonly source: Source;
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
}

export const number = (decimal: string | number | bigint): Figure => ({ as: 'number', decimal: String(decimal) });
export const percentage = (decimal: string): Figure => ({ as: 'percent', decimal });
export const money = (decimal: string, currency: string): Figure => ({ as: 'money', decimal, currency });
export const word = (list: WordList, id: string): Figure => ({ as: 'word', list, id });
export const countryName = (code: string): Figure => ({ as: 'country', code });
export const properName = (text: string): Figure => ({ as: 'name', text });

export function citeOrigin({ source, date }: Origin, sources: readonly Source[]): CitedOrigin {
  const found = sources.find(({ id }) => id === source);
  return { source: found ?? { id: source, kind: 'example' }, date };
}
