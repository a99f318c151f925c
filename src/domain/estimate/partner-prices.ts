import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CountedService } from './price-line.ts';

/** The list with the partner's own prices in place of its own, each still knowing what the list says. */
export function withPartnerPrices(catalogue: Catalogue, prices: Readonly<Record<string, string>>): Catalogue {
  if (Object.keys(prices).length === 0) return catalogue;
  const services = catalogue.services.services.map((service): CountedService => {
    const price = prices[service.id];
    return price === undefined ? service : { ...service, price, listPrice: service.price };
  });
  return { ...catalogue, services: { ...catalogue.services, services } };
}
