import type { Catalogue } from '../catalogue/catalogue.ts';
import { whileTheSame } from '../while-the-same.ts';
import type { PartnerConditions } from './estimate-request.ts';
import type { CountedService } from './price-line.ts';

/** The list with the partner's own prices in place of its own, each still knowing what the list says. */
export const withPartnerPrices = (catalogue: Catalogue, prices: PartnerConditions['prices']): Catalogue =>
  (Object.keys(prices).length === 0 ? catalogue : inPlaceOfItsOwn({ catalogue, prices }));

const inPlaceOfItsOwn = whileTheSame(({ catalogue, prices }: { readonly catalogue: Catalogue; readonly prices: PartnerConditions['prices'] }): Catalogue => {
  const services = catalogue.services.services.map((service): CountedService => {
    const price = prices[service.id];
    return price === undefined ? service : { ...service, price, listPrice: service.price };
  });
  return { ...catalogue, services: { ...catalogue.services, services } };
});
