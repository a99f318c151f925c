import * as z from 'zod/mini';
import { day, origin, percent, text } from '../catalogue/figure-schema.ts';
import { stableId } from '../content-pieces.ts';
import { type ContentProblem, schemaIssuesToProblems } from '../content-problem.ts';
import { sellerCountries } from '../country.ts';
import type { Taxes } from './taxes.ts';

/** `content/taxes/<date>.json`: the standard rates in force from that day. */
const taxesSchema = z.strictObject({
  /** Equals the name of the file. */
  date: day(),
  sources: z.array(
    z.strictObject({
      id: stableId(),
      name: text('the name of who published it'),
      url: z.string('write the address as text').check(z.regex(/^https:\/\/\S+$/, 'write the address in full, such as "https://example.org/rates"')),
    }),
  ),
  rates: z.array(z.strictObject({ country: z.enum(sellerCountries), standard: percent(), ...origin })),
});

export type AssembledTaxes = { readonly ok: true; readonly taxes: Taxes } | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/** @param name of the file without `.json`, which is the date from which its rates count */
export function assembleTaxes(name: string, data: unknown): AssembledTaxes {
  const file = `taxes/${name}.json`;
  const result = z.safeParse(taxesSchema, data);
  if (!result.success) return { ok: false, problems: schemaIssuesToProblems(file, data, result.error.issues) };
  const problems = findFaults(name, result.data).map((fault) => ({ file, ...fault }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, taxes: result.data };
}

type Fault = Omit<ContentProblem, 'file'>;

function findFaults(name: string, { date, sources, rates }: Taxes): readonly Fault[] {
  const countries = rates.map(({ country }) => country);
  const missing = sellerCountries.filter((country) => !countries.includes(country));
  const repeated = countries.filter((country, index) => countries.indexOf(country) < index);
  const unsourced = rates.filter(({ source }) => !sources.some(({ id }) => id === source));
  return [
    ...(date === name ? [] : [{ field: 'date', found: date, advice: `write "${name}", the name of the file` }]),
    ...missing.map((country) => ({ field: 'rates', found: `no rate for ${country}`, advice: 'add it; a seller can be established there' })),
    ...repeated.map((country) => ({ field: 'rates', found: country, advice: 'write one rate for each country' })),
    ...unsourced.map(({ country, source }) => ({ field: `rates (${country}).source`, found: source, advice: `write one of ${sources.map(({ id }) => `"${id}"`).join(', ')}` })),
  ];
}
