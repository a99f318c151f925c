import type { Catalogue, Service } from '../catalogue/catalogue.ts';
import { demand } from '../catalogue/find-in-catalogue.ts';
import { multiplyDecimals, toDecimal } from '../money/decimal.ts';
import { type Minor, roundToMinor } from '../money/rounding.ts';
import { citeOrigin } from './figure.ts';
import type { CitedEntry } from './why.ts';

/** BT-131: quantity × price, rounded once. Both are decimal texts. */
export const netOf = (quantity: string, unitPrice: string): Minor => roundToMinor(multiplyDecimals(toDecimal(quantity), toDecimal(unitPrice)));

/** {@link netOf} for several quantities at one price. */
export function netsAt(unitPrice: string): (quantity: string) => Minor {
  const price = toDecimal(unitPrice);
  return (quantity) => roundToMinor(multiplyDecimals(toDecimal(quantity), price));
}

/** A service with the price that counts: the list's, or the partner's in its place. */
export type CountedService = Service & { readonly listPrice?: string };

export const findService = ({ services }: Catalogue, id: string): CountedService => demand(services.services.find((service) => service.id === id), `service “${id}”`);

export const citeService = (service: Service, { release }: Catalogue): CitedEntry => ({ file: 'services', id: service.id, ...citeOrigin(service, release.sources) });

export const listPriceOf = ({ listPrice }: CountedService): { readonly listPrice?: string } => (listPrice === undefined ? {} : { listPrice });
