import type { Catalogue, Service } from '../catalogue/catalogue.ts';
import { demand } from '../catalogue/find-in-catalogue.ts';
import { multiplyDecimals, toDecimal } from '../money/decimal.ts';
import { type Minor, roundToMinor } from '../money/rounding.ts';
import { citeOrigin } from './figure.ts';
import type { CitedEntry } from './why.ts';

/** BT-131: quantity × price, rounded once. Both are decimal texts. */
export const netOf = (quantity: string, unitPrice: string): Minor => roundToMinor(multiplyDecimals(toDecimal(quantity), toDecimal(unitPrice)));

export const findService = ({ services }: Catalogue, id: string): Service => demand(services.services.find((service) => service.id === id), `service “${id}”`);

export const citeService = (service: Service, { release }: Catalogue): CitedEntry => ({ file: 'services', id: service.id, ...citeOrigin(service, release.sources) });
