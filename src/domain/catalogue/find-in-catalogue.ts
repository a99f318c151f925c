import type { ResourceId } from '../estimate/answers.ts';
import type { IsoDate } from '../date.ts';
import type { Catalogue, Origin, Provider } from './catalogue.ts';

/** A provider's price of a month, `on-request` when it publishes none, or nothing when this release does not hold it. */
export type ResourcePrice = ({ readonly kind: 'price'; readonly price: string } | { readonly kind: 'on-request' }) & Origin;

export const findProvider = (catalogue: Catalogue, id: string): Provider | undefined => catalogue.providers.find((provider) => provider.id === id);

/** The newest reading of a provider's price. */
export function findResourcePrice(provider: Provider, resource: ResourceId): ResourcePrice | undefined {
  const lists = provider.priceLists.filter(({ perMonth }) => perMonth[resource] !== undefined);
  const newest = lists.reduce<(typeof lists)[number] | undefined>((best, list) => (best && best.date >= list.date ? best : list), undefined);
  const price = newest?.perMonth[resource];
  if (!newest || price === undefined) return undefined;
  const { source, date } = newest;
  return price === 'on-request' ? { kind: 'on-request', source, date } : { kind: 'price', price, source, date };
}

/**
 * The date of the release in force on a day: the latest that is not later; the earliest of all when none is that old, so
 * that a wrong clock still shows a figure.
 */
export function dateInForce(dates: readonly string[], on: IsoDate): string | undefined {
  const sorted = [...dates].sort();
  return sorted.findLast((date) => date <= on) ?? sorted[0];
}

/** @throws RangeError when there is none: assembly has checked that every id named by a rule exists. */
export function demand<Item>(item: Item | undefined, what: string): Item {
  if (item === undefined) throw new RangeError(`the catalogue holds no ${what}; was it assembled by assembleCatalogue?`);
  return item;
}
