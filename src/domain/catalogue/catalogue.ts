import type * as z from 'zod/mini';
import type { effortSchema, providersSchema, releaseSchema, servicesSchema, sizingSchema, supportSchema } from './file-schemas.ts';

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
  readonly support: readonly SupportTier[];
}

export type Release = DeepReadonly<z.infer<typeof releaseSchema>>;
export type Source = Release['sources'][number];
export type Service = Catalogue['services']['services'][number];
export type Provider = DeepReadonly<z.infer<typeof providersSchema>>['providers'][number];
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
