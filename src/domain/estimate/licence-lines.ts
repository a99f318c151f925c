import type { Catalogue } from '../catalogue/catalogue.ts';
import { whileFieldsAreTheSame } from '../while-the-same.ts';
import type { PricedRequest } from './estimate-request.ts';
import { money, number, word } from './figure.ts';
import { citeService, findService, listPriceOf, netOf } from './price-line.ts';
import type { ListLine } from './quote.ts';

const licenceFields = ['environments', 'regions'] as const;

/** One line per licence, counting the environments that need it; production counts once in each region. */
export const priceLicences = whileFieldsAreTheSame(licenceFields, (request: Pick<PricedRequest, (typeof licenceFields)[number]>, catalogue: Catalogue): readonly ListLine[] => {
  const copies = (environment: string) => (environment === 'production' && catalogue.work ? request.regions : 1);
  const needed = catalogue.services.licences
    .filter(({ environment }) => request.environments.includes(environment))
    .map(({ environment, service }) => ({ service, copies: copies(environment) }));
  return [...new Set(needed.map(({ service }) => service))].map((id) => {
    const count = needed.filter(({ service }) => service === id).reduce((sum, each) => sum + each.copies, 0);
    return priceLicence(id, count, catalogue);
  });
});

function priceLicence(id: string, environments: number, catalogue: Catalogue): ListLine {
  const service = findService(catalogue, id);
  return {
    id: `licence.${id}`,
    kind: 'licence',
    recurrence: 'monthly',
    name: { code: 'licence', values: { service: word('service', id) } },
    quantity: String(environments),
    unit: 'environment',
    unitPrice: service.price,
    ...listPriceOf(service),
    net: netOf(String(environments), service.price),
    why: {
      formula: 'environments-times-price',
      inputs: { environments: number(environments), price: money(service.price, catalogue.release.currency) },
      entries: [citeService(service, catalogue)],
    },
    quantityWhys: [],
  };
}
