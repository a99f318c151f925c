import fc from 'fast-check';
import { assembleCatalogue } from '../catalogue/assemble-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { readReleaseFiles } from '../catalogue/shipped-catalogue.fixture.ts';
import { listKinds } from './quote.ts';

const decimals = (wholes: number, places: number, least = 0) =>
  fc.tuple(fc.integer({ min: least, max: wholes }), fc.nat({ max: 10 ** places - 1 })).map(([whole, part]) => `${whole}.${String(part).padStart(places, '0')}`);

const rising = (highest: number) => fc.array(fc.nat({ max: highest }), { minLength: 3, maxLength: 3 }).map((values) => values.sort((a, b) => a - b));

const hundredths = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;

const several = <Value>(arbitrary: fc.Arbitrary<Value>, length: number) => fc.array(arbitrary, { minLength: length, maxLength: length });

const kinds = fc.subarray([...listKinds]);

/** Figures of chance, as the schema of a release allows them. */
export const someFigures = fc.record({
  prices: several(decimals(9_999, 6), 20),
  /** Of a gigabyte: less than one unit of money, where a price keeps more decimals. */
  smallPrices: several(decimals(0, 6), 5),
  /** Above zero, since some of them divide. */
  assumptions: several(decimals(99, 4, 1), 20),
  rates: several(decimals(49, 6, 1), 10),
  counts: several(fc.integer({ min: 1, max: 9 }), 10),
  percents: several(decimals(60, 2), 5),
  days: several(rising(9_999).map((values) => values.map(hundredths)), 4),
  wholePercent: rising(99).map((values) => values.map(String)),
  billingPeriodMonths: fc.constantFrom(1, 2, 3, 12),
  each: several(fc.constantFrom('once', 'release'), 3),
  kinds: several(kinds, 3),
});

type Figures = typeof someFigures extends fc.Arbitrary<infer Value> ? Value : never;

const range = ([low, likely, high]: readonly string[] = []) => ({ low, likely, high });

const isPrice = (key: string) => key === 'price' || key === 'floor' || key === 'control-plane' || key === 'load-balancer' || /^(machine|gpu)-/.test(key);
const isCount = (key: string) => /^(machines|leastMachines)(HighlyAvailable)?$/.test(key) || key === 'quantity';
const ofModels: readonly string[] = ['gpuMemoryGb', 'parameters', 'bytesPerParameter', 'cacheGbPerConversation', 'tokensPerSecondPerGpu'];

/** A shipped release with its rules as they are and every figure replaced. */
export function withFigures(release: string, figures: Figures): Catalogue {
  let used = 0;
  const next = <Value>(values: readonly Value[]): Value => values[(used += 1) % values.length] as Value;
  const replace = (key: string, value: unknown): unknown => {
    if (isPrice(key)) return value === 'on-request' ? value : next(figures.prices);
    if (key.endsWith('-storage-gb')) return value === 'on-request' ? value : next(figures.smallPrices);
    if (key === 'value' || ofModels.includes(key)) return next(figures.assumptions);
    if (isCount(key)) return next(figures.counts);
    if (key === 'days') return range(next(figures.days));
    if (key === 'percent') return typeof value === 'string' ? next(figures.percents) : range(figures.wholePercent);
    // The release's own currency stays at 1.
    if (key === 'rate') return value === '1' ? value : next(figures.rates);
    if (key === 'billingPeriodMonths') return figures.billingPeriodMonths;
    if (key === 'each') return next(figures.each);
    return key === 'kinds' || key === 'partnerDiscountKinds' ? next(figures.kinds) : value;
  };
  const assembled = assembleCatalogue(release, JSON.parse(JSON.stringify(readReleaseFiles(release)), replace) as Record<string, unknown>);
  if (!assembled.ok) throw new Error(JSON.stringify(assembled.problems[0]));
  return assembled.catalogue;
}
