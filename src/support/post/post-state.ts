import type { Message } from '../message.ts';

/** Why a message is not there yet, though it may still arrive. */
export type Delay =
  /** No answer: no connection, no such host, or an endpoint that does not allow this site (CORS). A browser does not say which. */
  | 'no-connection'
  /** No answer in time. */
  | 'timeout'
  /** The endpoint asks for patience: 408, 425, 429, 5xx, or 409 with Retry-After. */
  | 'busy';

/** Why nothing more is tried by itself. The message is kept; other ways of sending it are open. */
export type Stop =
  /** The endpoint does not take this message: 400, 413, 422. Trying again changes nothing. */
  | 'refused'
  /** What the operator configured is no endpoint for messages, or does not let us in: 401, 403, 404, a redirect and the like. */
  | 'misconfigured'
  /** Every attempt of this run has failed. The next begins when the page is loaded again or the connection comes back. */
  | 'unreachable';

/** Where a message is at this moment. Times are milliseconds since 1970 by the clock that the outbox was given. */
export type PostState =
  /** Its turn comes at once, or another tab is about to send it. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending' }
  /** An attempt failed; the next one is at `at`. `attempts` have been made. */
  | { readonly kind: 'retrying'; readonly at: number; readonly attempts: number; readonly because: Delay }
  /** The browser says that it has no connection; goes on by itself when it has. */
  | { readonly kind: 'offline' }
  /** The endpoint has it. `reference` is the endpoint's own, such as a ticket number, when it gave one. */
  | { readonly kind: 'sent'; readonly reference?: string }
  | { readonly kind: 'stopped'; readonly because: Stop; readonly status?: number };

export interface PostedMessage {
  /** Its idempotency key, by which {@link Outbox} names it. */
  readonly key: string;
  /** `MSG-…`, of the message. */
  readonly reference: string;
  /** Absent once it is sent: what was written is then no longer kept here. */
  readonly message?: Message;
  /** False when the browser keeps nothing (storage is full or disabled): closing the tab then loses what is not sent. */
  readonly isKept: boolean;
  readonly state: PostState;
}

/** Kept under our name, and no message that this version of the site can read. It stays until somebody deletes it. */
export interface UnreadablePost {
  readonly key: string;
  readonly text: string;
}

export interface OutboxState {
  /** In the order in which they were given. */
  readonly messages: readonly PostedMessage[];
  readonly unreadable: readonly UnreadablePost[];
}
