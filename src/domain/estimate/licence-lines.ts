import type { Catalogue } from '../catalogue/catalogue.ts';
import type { PricedRequest } from './estimate-request.ts';
import { money, number, word } from './figure.ts';
import { citeService, findService, netOf } from './price-line.ts';
import type { PricedLine } from './quote.ts';

/** One line per licence, counting the environments that need it. */
export function priceLicences(request: PricedRequest, catalogue: Catalogue): readonly PricedLine[] {
  const needed = catalogue.services.licences.filter(({ environment }) => request.environments.includes(environment)).map(({ service }) => service);
  return [...new Set(needed)].map((id) => priceLicence(id, needed.filter((other) => other === id).length, catalogue));
}

function priceLicence(id: string, environments: number, catalogue: Catalogue): PricedLine {
  const service = findService(catalogue, id);
  return {
    id: `licence.${id}`,
    kind: 'licence',
    recurrence: 'monthly',
    name: { code: 'licence', values: { service: word('service', id) } },
    quantity: String(environments),
    unit: 'environment',
    unitPrice: service.price,
    net: netOf(String(environments), service.price),
    why: {
      formula: 'environments-times-price',
      inputs: { environments: number(environments), price: money(service.price) },
      entries: [citeService(service, catalogue)],
    },
  };
}
