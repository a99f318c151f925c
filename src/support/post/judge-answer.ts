import type { Delay, Stop } from './post-state.ts';

/** What an answer means for the message. */
export type Verdict =
  | { readonly kind: 'sent' }
  | { readonly kind: 'later'; readonly because: Delay; readonly status?: number }
  | { readonly kind: 'stopped'; readonly because: Stop; readonly status: number };

/** The endpoint understood us, and does not want this message. */
const refusals: ReadonlySet<number> = new Set([400, 413, 422]);
/** RFC 9110 408, RFC 8470 425, RFC 6585 429: the same request may be taken later. */
const patience: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * The meaning of a status, as `deploy/message-endpoint.md` promises it to whoever writes an endpoint.
 * @param isUnderWay whether the answer names a time to come back (Retry-After), by which a 409 tells "still being worked on" from "there already"
 */
export function judgeStatus(status: number, isUnderWay: boolean): Verdict {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 409) return isUnderWay ? { kind: 'later', because: 'busy', status } : { kind: 'sent' };
  if (patience.has(status) || status >= 500) return { kind: 'later', because: 'busy', status };
  return { kind: 'stopped', because: refusals.has(status) ? 'refused' : 'misconfigured', status };
}
