/**
 * The answers on offer. Ids are written into share links, saved drafts and price lists: they are added to, and never
 * renamed.
 */

/** The third resells: it is the seller of the draft, with an identity, a tax country and a margin of its own. */
export const audiences = ['client', 'partner', 'partner-for-client'] as const;

/** The deployment types that have a price; the third, serverless, has none. */
export const pricedDeployments = ['self-hosted', 'sovereign'] as const;

export const platforms = ['single-host', 'kubernetes', 'openshift', 'air-gapped-kubernetes'] as const;

/** Production is always there; it is listed so that rules and lines can name it. */
export const environmentIds = ['production', 'staging', 'test'] as const;

export const optionalEnvironments = ['staging', 'test'] as const;

export const yesOrNo = ['yes', 'no'] as const;

/** `external`: an interface of somebody else's serves the language model; the others run on own GPUs. */
export const modelIds = ['external', 'small', 'medium', 'large'] as const;

export const ownModelIds = ['small', 'medium', 'large'] as const;

/** The first release is part of setting up; a plan adds one each quarter or each month after it. */
export const releasePlans = ['one', 'quarterly', 'monthly'] as const;

export const rollouts = ['rolling', 'blue-green', 'canary'] as const;

export const releaseWorkIds = ['out-of-hours', 'data-migration', 'rollback-rehearsal', 'security-review'] as const;

export const supportTierIds = ['standard', 'extended', 'around-the-clock'] as const;

/** Months. */
export const terms = ['1', '12', '24', '36'] as const;

/** VAT categories a seller may choose between for a business outside the European Union. */
export const outsideEuCategories = ['O', 'G'] as const;

/** How often a line that a partner adds by hand is invoiced. */
export const freeLineRecurrences = ['one-off', 'monthly'] as const;

/** Where the work is done: on a platform of the customer, or with a sovereign provider. */
export const hostingIds = [...platforms, 'sovereign'] as const;

/** What a provider rents out by the month. Machines are named by virtual processors and gigabytes of memory. */
export const resourceIds = [
  'machine-2-8', 'machine-4-16', 'machine-8-32', 'machine-16-64', 'control-plane', 'load-balancer',
  'block-storage-gb', 'object-storage-gb', 'gpu-l4', 'gpu-l40s', 'gpu-a100', 'gpu-h100',
] as const;

/** What a part of the infrastructure is there for. */
export const partIds = ['application', 'database', 'vector-store', 'model', 'storage', 'backup'] as const;

export type Audience = (typeof audiences)[number];
export type Platform = (typeof platforms)[number];
export type EnvironmentId = (typeof environmentIds)[number];
export type ModelId = (typeof modelIds)[number];
export type OwnModelId = (typeof ownModelIds)[number];
export type ReleasePlan = (typeof releasePlans)[number];
export type Rollout = (typeof rollouts)[number];
export type ReleaseWorkId = (typeof releaseWorkIds)[number];
export type SupportTierId = (typeof supportTierIds)[number];
export type TermMonths = 1 | 12 | 24 | 36;
export type OutsideEuCategory = (typeof outsideEuCategories)[number];
export type FreeLineRecurrence = (typeof freeLineRecurrences)[number];
export type HostingId = (typeof hostingIds)[number];
export type ResourceId = (typeof resourceIds)[number];
export type PartId = (typeof partIds)[number];

/** Limits of what can be typed; the fields show them as hints. Numbers are whole, lengths in characters. */
export const limits = {
  conversationsPerMonth: { lowest: 1, highest: 50_000_000 },
  documents: { lowest: 0, highest: 10_000_000 },
  peakConversations: { lowest: 0, highest: 20_000 },
  storageGb: { lowest: 0, highest: 100_000 },
  backupDays: { lowest: 0, highest: 365 },
  regions: { lowest: 1, highest: 5 },
  onSiteDays: { lowest: 0, highest: 60 },
  paymentDays: { lowest: 0, highest: 120 },
  /** Per cent, at most two decimals. */
  partnerDiscount: { lowest: 0, highest: 90 },
  margin: { lowest: 0, highest: 300 },
  vatRate: { lowest: 0, highest: 50 },
  freeLines: { highest: 50 },
  freeQuantity: { highest: 100_000 },
  freePrice: { highest: 10_000_000 },
  partnerPrices: { highest: 60 },
  name: { highest: 200 },
  address: { highest: 200 },
  postcode: { highest: 20 },
  vatId: { highest: 30 },
  electronicAddress: { highest: 120 },
  /** References travel in fields of an e-invoice and on paper. */
  reference: { highest: 60 },
  legalText: { highest: 400 },
} as const;
