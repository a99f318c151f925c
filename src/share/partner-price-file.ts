import * as z from 'zod/mini';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { limits } from '../domain/estimate/answers.ts';
import { listKinds } from '../domain/estimate/quote.ts';
import { readText } from '../domain/estimate/read-answer.ts';
import { findUnknownService, readPartnerPrices } from '../domain/estimate/read-commercial.ts';
import { compareDecimals, integerToDecimal, parseDecimal } from '../domain/money/decimal.ts';
import { type Problem, quoteTyped, type Reading, readAs, refuse } from '../domain/problem.ts';
import { daySchema } from './day-schema.ts';
import { type FileKind, findForeignHead, type GivenFile, readBySchema, readJsonFile, valueAsJson, wrongSchema } from './json-file.ts';
import type { PartnerPrices } from './partner-prices.ts';

/**
 * A partner's own prices, which the site never publishes and never sends:
 *
 *     { "format": "aismarttalk-partner-prices", "version": 1, "discounts": { "effort": "20" }, "prices": { "devops-day": "800.00" } }
 *
 * Prices are in the currency of the price list, before a discount.
 */
export const partnerPriceFileKind = { format: 'aismarttalk-partner-prices', version: 1 } as const satisfies FileKind;

export const serviceId = /^[a-z][a-z0-9-]{0,63}$/;
/** At most six decimals (BT-146). */
export const priceText = /^\d{1,9}(\.\d{1,6})?$/;

/** Everything around the figures; the published schema describes the same. */
export const partnerPriceFileHead = {
  $schema: z.optional(z.string()),
  format: z.literal(partnerPriceFileKind.format),
  version: z.literal(partnerPriceFileKind.version),
  name: z.optional(z.string().check(z.maxLength(limits.name.highest))),
  date: z.optional(daySchema('2026-11-15')),
} as const;

/** Figures are looked at one by one, so that each fault can be told in words of its own. */
const fileSchema = z.strictObject({
  ...partnerPriceFileHead,
  discounts: z.optional(z.record(z.string(), z.unknown())),
  prices: z.optional(z.record(z.string(), z.unknown())),
});

export type PartnerPriceReading = { readonly ok: true; readonly prices: PartnerPrices } | { readonly ok: false; readonly problems: readonly Problem[] };

/** More would be a page of faults; whoever corrects five sees the next five. */
const mostProblems = 5;

/**
 * Reads a partner's price file as what it is: input from the outside. Never throws.
 *
 * @param catalogue when given, every service must be in it
 */
export function readPartnerPriceFile(text: string, given: GivenFile, catalogue?: Catalogue): PartnerPriceReading {
  const data = readJsonFile(text, given);
  if (!data.ok) return { ok: false, problems: [data.problem] };
  const foreign = findForeignHead(data.value, partnerPriceFileKind, given);
  if (foreign) return { ok: false, problems: [foreign] };
  const read = readBySchema(data.value, fileSchema, given);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { name, date, discounts = {}, prices = {} } = read.value;
  const readName = readText('', name ?? '', limits.name.highest);
  if (!readName.ok) return { ok: false, problems: [wrongSchema(given.name, 'name')] };
  const count = Object.keys(discounts).length + Object.keys(prices).length;
  if (count === 0) return { ok: false, problems: [{ code: 'partner-prices-empty', path, values: { name: quoteTyped(given.name) } }] };
  if (count > limits.partnerPrices.highest) return { ok: false, problems: [{ code: 'partner-prices-too-many', path, values: { count, highest: limits.partnerPrices.highest } }] };
  const readings = [...Object.entries(prices).map(([service, price]) => readPrice(service, price, catalogue)), ...Object.entries(discounts).map(([kind, percent]) => readDiscount(kind, percent))];
  const problems = readings.flatMap((reading) => (reading.ok ? [] : [reading.problem])).slice(0, mostProblems);
  if (problems.length > 0) return { ok: false, problems };
  return gate({ entries: readings.flatMap((reading) => (reading.ok ? [reading.value] : [])), name: readName.value, date }, catalogue);
}

const path = 'partnerPrices';

/** The form's own gate has the last word. */
function gate(prices: PartnerPrices, catalogue: Catalogue | undefined): PartnerPriceReading {
  const read = readPartnerPrices(prices.entries, catalogue);
  return read.ok ? { ok: true, prices } : { ok: false, problems: [read.problem] };
}

/** As the file wrote it. An object may name its own `toString`, so nothing but text is asked to become text. */
const written = (figure: unknown): string => (typeof figure === 'string' ? figure : valueAsJson(figure));

const unreadable = (id: string, figure: unknown): Problem => ({ code: 'partner-price-unreadable', path, values: { typed: quoteTyped(`${id}: ${written(figure)}`) } });

function readPrice(service: string, price: unknown, catalogue: Catalogue | undefined): Reading<string> {
  const typed = quoteTyped(written(price));
  if (!serviceId.test(service) || (typeof price !== 'string' && typeof price !== 'number')) return refuse(unreadable(service, price));
  const unknown = catalogue && findUnknownService(service, catalogue);
  if (unknown) return refuse(unknown);
  if (/^\s*[-−]/.test(typed)) return refuse({ code: 'partner-price-negative', path, values: { service, typed } });
  if (typeof price === 'number') return refuse({ code: 'partner-price-not-text', path, values: { service, typed } });
  return priceText.test(price) ? readAs(`${service}:${price}`) : refuse(unreadable(service, price));
}

function readDiscount(kind: string, percent: unknown): Reading<string> {
  if (!(listKinds as readonly string[]).includes(kind)) return refuse({ code: 'partner-discount-kind-unknown', path, values: { typed: quoteTyped(kind), kinds: listKinds.join(', ') } });
  const typed = quoteTyped(written(percent));
  if (typeof percent === 'number') return refuse({ code: 'partner-price-not-text', path, values: { service: kind, typed } });
  if (typeof percent !== 'string') return refuse(unreadable(kind, percent));
  const decimal = parseDecimal(percent);
  if (!decimal) return refuse(unreadable(kind, percent));
  const { lowest, highest } = limits.partnerDiscount;
  const isWithin = compareDecimals(decimal, integerToDecimal(lowest)) >= 0 && compareDecimals(decimal, integerToDecimal(highest)) <= 0;
  if (!isWithin) return refuse({ code: 'partner-discount-out-of-range', path, values: { typed, lowest, highest } });
  return decimal.scale > 2 ? refuse({ code: 'decimal-too-fine', path, values: { typed, decimals: 2 } }) : readAs(`%${kind}:${percent}`);
}
