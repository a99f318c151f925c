import * as z from 'zod/mini';
import { stableId } from '../content-pieces.ts';
import { isCountryCode } from '../country.ts';
import { environmentIds, hostingIds, ownModelIds, releaseWorkIds, resourceIds, rollouts, supportTierIds, terms } from '../estimate/answers.ts';
import { listKinds } from '../estimate/quote.ts';
import { count, day, days, decimal, discountPercent, origin, percent, price, range, text, wholePercent } from './figure-schema.ts';

/** One schema per file of `content/catalogue/<date>/`. Unknown keys are refused: a misspelt key must not pass unread. */

export const releaseSchema = z.strictObject({
  /** Equals the name of the folder. */
  date: day(),
  /** While `example`, every screen and document says that the prices are examples. */
  status: z.enum(['example', 'published'], 'write "example" or "published"'),
  /** ISO 4217. Only currencies with two decimals. */
  currency: z.enum(['EUR'], 'write "EUR"'),
  /** How long a draft made from this release stands. */
  validityDays: count('the days of validity'),
  /** Months that one invoice of recurring services covers. */
  billingPeriodMonths: z.int('write the months as a whole number').check(z.minimum(1, 'write at least 1 month'), z.maximum(12, 'write at most 12 months')),
  sources: z.array(
    z
      .strictObject({
        id: stableId(),
        /** `example`: a figure of this portal that nobody published; `modelled-on`: an example after somebody's prices; `provider`: what a provider says, other than a price. */
        kind: z.enum(['example', 'modelled-on', 'published-prices', 'provider', 'register'], 'write "example", "modelled-on", "published-prices", "provider" or "register"'),
        /** Proper name of who published it, the same in every language. */
        name: z.optional(text('the name of who published it')),
        url: z.optional(z.string('write the address as text').check(z.regex(/^https:\/\/\S+$/, 'write the address in full, such as "https://example.org/prices"'))),
      })
      .check(z.refine((source) => source.kind === 'example' || source.name !== undefined, 'write the name of who published it, or the kind "example"')),
  ),
});

export const servicesSchema = z.strictObject({
  services: z.array(
    z.strictObject({
      id: stableId(),
      kind: z.enum(['effort', 'licence'], 'write "effort" or "licence"'),
      /** Effort: per day. Licence: per environment and month. */
      price: price(),
      ...origin,
    }),
  ),
  /** Which licence each environment needs. */
  licences: z.array(z.strictObject({ environment: z.enum(environmentIds), service: stableId() })),
});

export const effortSchema = z.strictObject({
  /** Days to set one environment up and bring a release into it. */
  environments: z.array(
    z.strictObject({
      id: stableId(),
      environment: z.enum(environmentIds),
      highAvailability: z.boolean('write true or false'),
      days: range(days),
      ...origin,
    }),
  ),
  /** Who does that work where, and which surcharge comes on top. */
  hosting: z.array(z.strictObject({ id: z.enum(hostingIds), doneBy: stableId(), surcharge: z.optional(stableId()) })),
  /** More days, as a percentage of the days of all environments. */
  surcharges: z.array(z.strictObject({ id: stableId(), doneBy: stableId(), percent: range(wholePercent), ...origin })),
});

const positiveDecimal = () => decimal('the figure', '20').check(z.refine((text) => /[1-9]/.test(text), 'write a figure above zero'));

const assumption = () => z.strictObject({ value: decimal('the figure', '20'), ...origin });

/** For a divisor: a machine that serves nothing would never be enough. */
const positiveAssumption = () => z.strictObject({ value: positiveDecimal(), ...origin });

export const sizingSchema = z.strictObject({
  /** From conversations a month to requests a second in the busiest hour. */
  workload: z.strictObject({
    requestsPerConversation: assumption(),
    /** Share of a month's conversations that falls into its busiest hour. */
    busyHourPercent: assumption(),
    requestsPerSecondPerNode: positiveAssumption(),
  }),
  environments: z.array(
    z.strictObject({
      id: z.enum(environmentIds),
      machine: z.enum(resourceIds),
      /** Whether the workload decides on the number of machines; otherwise the least number is enough. */
      growsWithWorkload: z.boolean('write true or false'),
      leastMachines: count('the least number of machines', 1),
      leastMachinesHighlyAvailable: count('the least number of machines', 1),
      /** What else each environment needs, whatever its workload. */
      alongside: z.array(z.strictObject({ resource: z.enum(resourceIds), quantity: count('the quantity', 1), inClusterOnly: z.boolean('write true or false') })),
      ...origin,
    }),
  ),
});

const priceOrOnRequest = () =>
  z.string('write the price as text with its decimals, such as "37.38", or "on-request"').check(
    z.regex(/^(\d{1,9}(\.\d{1,6})?|on-request)$/, 'write the price as text with its decimals, such as "37.38", or "on-request"'),
  );

export const providersSchema = z.strictObject({
  providers: z.array(
    z.strictObject({
      id: stableId(),
      /** Brand name, the same in every language. */
      name: text('the name of the provider'),
      /** Where it hosts, ISO 3166-1 alpha-2. */
      countries: z.array(z.string('write the country as text').check(z.refine(isCountryCode, 'write the two capital letters of a country, such as "FR"'))).check(z.minLength(1, 'write at least one country')),
      qualifications: z.array(
        z.strictObject({
          scheme: z.enum(['secnumcloud', 'hds', 'c5', 'iso-27001'], 'write "secnumcloud", "hds", "c5" or "iso-27001"'),
          /** Set when only some offers of the provider have it. A qualified offer usually has prices of its own. */
          partsOnly: z.optional(z.literal(true, 'write true, or leave the key out')),
          ...origin,
        }),
      ),
      /** One entry per day of reading: figures read together share their source and date. */
      priceLists: z.array(z.strictObject({ perMonth: z.partialRecord(z.enum(resourceIds), priceOrOnRequest()), ...origin })),
    }),
  ),
  /** Stands in where a provider lists no price for small things, so that a total is not partial for the sake of a few cents; never where it says "on request". */
  examplePrices: z.optional(z.strictObject({ perMonth: z.partialRecord(z.enum(resourceIds), price()), ...origin })),
});

