import { eachWhileTheSame } from '../while-the-same.ts';
import type { FreeLine } from './estimate-request.ts';
import { money, number, properName } from './figure.ts';
import { netOf } from './price-line.ts';
import type { PricedLine } from './quote.ts';

/** Lines added by hand, as they were typed: no discount, no conversion, no margin. */
export const priceFreeLines = (lines: readonly FreeLine[], currency: string, isResale: boolean): readonly PricedLine[] => priceEach(lines, { currency, isResale });

interface Draft {
  readonly currency: string;
  readonly isResale: boolean;
}

/** The same lines are priced at every keystroke elsewhere. */
const priceEach = eachWhileTheSame(priceFreeLine);

function priceFreeLine({ description, quantity, unitPrice, recurrence, vatRate }: FreeLine, { currency, isResale }: Draft, index: number): PricedLine {
  const place = index + 1;
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
