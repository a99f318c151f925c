import { draftReference } from '../domain/estimate/draft-reference.ts';
import { readEstimateRequest } from '../domain/estimate/read-estimate-request.ts';
import { isShareFragment } from './fragment-mark.ts';
import { readFragment } from './read-fragment.ts';

/**
 * The reference under which a share link opens its draft: a fingerprint of what the link carries, which is less than what was typed
 * wherever names, a margin or own lines were left out of it. Nothing where the link does not settle it: it names no day, or is not whole.
 */
export function referenceOfLink(link: string): string | undefined {
  const fragment = URL.parse(link)?.hash ?? '';
  if (!isShareFragment(fragment)) return undefined;
  const { form, release, madeOn, problems } = readFragment(fragment);
  const reading = readEstimateRequest(form);
  if (problems.length > 0 || release === undefined || madeOn === undefined) return undefined;
  if (!reading.ok || reading.request.deployment === 'serverless') return undefined;
  return draftReference({ request: reading.request, releaseDate: release, madeOn });
}
