import type { Minor } from './rounding.ts';

/** The exact sum of rounded amounts, the only way a total is ever made. */
export const sumOf = <Item>(items: readonly Item[], amountOf: (item: Item) => Minor): Minor =>
  items.reduce((sum, item) => sum + amountOf(item), 0n);
