import type { Outcome } from './post-message.ts';
import type { PostedMessage, PostState } from './post-state.ts';
import { longestPatience, mostAttempts, retryDelay } from './retry-delay.ts';
import type { KeptMessage, Receipt } from './shelf.ts';

/** One message in the memory of one tab. */
export interface Post {
  readonly key: string;
  /** When it was given, milliseconds since 1970. */
  readonly since: number;
  /** Until it is sent. */
  kept: KeptMessage | undefined;
  /** Once it is sent. */
  receipt: Receipt | undefined;
  isKept: boolean;
  phase: 'waiting' | 'pausing' | 'offline' | 'sending';
  /** `soon`: our own patience is over, the endpoint's wish counts. `now`: a person wants it. */
  urgency: 'none' | 'soon' | 'now';
  isRunning: boolean;
  isGone: boolean;
  /** Ends the present pause. */
  pause: AbortController;
  /** Ends the present request. */
  readonly request: AbortController;
}

type NewPost = Pick<Post, 'key' | 'since' | 'isKept'> & { readonly kept?: KeptMessage; readonly receipt?: Receipt };

export const newPost = ({ key, since, isKept, kept, receipt }: NewPost): Post => ({
  key, since, isKept, kept, receipt, phase: 'waiting', urgency: 'none', isRunning: false, isGone: false, pause: new AbortController(), request: new AbortController(),
});

/** Milliseconds since 1970. A time further away than any pause was written before the clock was set back. */
export function dueOf({ kept, urgency }: Post, now: number): number {
  if (kept === undefined || urgency === 'now') return 0;
  const due = urgency === 'soon' ? kept.notBefore : nextOf(kept);
  return due - now > longestPatience ? 0 : due;
}

const nextOf = ({ next, notBefore }: KeptMessage): number => Math.max(next, notBefore);

type Failure = Extract<Outcome, { readonly kind: 'later' }>;

/** @param now milliseconds since 1970 @param chance from 0 to 1 */
export function afterFailure(kept: KeptMessage, { because, status, retryAfter }: Failure, { now, chance }: { readonly now: number; readonly chance: number }): KeptMessage {
  const attempts = kept.attempts + 1;
  if (attempts >= mostAttempts) return { ...kept, attempts, delayed: because, stopped: { because: 'unreachable', ...(status === undefined ? {} : { status }) } };
  return { ...kept, attempts, delayed: because, next: now + retryDelay(attempts, chance), notBefore: retryAfter === undefined ? 0 : now + retryAfter };
}

/** For a new run of attempts. */
export const begunAnew = ({ body, message, since }: KeptMessage): KeptMessage => ({ body, message, since, attempts: 0, next: 0, notBefore: 0 });

export function viewOf(post: Post): PostedMessage {
  const { key, isKept, kept, receipt } = post;
  return { key, reference: kept?.message.reference ?? receipt?.message ?? '', ...(kept === undefined ? {} : { message: kept.message }), isKept, state: stateOf(post) };
}

function stateOf({ kept, receipt, phase }: Post): PostState {
  if (kept === undefined) return { kind: 'sent', ...(receipt?.reference === undefined ? {} : { reference: receipt.reference }) };
  if (kept.stopped !== undefined) return { kind: 'stopped', ...kept.stopped };
  if (phase !== 'pausing') return { kind: phase };
  return { kind: 'retrying', at: nextOf(kept), attempts: kept.attempts, because: kept.delayed ?? 'busy' };
}
