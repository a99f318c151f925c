import { dateInForce } from '../domain/catalogue/find-in-catalogue.ts';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { isIsoDate, type IsoDate } from '../domain/date.ts';
import type { Taxes } from '../domain/tax/taxes.ts';
import { readCatalogue, readTaxesOf, releaseDates, taxDates } from '../reader/catalogue.ts';

/** The price lists and tax rates of the site, each read once. */
export interface PriceLists {
  /** The day of drafts whose request names none. */
  readonly today: IsoDate;
  readonly dates: readonly string[];
  /** Date of the list in force on a day; of today where that is no day. */
  releaseOn(day: unknown): string;
  /** @throws when the content has a fault */
  catalogueOf(date: string): Catalogue;
  /** The rates in force on a day. @throws when the content has a fault */
  taxesOn(day: IsoDate): Taxes;
}

export function openPriceLists(today: IsoDate): PriceLists {
  const dates = releaseDates();
  const taxes = taxDates();
  const catalogueOf = onceEach(readCatalogue);
  const taxesOf = onceEach(readTaxesOf);
  return {
    today,
    dates,
    catalogueOf,
    releaseOn: (day) => needed(dateInForce(dates, typeof day === 'string' && isIsoDate(day) ? day : today), 'content/catalogue holds no price list'),
    taxesOn: (day) => taxesOf(needed(dateInForce(taxes, day), 'content/taxes holds no rates')),
  };
}

function needed(date: string | undefined, fault: string): string {
  if (date === undefined) throw new Error(`${fault}; add one that is named after its day`);
  return date;
}

function onceEach<Value>(read: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}