export const supportSchema = z.strictObject({
  tiers: z.array(z.strictObject({ id: z.enum(supportTierIds), floor: price(), percent: percent(), ...origin })),
});

/** What a release needs beyond setting up. */
export const workSchema = z.strictObject({
  /** Days of one further release, by environment; the first release is part of setting up. */
  releases: z.array(z.strictObject({ environment: z.enum(environmentIds), days: range(days), ...origin })),
  /** More days for a roll-out other than rolling, once. */
  rollouts: z.array(z.strictObject({ id: z.enum(rollouts), doneBy: stableId(), days: range(days), ...origin })),
  /** `once`, or for each release. */
  work: z.array(z.strictObject({ id: z.enum(releaseWorkIds), each: z.enum(['once', 'release'], 'write "once" or "release"'), doneBy: stableId(), days: range(days), ...origin })),
  /** Each region after the first, as a percentage of the days of production. */
  furtherRegion: z.strictObject({ doneBy: stableId(), percent: range(wholePercent), ...origin }),
  /** A day at the client's place, travel not included. */
  onSite: z.strictObject({ doneBy: stableId() }),
});

/** From workload to databases, vector store, model, storage and backup; the machines of the application are in sizing.json. */
export const capacitySchema = z.strictObject({
  /** Simultaneous conversations to requests a second. */
  requestsPerSecondPerConversation: assumption(),
  database: z.strictObject({
    ...storeMachines(),
    gbPerThousandConversations: assumption(),
    monthsKept: assumption(),
  }),
  vectorStore: z.strictObject({
    ...storeMachines(),
    gbPerThousandDocuments: assumption(),
    /** In thousands of documents. */
    documentsPerMachine: positiveAssumption(),
  }),
  storage: z.strictObject({
    /** Originals and extracted text. */
    gbPerThousandDocuments: assumption(),
    /** In every environment besides production. */
    leastGb: assumption(),
  }),
  backup: z.strictObject({ dailyChangePercent: assumption() }),
  models: z.array(
    z.strictObject({
      id: z.enum(ownModelIds),
      gpu: z.enum(resourceIds),
      gpuMemoryGb: positiveDecimal(),
      /** Billions. */
      parameters: decimal('the billions of parameters', '70'),
      bytesPerParameter: decimal('the bytes of one parameter', '2'),
      cacheGbPerConversation: decimal('the gigabytes of cache', '0.5'),
      tokensPerSecondPerGpu: positiveDecimal(),
      ...origin,
    }),
  ),
  /** What one conversation at its busiest reads off a model. */
  tokensPerSecondPerConversation: assumption(),
  /** Share of a busy hour's conversations that run at the same moment, when nobody said how many. */
  minutesPerConversation: assumption(),
});

/** ISO 4217: money without a minor unit, or with one of thousandths and less. */
const withoutTwoDecimals: readonly string[] = (
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF BHD IQD JOD KWD LYD OMR TND CLF UYW'
).split(' ');

export const commercialSchema = z.strictObject({
  /** Units of each currency for one unit of the release's own. */
  currencies: z.array(
    z.strictObject({
      /** ISO 4217, two decimals. */
      code: z.string('write the currency as text').check(
        z.regex(/^[A-Z]{3}$/, 'write the currency as three capital letters, such as "CHF"'),
        z.refine((code) => !withoutTwoDecimals.includes(code), 'write a currency with two decimals, or leave it out: every amount here is counted in hundredths'),
      ),
      rate: positiveDecimal(),
      ...origin,
    }),
  ),
  /** By term; a term without a row has none. */
  commitments: z.array(
    z.strictObject({ termMonths: z.enum(terms, `write one of ${terms.map((term) => `"${term}"`).join(', ')}`), percent: discountPercent(), kinds: z.array(z.enum(listKinds)), ...origin }),
  ),
  /** The kinds of line that a partner discount applies to: what AI SmartTalk sells itself. */
  partnerDiscountKinds: z.array(z.enum(listKinds)),
});

function storeMachines() {
  return {
    machine: z.enum(resourceIds),
    machines: count('the number of machines', 1),
    machinesHighlyAvailable: count('the number of machines', 1),
    ...origin,
  } as const;
}

/** Every file of a release, by name. */
export const catalogueFileSchemas = {
  'release.json': releaseSchema,
  'services.json': servicesSchema,
  'effort.json': effortSchema,
  'sizing.json': sizingSchema,
  'providers.json': providersSchema,
  'support.json': supportSchema,
  'work.json': workSchema,
  'capacity.json': capacitySchema,
  'commercial.json': commercialSchema,
} as const;

/**
 * Files that came later. The first releases do without them, and with them without the questions that they answer, so that
 * links made then still open to the same cent; a release holds all of these or none.
 */
export const laterFileNames = ['work.json', 'capacity.json', 'commercial.json'] as const;

export type CatalogueFileName = keyof typeof catalogueFileSchemas;
