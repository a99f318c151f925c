/**
 * The answers on offer. Ids are written into share links, saved drafts and price lists: they are added to, and never
 * renamed.
 */
export const audiences = ['client', 'partner'] as const;

/** The deployment types that have a price; the third, serverless, has none. */
export const pricedDeployments = ['self-hosted', 'sovereign'] as const;

export const platforms = ['single-host', 'kubernetes', 'openshift', 'air-gapped-kubernetes'] as const;

/** Production is always there; it is listed so that rules and lines can name it. */
export const environmentIds = ['production', 'staging', 'test'] as const;

export const optionalEnvironments = ['staging', 'test'] as const;

export const yesOrNo = ['yes', 'no'] as const;

export const supportTierIds = ['standard', 'extended', 'around-the-clock'] as const;

/** Months. */
export const terms = ['1', '12', '24', '36'] as const;

/** VAT categories a seller may choose between for a business outside the European Union. */
export const outsideEuCategories = ['O', 'G'] as const;

/** Where the work is done: on a platform of the customer, or with a sovereign provider. */
export const hostingIds = [...platforms, 'sovereign'] as const;

/** What a provider rents out by the month. Machines are named by virtual processors and gigabytes of memory. */
export const resourceIds = ['machine-2-8', 'machine-4-16', 'machine-8-32', 'machine-16-64', 'control-plane', 'load-balancer'] as const;

export type Audience = (typeof audiences)[number];
export type Platform = (typeof platforms)[number];
export type EnvironmentId = (typeof environmentIds)[number];
export type SupportTierId = (typeof supportTierIds)[number];
export type TermMonths = 1 | 12 | 24 | 36;
export type OutsideEuCategory = (typeof outsideEuCategories)[number];
export type HostingId = (typeof hostingIds)[number];
export type ResourceId = (typeof resourceIds)[number];

/** Limits of what can be typed; the fields show them as hints. */
export const limits = {
  conversationsPerMonth: { lowest: 1, highest: 50_000_000 },
  /** Characters. */
  buyerName: { highest: 200 },
  buyerVatId: { highest: 30 },
} as const;
