import type { IsoDate } from '../domain/date.ts';
import type { GivenRequest } from './given-request.ts';
import type { PriceLists } from './price-lists.ts';

export type DayReading =
  | { readonly ok: true; readonly day: IsoDate; readonly release: string }
  /** `release`: the list that comes nearest, so that the answers can be read all the same. */
  | { readonly ok: false; readonly faults: readonly string[]; readonly release: string };

/** The day of a draft and the price list it is made with, or why they do not fit: no list and no tax rates of a later day count. */
export function settleDay({ madeOn, release: named }: Pick<GivenRequest, 'madeOn' | 'release'>, lists: PriceLists): DayReading {
  const day = madeOn ?? lists.today;
  const inForce = lists.releaseOn(day);
  const release = named !== undefined && lists.dates.includes(named) ? named : (inForce ?? lists.firstList);
  const faults = [
    ...dayFaults(day, lists).map((fault) => `${madeOn === undefined ? '--date' : 'madeOn'}: ${fault}`),
    ...(named === undefined ? [] : releaseFaults({ named, day, inForce }, lists).map((fault) => `release: ${fault}`)),
  ];
  return faults.length > 0 ? { ok: false, faults, release } : { ok: true, day, release };
}

function dayFaults(day: IsoDate, { releaseOn, firstList, taxesOn, firstTaxes }: PriceLists): readonly string[] {
  return [
    ...(releaseOn(day) === undefined ? [`there is no price list for ${day}; the first is of ${firstList}, so write that day or a later one`] : []),
    ...(taxesOn(day) === undefined ? [`there are no VAT rates for ${day}; the first count from ${firstTaxes}, so write that day or a later one`] : []),
  ];
}

interface NamedRelease {
  readonly named: IsoDate;
  readonly day: IsoDate;
  /** The list in force on the day. */
  readonly inForce: string | undefined;
}

function releaseFaults({ named, day, inForce }: NamedRelease, { dates }: PriceLists): readonly string[] {
  if (!dates.includes(named)) return [`there is no price list of ${named}; write one of ${dates.join(', ')}`];
  // Of a day before every list, the day is at fault.
  if (named <= day || inForce === undefined) return [];
  return [`the price list of ${named} is not yet in force on ${day}, the day of the draft; write ${inForce}, or a madeOn from ${named} on`];
}
