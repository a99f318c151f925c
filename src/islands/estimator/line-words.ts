import type { PricedLine } from '../../domain/estimate/quote.ts';
import type { Why } from '../../domain/estimate/why.ts';
import type { Wording } from '../../words/wording.ts';

export function lineName({ name }: Pick<PricedLine, 'name'>, { t, figure }: Wording): string {
  return t(`line.${name.code}`, Object.fromEntries(Object.entries(name.values).map(([key, value]) => [key, figure(value)])));
}

/** "3 days". */
export const quantityText = ({ unit, quantity }: Pick<PricedLine, 'unit' | 'quantity'>, { t, decimal }: Wording): string =>
  t(`unit.${unit}`, { count: Number(quantity), quantity: decimal(quantity) });

/** The formula with its actual inputs. */
export function explain(why: Why, { t, figure }: Wording): string {
  return t(`why.${why.formula}`, Object.fromEntries(Object.entries(why.inputs).map(([name, value]) => [name, figure(value)])));
}
