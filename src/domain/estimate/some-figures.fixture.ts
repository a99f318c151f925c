import fc from 'fast-check';
import { assembleCatalogue } from '../catalogue/assemble-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { readReleaseFiles } from '../catalogue/shipped-catalogue.fixture.ts';

const decimals = (wholes: number, places: number) =>
  fc.tuple(fc.nat({ max: wholes }), fc.nat({ max: 10 ** places - 1 })).map(([whole, part]) => `${whole}.${String(part).padStart(places, '0')}`);

const rising = (highest: number) => fc.array(fc.nat({ max: highest }), { minLength: 3, maxLength: 3 }).map((values) => values.sort((a, b) => a - b));

const hundredths = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;

/** Figures of chance, as the schema of a release allows them. */
export const someFigures = fc.record({
  prices: fc.array(decimals(9_999, 6), { minLength: 20, maxLength: 20 }),
  percent: decimals(60, 2),
  days: rising(9_999).map((values) => values.map(hundredths)),
  wholePercent: rising(99).map((values) => values.map(String)),
});

type Figures = typeof someFigures extends fc.Arbitrary<infer Value> ? Value : never;

const range = ([low, likely, high]: readonly string[]) => ({ low, likely, high });

const isPrice = (key: string) => key === 'price' || key === 'floor' || key === 'control-plane' || key === 'load-balancer' || key.startsWith('machine-');

/** A shipped release with its rules as they are and every figure replaced. */
export function withFigures(release: string, { prices, percent, days, wholePercent }: Figures): Catalogue {
  let used = 0;
  const replace = (key: string, value: unknown): unknown => {
    if (isPrice(key)) return value === 'on-request' ? value : prices[(used += 1) % prices.length];
    if (key === 'days') return range(days);
    if (key === 'percent') return typeof value === 'string' ? percent : range(wholePercent);
    return value;
  };
  const assembled = assembleCatalogue(release, JSON.parse(JSON.stringify(readReleaseFiles(release)), replace) as Record<string, unknown>);
  if (!assembled.ok) throw new Error(JSON.stringify(assembled.problems[0]));
  return assembled.catalogue;
}
