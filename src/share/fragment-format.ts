import type { EstimateField } from '../domain/estimate/estimate-form.ts';
import { audienceKey } from './fragment-mark.ts';

/**
 * The format of a share link, in the fragment so that it never reaches a server:
 *
 *     #estimate=1&r=2026-09-01&a=client&d=self-hosted&p=kubernetes&…&k=7F3K2M9
 *
 * `estimate` is the version of the format, `r` the catalogue release, `k` a checksum of all that stands before it.
 * Letters are added to and never given another meaning; a change that an old reader would misread is a new version.
 */
export const fragmentVersion = '1';

export const releaseKey = 'r';
/** Day the draft was made on: with it, reference and validity stay what they were. */
export const madeOnKey = 'on';

export const keyByField: Readonly<Record<EstimateField, string>> = {
  audience: audienceKey,
  deployment: 'd',
  platform: 'p',
  provider: 'h',
  region: 'hr',
  environments: 'e',
  highAvailability: 'ha',
  regions: 'rg',
  storageGb: 'sg',
  backupDays: 'bd',
  conversationsPerMonth: 'c',
  documents: 'dc',
  peakConversations: 'pk',
  model: 'm',
  releasePlan: 'rp',
  rollout: 'ro',
  releaseWork: 'rw',
  onSiteDays: 'os',
  supportTier: 's',
  currency: 'cu',
  termMonths: 't',
  partnerDiscount: 'pd',
  partnerPrices: 'pp',
  margin: 'mg',
  purchaseOrder: 'po',
  paymentDays: 'py',
  freeLines: 'fl',
  buyerName: 'bn',
  buyerStreet: 'bs',
  buyerPostcode: 'bp',
  buyerCity: 'by',
  buyerCountry: 'bc',
  buyerVatId: 'bv',
  buyerVatIdWithheld: 'bx',
  buyerElectronicAddress: 'be',
  buyerReference: 'br',
  outsideEuCategory: 'bo',
  sellerName: 'sn',
  sellerStreet: 'ss',
  sellerPostcode: 'sp',
  sellerCity: 'sy',
  sellerCountry: 'sc',
  sellerVatId: 'sv',
  sellerLegalId: 'sl',
  sellerElectronicAddress: 'se',
  sellerTerms: 'st',
};

/** Fields that say who somebody is, or that somebody wrote in words of their own: written only when asked for. */
export const partyFields: readonly EstimateField[] = [
  'purchaseOrder', 'buyerName', 'buyerStreet', 'buyerPostcode', 'buyerCity', 'buyerVatId', 'buyerElectronicAddress', 'buyerReference',
  'sellerName', 'sellerStreet', 'sellerPostcode', 'sellerCity', 'sellerVatId', 'sellerLegalId', 'sellerElectronicAddress', 'sellerTerms',
];

/** Between ticked boxes; ids never contain it. */
export const listSeparator = '.';
/** Between prices, which contain points, and between the parts of a line added by hand. */
export const partSeparator = '~';
/** Between lines added by hand. */
export const lineSeparator = '*';

export const separatorOf = (field: EstimateField): string => (field === 'partnerPrices' ? partSeparator : listSeparator);
