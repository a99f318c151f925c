import type { Catalogue, Origin } from '../catalogue/catalogue.ts';
import { findProvider, findResourcePrice } from '../catalogue/find-in-catalogue.ts';
import { eachWhileTheSame } from '../while-the-same.ts';
import type { SovereignRequest } from './estimate-request.ts';
import { citeOrigin, countryName, money, number, properName, word } from './figure.ts';
import { netOf } from './price-line.ts';
import type { LineName, ListLine, OnRequestLine, QuoteLine, SizingItem, UnitId } from './quote.ts';

/** What the provider rents out, one line per environment, part and resource. */
export const priceInfrastructure = ({ provider, region }: SovereignRequest, sizing: readonly SizingItem[], catalogue: Catalogue): readonly QuoteLine[] =>
  priceEach(sizing, { catalogue, id: provider, region });

interface Rented {
  readonly catalogue: Catalogue;
  /** Of the provider. */
  readonly id: string;
  readonly region: string | undefined;
}

const priceEach = eachWhileTheSame((item: SizingItem, { catalogue, id, region }: Rented): QuoteLine => {
  const provider = findProvider(catalogue, id);
  const where = { name: provider?.name ?? id, country: region ?? provider?.countries[0] ?? '' };
  const price = provider && findResourcePrice(provider, item.resource);
  if (price?.kind === 'price') return pricedLine(item, { where, price, formula: 'resources-times-price', entry: id, catalogue });
  const { examplePrices } = catalogue;
  const example = examplePrices?.perMonth[item.resource];
  if (!price && examplePrices && example !== undefined) {
    return pricedLine(item, { where, price: { ...examplePrices, price: example }, formula: 'resources-times-example-price', entry: 'examplePrices', catalogue });
  }
  return onRequestLine(item, { where, formula: price ? 'price-on-request' : 'price-not-listed' });
});

/** Proper name, and country where it runs. */
interface Where {
  readonly name: string;
  readonly country: string;
}

interface RentedPrice {
  readonly where: Where;
  readonly price: Origin & { readonly price: string };
  readonly formula: 'resources-times-price' | 'resources-times-example-price';
  /** What holds the price in the file of the providers. */
  readonly entry: string;
  readonly catalogue: Catalogue;
}

function pricedLine(item: SizingItem, { where, price: { price, ...origin }, formula, entry, catalogue: { release } }: RentedPrice): ListLine {
  const quantity = String(item.quantity);
  const inputs = { quantity: number(quantity), price: money(price, release.currency), provider: properName(where.name) };
  const entries = [{ file: 'providers', id: `${entry}.${item.resource}`, ...citeOrigin(origin, release.sources) }];
  return { ...lineBasics(item, where), kind: 'infrastructure', unitPrice: price, net: netOf(quantity, price), why: { formula, inputs, entries } };
}

interface UnknownPrice {
  readonly where: Where;
  readonly formula: 'price-on-request' | 'price-not-listed';
}

const onRequestLine = (item: SizingItem, { where, formula }: UnknownPrice): OnRequestLine =>
  ({ ...lineBasics(item, where), kind: 'on-request', why: { formula, inputs: { provider: properName(where.name) }, entries: [] } });

function lineBasics({ environment, part, resource, quantity, whys }: SizingItem, where: Where) {
  const values = {
    resource: word('resource', resource),
    environment: word('environment', environment),
    provider: properName(where.name),
    country: countryName(where.country),
  };
  const isApplication = part === 'application';
  return {
    id: isApplication ? `infrastructure.${environment}.${resource}` : `infrastructure.${environment}.${part}.${resource}`,
    recurrence: 'monthly',
    name: nameOf(part, values),
    quantity: String(quantity),
    unit: unitOfResource(resource),
    quantityWhys: whys,
  } as const;
}

const nameOf = (part: SizingItem['part'], values: LineName['values']): LineName =>
  part === 'application' ? { code: 'infrastructure', values } : { code: 'infrastructure-part', values: { ...values, part: word('part', part) } };

/** What a quantity of it counts. */
export function unitOfResource(resource: SizingItem['resource']): UnitId {
  if (resource.startsWith('machine-')) return 'machine';
  return resource.endsWith('-gb') ? 'gigabyte' : 'piece';
}
