import type { IsoDate } from '../date.ts';
import { canonicalParts, canonicalText, fnv1a64, toBase32 } from '../fingerprint.ts';
import type { PricedRequest } from './estimate-request.ts';

interface Draft {
  readonly request: PricedRequest;
  readonly releaseDate: string;
  readonly madeOn: IsoDate;
}

/**
 * Equal requests on one day by one release have one reference, on any machine. A series of its own, so that it is never
 * taken for the number of an invoice. 28 characters; BT-1 takes 35.
 */
export function draftReference({ request, releaseDate, madeOn }: Draft): string {
  const hash = fnv1a64(['['].concat(canonicalParts(request), ',', canonicalText(releaseDate), ',', canonicalText(madeOn), ']'));
  return `DRAFT-${madeOn.replaceAll('-', '')}-${toBase32(hash, 64)}`;
}
