import type * as z from 'zod/mini';
import type {
  capacitySchema, commercialSchema, effortSchema, providersSchema, releaseSchema, servicesSchema, sizingSchema, supportSchema, workSchema,
} from './file-schemas.ts';

/**
 * One dated release of prices, effort, sizing, providers and support, as plain JSON: it is embedded in a page as it
 * stands. This file holds types alone, so that no schema reaches the browser with it.
 */
export interface Catalogue {
  readonly release: Release;
  readonly services: DeepReadonly<z.infer<typeof servicesSchema>>;
  readonly effort: DeepReadonly<z.infer<typeof effortSchema>>;
  readonly sizing: DeepReadonly<z.infer<typeof sizingSchema>>;
  readonly providers: readonly Provider[];
  readonly examplePrices?: ExamplePrices | undefined;
  readonly support: readonly SupportTier[];
  /** Later files: a release that lacks them does not ask what they answer. */
  readonly work?: ReleaseWork | undefined;
  readonly capacity?: Capacity | undefined;
  readonly commercial?: Commercial | undefined;
}

type ProvidersFile = DeepReadonly<z.infer<typeof providersSchema>>;

export type ExamplePrices = NonNullable<ProvidersFile['examplePrices']>;
export type ReleaseWork = DeepReadonly<z.infer<typeof workSchema>>;
export type Capacity = DeepReadonly<z.infer<typeof capacitySchema>>;
export type Commercial = DeepReadonly<z.infer<typeof commercialSchema>>;
export type Currency = Commercial['currencies'][number];
export type Commitment = Commercial['commitments'][number];

export type Release = DeepReadonly<z.infer<typeof releaseSchema>>;
export type Source = Release['sources'][number];
export type Service = Catalogue['services']['services'][number];
export type Provider = ProvidersFile['providers'][number];
export type Qualification = Provider['qualifications'][number];
export type SupportTier = DeepReadonly<z.infer<typeof supportSchema>>['tiers'][number];
export type EnvironmentSizing = Catalogue['sizing']['environments'][number];

/** Where a figure came from. `date` is a month (`YYYY-MM`) or a day. */
export interface Origin {
  readonly source: string;
  readonly date: string;
}

type DeepReadonly<Data> = Data extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Data extends object
    ? { readonly [Key in keyof Data]: DeepReadonly<Data[Key]> }
    : Data;
