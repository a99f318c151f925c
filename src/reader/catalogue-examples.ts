import * as z from 'zod/mini';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { PricedRequest } from '../domain/estimate/estimate-request.ts';
import { readEstimateRequest } from '../domain/estimate/read-estimate-request.ts';
import { referenceLocale } from '../domain/locale.ts';
import { ContentError } from './content-error.ts';
import { readInterfaceWords } from './interface-words.ts';
import { readJson } from './read-json.ts';

const file = 'catalogue-examples.json';

const examplesSchema = z.strictObject({
  examples: z.array(z.strictObject({
    id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, 'write an id in small letters, such as "single-host"')),
    /** Fields of the form; those left out keep their default. */
    answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  })),
});

export interface ExampleDeployment {
  /** Words under `prices.example.<id>`. */
  readonly id: string;
  readonly request: PricedRequest;
}

export const exampleIds = (): readonly string[] => readJson(file, examplesSchema).examples.map(({ id }) => id);

/** The deployments that the price list prices, read at the same gate as every form. Throws {@link ContentError}. */
export function readExampleDeployments(catalogue: Catalogue): readonly ExampleDeployment[] {
  return readJson(file, examplesSchema).examples.map(({ id, answers }, index) => {
    requireWords(id, index);
    return { id, request: readAnswers(answers, { catalogue, field: `examples.${index}.answers` }) };
  });
}

function requireWords(id: string, index: number): void {
  const key = `prices.example.${id}`;
  if (!readInterfaceWords(referenceLocale)[key]) throw new ContentError(file, [{ field: `examples.${index}.id`, found: id, advice: `write its name into content/i18n of every language under "${key}"` }]);
}

function readAnswers(answers: Readonly<Record<string, unknown>>, { catalogue, field }: { readonly catalogue: Catalogue; readonly field: string }): PricedRequest {
  const reading = readEstimateRequest({ ...answers, currency: catalogue.release.currency }, catalogue);
  if (!reading.ok) {
    throw new ContentError(file, reading.problems.map(({ code, path }) => ({ field: `${field}.${path}`, found: answers[path], advice: `write an answer that the form accepts with the list of ${catalogue.release.date} (${code})` })));
  }
  if (reading.request.deployment === 'serverless') throw new ContentError(file, [{ field: `${field}.deployment`, found: 'serverless', advice: 'write "self-hosted" or "sovereign"; serverless has no price' }]);
  return reading.request;
}
