import { fnv1a64, toBase32 } from '../domain/fingerprint.ts';
import type { EstimateField } from '../domain/estimate/estimate-form.ts';

/**
 * The format of a share link, in the fragment so that it never reaches a server:
 *
 *     #estimate=1&r=2026-09-01&a=client&d=self-hosted&p=kubernetes&…&k=7F3K2M9
 *
 * `estimate` is the version of the format, `r` the catalogue release, `k` a checksum of all that stands before it.
 * Letters are added to and never given another meaning; a change that an old reader would misread is a new version.
 */
export const fragmentVersion = '1';

export const versionKey = 'estimate';
/** Whether a fragment, with its `#`, is a share link and not the id of a place on the page. */
export const isShareFragment = (hash: string): boolean => hash.startsWith(`#${versionKey}=`);

export const releaseKey = 'r';
export const checksumKey = 'k';

/** Characters; a browser takes more, but no honest link comes near. */
export const longestFragment = 8_000;

export const keyByField: Readonly<Record<EstimateField, string>> = {
  audience: 'a',
  deployment: 'd',
  platform: 'p',
  provider: 'h',
  environments: 'e',
  highAvailability: 'ha',
  conversationsPerMonth: 'c',
  supportTier: 's',
  termMonths: 't',
  buyerCountry: 'bc',
  outsideEuCategory: 'bo',
  buyerName: 'bn',
  buyerVatId: 'bv',
};

/** Fields that say who somebody is: written only when asked for. */
export const partyFields: readonly EstimateField[] = ['buyerName', 'buyerVatId'];

/** Between ticked boxes; ids never contain it. */
export const listSeparator = '.';

/** 35 bits: enough to notice accident. It keeps nobody from writing a link of their own, so every field is read anyway. */
export const checksumOf = (text: string): string => toBase32(fnv1a64(text), 35);
