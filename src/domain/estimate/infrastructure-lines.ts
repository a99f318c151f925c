import type { Catalogue, Provider } from '../catalogue/catalogue.ts';
import { findProvider, findResourcePrice, type ResourcePrice } from '../catalogue/find-in-catalogue.ts';
import { eachWhileTheSame } from '../while-the-same.ts';
import type { SovereignRequest } from './estimate-request.ts';
import { citeOrigin, countryName, money, number, properName, word } from './figure.ts';
import { netOf } from './price-line.ts';
import type { LineName, ListLine, OnRequestLine, QuoteLine, SizingItem, UnitId } from './quote.ts';
import type { CitedEntry, Why } from './why.ts';

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
  if (provider && price?.kind === 'price') return listedLine(item, { where, price, provider, catalogue });
  const example = catalogue.examplePrices?.perMonth[item.resource];
  if (!price && example !== undefined && catalogue.examplePrices) return exampleLine(item, { where, price: example, catalogue });
  return onRequestLine(item, { where, isOnRequest: price?.kind === 'on-request' });
});

/** Proper name, and country where it runs. */
interface Where {
  readonly name: string;
  readonly country: string;
}

interface ListedPrice {
  readonly where: Where;
  readonly price: Extract<ResourcePrice, { kind: 'price' }>;
  readonly provider: Provider;
  readonly catalogue: Catalogue;
}

function listedLine(item: SizingItem, { where, price, provider, catalogue }: ListedPrice): ListLine {
  const entry = { file: 'providers', id: `${provider.id}.${item.resource}`, ...citeOrigin(price, catalogue.release.sources) };
  return pricedLine(item, { where, price: price.price, currency: catalogue.release.currency, formula: 'resources-times-price', entry });
}

interface ExamplePrice {
  readonly where: Where;
  readonly price: string;
  readonly catalogue: Catalogue;
}

function exampleLine(item: SizingItem, { where, price, catalogue }: ExamplePrice): ListLine {
  const origin = catalogue.examplePrices ?? { source: '', date: '' };
  const entry = { file: 'providers', id: `examplePrices.${item.resource}`, ...citeOrigin(origin, catalogue.release.sources) };
  return pricedLine(item, { where, price, currency: catalogue.release.currency, formula: 'resources-times-example-price', entry });
}

interface RentedPrice {
  readonly where: Where;
  readonly price: string;
  readonly currency: string;
  readonly formula: 'resources-times-price' | 'resources-times-example-price';
  readonly entry: CitedEntry;
}

function pricedLine(item: SizingItem, { where, price, currency, formula, entry }: RentedPrice): ListLine {
  const quantity = String(item.quantity);
  const inputs = { quantity: number(quantity), price: money(price, currency), provider: properName(where.name) };
  const why: Why = formula === 'resources-times-price' ? { formula, inputs, entries: [entry] } : { formula, inputs, entries: [entry] };
  return { ...lineBasics(item, where), kind: 'infrastructure', unitPrice: price, net: netOf(quantity, price), why };
}

interface UnknownPrice {
  readonly where: Where;
  readonly isOnRequest: boolean;
}

function onRequestLine(item: SizingItem, { where, isOnRequest }: UnknownPrice): OnRequestLine {
  const inputs = { provider: properName(where.name) };
  const why: Why = isOnRequest ? { formula: 'price-on-request', inputs, entries: [] } : { formula: 'price-not-listed', inputs, entries: [] };
  return { ...lineBasics(item, where), kind: 'on-request', why };
}

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
