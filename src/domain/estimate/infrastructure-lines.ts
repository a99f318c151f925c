import type { Catalogue, Provider } from '../catalogue/catalogue.ts';
import { findProvider, findResourcePrice, type ResourcePrice } from '../catalogue/find-in-catalogue.ts';
import type { SovereignRequest } from './estimate-request.ts';
import { citeOrigin, money, number, properName, word } from './figure.ts';
import { netOf } from './price-line.ts';
import type { OnRequestLine, PricedLine, QuoteLine, SizingItem } from './quote.ts';

/** What the provider rents out, one line per environment and resource. */
export function priceInfrastructure(request: SovereignRequest, sizing: readonly SizingItem[], catalogue: Catalogue): readonly QuoteLine[] {
  const provider = findProvider(catalogue, request.provider);
  const name = provider?.name ?? request.provider;
  return sizing.map((item) => {
    const price = provider && findResourcePrice(provider, item.resource);
    if (provider && price?.kind === 'price') return pricedLine(item, { provider, price, catalogue });
    return onRequestLine(item, { name, isOnRequest: price?.kind === 'on-request' });
  });
}

interface KnownPrice {
  readonly provider: Provider;
  readonly price: Extract<ResourcePrice, { kind: 'price' }>;
  readonly catalogue: Catalogue;
}

function pricedLine(item: SizingItem, { provider, price, catalogue }: KnownPrice): PricedLine {
  const quantity = String(item.quantity);
  return {
    ...lineBasics(item, provider.name),
    kind: 'infrastructure',
    unitPrice: price.price,
    net: netOf(quantity, price.price),
    why: {
      formula: 'resources-times-price',
      inputs: { quantity: number(quantity), price: money(price.price), provider: properName(provider.name) },
      entries: [{ file: 'providers', id: `${provider.id}.${item.resource}`, ...citeOrigin(price, catalogue.release.sources) }],
    },
  };
}

interface UnknownPrice {
  readonly name: string;
  readonly isOnRequest: boolean;
}

function onRequestLine(item: SizingItem, { name, isOnRequest }: UnknownPrice): OnRequestLine {
  const inputs = { provider: properName(name) };
  return {
    ...lineBasics(item, name),
    kind: 'on-request',
    why: isOnRequest ? { formula: 'price-on-request', inputs, entries: [] } : { formula: 'price-not-listed', inputs, entries: [] },
  };
}

function lineBasics({ environment, resource, quantity, why }: SizingItem, providerName: string) {
  return {
    id: `infrastructure.${environment}.${resource}`,
    recurrence: 'monthly',
    name: {
      code: 'infrastructure',
      values: { resource: word('resource', resource), environment: word('environment', environment), provider: properName(providerName) },
    },
    quantity: String(quantity),
    unit: resource.startsWith('machine-') ? 'machine' : 'piece',
    quantityWhy: why,
  } as const;
}
