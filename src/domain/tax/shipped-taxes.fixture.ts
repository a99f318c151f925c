import { readdirSync, readFileSync } from 'node:fs';
import { assembleTaxes } from './taxes-schema.ts';
import type { Taxes } from './taxes.ts';

const folder = new URL('../../../content/taxes/', import.meta.url);

export const shippedTaxDates: readonly string[] = readdirSync(folder).map((name) => name.replace('.json', '')).sort();

/** Parsed JSON, fresh on every call, so that a test may break it. */
export const readTaxFile = (date: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(`${date}.json`, folder), 'utf8'));

export function shippedTaxes(date: string): Taxes {
  const assembled = assembleTaxes(date, readTaxFile(date));
  if (!assembled.ok) throw new Error(JSON.stringify(assembled.problems, null, 1));
  return assembled.taxes;
}
