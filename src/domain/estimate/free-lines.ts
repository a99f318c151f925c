import type { FreeLine } from './estimate-request.ts';
import { money, number, properName } from './figure.ts';
import { netOf } from './price-line.ts';
import type { PricedLine } from './quote.ts';

/** Lines added by hand, as they were typed: no discount, no conversion, no margin. */
export function priceFreeLines(lines: readonly FreeLine[], currency: string, isResale: boolean): readonly PricedLine[] {
  const last = lastPriced.get(lines);
  if (last?.currency === currency && last.isResale === isResale) return last.priced;
  const priced = lines.map((line, index) => priceFreeLine(line, { place: index + 1, currency, isResale }));
  lastPriced.set(lines, { currency, isResale, priced });
  return priced;
}

interface LastPriced {
  readonly currency: string;
  readonly isResale: boolean;
  readonly priced: readonly PricedLine[];
}

/** The same lines are priced at every keystroke elsewhere. */
const lastPriced = new WeakMap<readonly FreeLine[], LastPriced>();

interface Place {
  readonly place: number;
  readonly currency: string;
  readonly isResale: boolean;
}

function priceFreeLine({ description, quantity, unitPrice, recurrence, vatRate }: FreeLine, { place, currency, isResale }: Place): PricedLine {
  const net = netOf(quantity, unitPrice);
  return {
    id: `free.${place}`,
    kind: 'free',
    recurrence,
    name: description === undefined
      ? { code: 'free-unnamed', values: { place: number(place) } }
      : { code: 'free', values: { description: properName(description) } },
    quantity,
    unit: 'piece',
    unitPrice,
    gross: net,
    allowances: [],
    net,
    why: { formula: 'typed', inputs: { quantity: number(quantity), price: money(unitPrice, currency) }, entries: [] },
    quantityWhys: [],
    priceWhys: [],
    // What a partner adds is the partner's own: nothing of it is bought.
    ...(isResale ? { purchase: 0n } : {}),
    ...(vatRate === undefined ? {} : { vatRate }),
  };
}
