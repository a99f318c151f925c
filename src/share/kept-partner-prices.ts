import * as z from 'zod/mini';
import type { EstimateForm } from '../domain/estimate/estimate-form.ts';
import { readPartnerPrices } from '../domain/estimate/read-commercial.ts';
import { type Keeping, readStored, store } from './browser-storage.ts';
import { daySchema } from './day-schema.ts';
import { newId } from './new-id.ts';
import type { PartnerPrices } from './partner-prices.ts';

/**
 * A partner's prices are confidential: they stay in the tab (a reload and another language keep them) unless the partner
 * asks for them to be kept in this browser. Whatever else is kept of an estimate names them by an id made by chance, and
 * gets them back from here: not even a hash of a price is written where the price may not be.
 */
export interface KnownPrices extends PartnerPrices {
  readonly id: string;
}

const pricesKey = 'portal:partner-prices';

/** Price files of the last times, so that a draft of last week finds the prices of last week. */
const mostKept = 10;

const knownSchema = z.array(z.strictObject({ id: z.string(), entries: z.array(z.string()), name: z.optional(z.string()), date: z.optional(daySchema('2026-11-15')) }));

/** Newest first. What cannot be read is left out. */
function readKnown(keeping: Keeping): readonly KnownPrices[] {
  try {
    return knownSchema.parse(JSON.parse(readStored(pricesKey, keeping) ?? '[]')).filter(({ entries }) => readPartnerPrices(entries, undefined).ok);
  } catch {
    return [];
  }
}

const writeKnown = (known: readonly KnownPrices[], keeping: Keeping): boolean => store(pricesKey, known.length > 0 ? JSON.stringify(known) : null, keeping);

const areEqual = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((entry, index) => entry === b[index]);

const allKnown = (): readonly KnownPrices[] => [...readKnown('tab'), ...readKnown('browser')];

/** The prices that a form holds, with what is known of the file they came from. */
export const findPrices = (entries: readonly string[]): KnownPrices | undefined => allKnown().find((known) => areEqual(known.entries, entries));

/** Remembers prices for as long as this tab is open. False when the browser refuses even that. */
export function rememberPrices(prices: PartnerPrices): boolean {
  const known = readKnown('tab');
  const before = findPrices(prices.entries);
  const remembered: KnownPrices = { id: before?.id ?? newId(), entries: prices.entries, name: prices.name ?? before?.name, date: prices.date ?? before?.date };
  return writeKnown([remembered, ...known.filter(({ entries }) => !areEqual(entries, prices.entries))].slice(0, mostKept), 'tab');
}

/** Only when the partner asked for it. False when the browser refuses. */
export function keepPricesInBrowser(prices: PartnerPrices): boolean {
  rememberPrices(prices);
  const kept = findPrices(prices.entries) ?? { ...prices, id: newId() };
  return writeKnown([kept, ...readKnown('browser').filter(({ entries }) => !areEqual(entries, prices.entries))].slice(0, mostKept), 'browser');
}

/** Whether prices outlive the tab. */
export const arePricesKept = (entries: readonly string[]): boolean => readKnown('browser').some((known) => areEqual(known.entries, entries));

/** Whether any prices are, of whatever estimate, readable or not. */
export const areAnyPricesKept = (): boolean => readStored(pricesKey) !== null;

/** The prices last kept in this browser, for a tab that has none yet. */
export const lastKeptPrices = (): PartnerPrices | undefined => readKnown('browser')[0];

/** Takes every price out of this browser; this tab goes on with its own. */
export const forgetKeptPrices = (): boolean => writeKnown([], 'browser');

export interface WithoutPrices {
  readonly form: EstimateForm;
  /** Names the prices that the form was parted from; absent when it had none. */
  readonly partnerPrices?: string;
}

/** What may be kept of a form. The prices stay with the tab, by an id. */
export function withoutPartnerPrices(form: EstimateForm): WithoutPrices {
  if (form.partnerPrices.length === 0) return { form };
  rememberPrices({ entries: form.partnerPrices });
  const known = findPrices(form.partnerPrices);
  return { form: { ...form, partnerPrices: [] }, partnerPrices: known?.id ?? newId() };
}

export interface WithPrices {
  readonly form: EstimateForm;
  /** True when this tab does not know the prices: the figures are others until the price file is read again. */
  readonly pricesMissing: boolean;
}

/** The form with the prices it was parted from, if this tab or browser still knows them. */
export function rejoinPartnerPrices({ form, partnerPrices }: WithoutPrices): WithPrices {
  if (partnerPrices === undefined) return { form, pricesMissing: false };
  const known = allKnown().find(({ id }) => id === partnerPrices);
  return known ? { form: { ...form, partnerPrices: known.entries }, pricesMissing: false } : { form, pricesMissing: true };
}
