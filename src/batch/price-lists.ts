import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Taxes } from '../domain/tax/taxes.ts';
import { readCatalogue, readTaxesOf, releaseDates, taxDates } from '../reader/catalogue.ts';

/** The price lists and tax rates of the site, each read once. */
export interface PriceLists {
  /** The day of drafts whose request names none. */
  readonly today: IsoDate;
  /** Of every list, oldest first. */
  readonly dates: readonly string[];
  readonly firstList: string;
  /** Day from which the oldest tax rates count. */
  readonly firstTaxes: string;
  /** Date of the list in force on a day; nothing before the first, for the prices of that day are not known. */
  releaseOn(day: IsoDate): string | undefined;
  /** @throws when the content has a fault */
  catalogueOf(date: string): Catalogue;
  /** The rates in force on a day; nothing before the first. @throws when the content has a fault */
  taxesOn(day: IsoDate): Taxes | undefined;
}

/** What the content holds, and by which days. */
export interface ListDates {
  readonly lists: readonly string[];
  readonly taxes: readonly string[];
}

/** @throws when there is no list or no tax rates at all */
export function openPriceLists(today: IsoDate, { lists, taxes }: ListDates = { lists: releaseDates(), taxes: taxDates() }): PriceLists {
  const taxesOf = onceForEachDate(readTaxesOf);
  return {
    today,
    dates: lists,
    firstList: needed(lists[0], 'content/catalogue holds no price list'),
    firstTaxes: needed(taxes[0], 'content/taxes holds no rates'),
    catalogueOf: onceForEachDate(readCatalogue),
    releaseOn: (day) => lastUpTo(day, lists),
    taxesOn: (day) => {
      const date = lastUpTo(day, taxes);
      return date === undefined ? undefined : taxesOf(date);
    },
  };
}

/** A visitor with a wrong clock is shown a figure by the oldest list; what a command makes goes out unseen. */
const lastUpTo = (day: IsoDate, dates: readonly string[]): string | undefined => dates.findLast((date) => date <= day);

function needed(date: string | undefined, fault: string): string {
  if (date === undefined) throw new Error(`${fault}; add one that is named after its day`);
  return date;
}

function onceForEachDate<Value>(read: (date: string) => Value): (date: string) => Value {
  const known = new Map<string, Value>();
  return (date) => {
    const value = known.get(date) ?? read(date);
    known.set(date, value);
    return value;
  };
}
