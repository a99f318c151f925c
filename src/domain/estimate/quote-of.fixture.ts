import type { Catalogue } from '../catalogue/catalogue.ts';
import { shippedCatalogue, shippedReleaseDates } from '../catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../date.ts';
import { defaultEstimateForm, type EstimateForm } from './estimate-form.ts';
import type { PricedRequest } from './estimate-request.ts';
import { priceEstimate } from './price-estimate.ts';
import type { PricedLine, Quote } from './quote.ts';
import { readEstimateRequest } from './read-estimate-request.ts';

/** Every question of the form is asked by this one. */
export const newestCatalogue: Catalogue = shippedCatalogue(shippedReleaseDates.at(-1) ?? '');

export const quoteDay = isoDate('2026-12-01');

/** The default form with some answers changed, as it is read. */
export function requestOf(change: Partial<EstimateForm>, catalogue: Catalogue = newestCatalogue): PricedRequest {
  const reading = readEstimateRequest({ ...defaultEstimateForm, ...change }, catalogue);
  if (!reading.ok || reading.request.deployment === 'serverless') throw new Error(JSON.stringify(reading));
  return reading.request;
}

export const quoteOf = (change: Partial<EstimateForm>, catalogue: Catalogue = newestCatalogue): Quote => priceEstimate(requestOf(change, catalogue), catalogue, quoteDay);

export function lineOf({ lines }: Pick<Quote, 'lines'>, id: string): PricedLine {
  const line = lines.find((candidate) => candidate.id === id);
  if (!line) throw new Error(`no line ${id} among ${lines.map((each) => each.id).join(', ')}`);
  return line;
}

/** The problems of the default form with some answers changed, as "path: code". */
export function problemsOf(change: Partial<EstimateForm>, catalogue: Catalogue = newestCatalogue): readonly string[] {
  const reading = readEstimateRequest({ ...defaultEstimateForm, ...change }, catalogue);
  return reading.ok ? [] : reading.problems.map(({ code, path }) => `${path}: ${code}`);
}
