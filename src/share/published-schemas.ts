import * as z from 'zod/mini';
import { listKinds } from '../domain/estimate/quote.ts';
import { answersSchema, describedFields } from './answers-schema.ts';
import { partnerPriceFileHead, priceText, serviceId } from './partner-price-file.ts';
import { type SchemaName, schemaPath } from './published-names.ts';
import { requestFileHead } from './request-file.ts';

/** A JSON Schema, as it is published. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** 0 to 90 per cent, at most two decimals: the limits of `partnerDiscount`. */
const discount = z.string().check(z.regex(/^(90(\.0{1,2})?|[0-8]?\d(\.\d{1,2})?)$/));

const requestSchema = z.strictObject({ ...requestFileHead, answers: answersSchema });

const partnerPricesSchema = z.strictObject({
  ...partnerPriceFileHead,
  discounts: z.optional(z.partialRecord(z.enum(listKinds), discount)),
  prices: z.optional(z.record(z.string().check(z.regex(serviceId)), z.string().check(z.regex(priceText)))),
});

/** What one answer means for another, which the form's own gate knows and a list of fields cannot say. */
const rulesBetweenAnswers = [
  {
    if: { type: 'object', properties: { deployment: { const: 'sovereign' } }, required: ['deployment'] },
    then: { type: 'object', properties: { provider: { type: 'string', minLength: 1 } }, required: ['provider'] },
  },
  {
    if: { type: 'object', properties: { deployment: { const: 'self-hosted' }, platform: { const: 'single-host' } }, required: ['platform'] },
    then: { type: 'object', properties: { highAvailability: { const: 'no' }, rollout: { const: 'rolling' } } },
  },
] as const;

/** A price file without a figure says nothing. */
const hasAFigure = { anyOf: (['prices', 'discounts'] as const).map((field) => ({ type: 'object', properties: { [field]: { type: 'object', minProperties: 1 } }, required: [field] })) } as const;

const titles: Readonly<Record<SchemaName, { readonly title: string; readonly description: string }>> = {
  request: {
    title: 'Request for an estimate',
    description: 'The answers that an estimate of AI SmartTalk is made of, with the price list it was made with. An answer that is left out has its default.',
  },
  'partner-prices': {
    title: 'Prices of a partner',
    description: 'Prices and discounts that a partner has agreed, in the currency of the price list. The file is read in the browser and never sent.',
  },
};

const heads: Readonly<Record<string, string>> = {
  $schema: 'Address of this schema, for editors.',
  format: 'What kind of file this is.',
  version: 'Version of the format.',
  name: 'What the file is called where it is listed.',
  release: 'Date of the price list, such as 2026-11-15.',
  madeOn: 'Day of the draft; with it, reference and validity stay what they were.',
  date: 'Day from which the prices count.',
  answers: 'The answers, by the names of the questions.',
  discounts: 'Per cent by kind of line, from 0 to 90, as text.',
  prices: 'Price by service of the price list, as text with a point, such as "800.00".',
};

/** @param address where the site is, with its base path and a slash at the end */
export function publishedSchema(name: SchemaName, address: string): JsonSchema {
  const schema = name === 'request' ? requestSchema : partnerPricesSchema;
  const { $schema, ...written } = z.toJSONSchema(schema, { io: 'input', metadata: describedFields });
  const properties = Object.fromEntries(Object.entries(written.properties ?? {}).map(([key, property]) => [key, describeHead(key, property as JsonSchema)]));
  return { $schema, $id: `${address}${schemaPath(name)}`, ...titles[name], ...written, properties, ...(name === 'partner-prices' ? hasAFigure : {}) };
}

function describeHead(key: string, property: JsonSchema): JsonSchema {
  const own = { description: heads[key], ...property };
  return key === 'answers' ? { ...own, allOf: rulesBetweenAnswers } : own;
}
