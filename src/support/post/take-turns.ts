import * as z from 'zod/mini';
import type { Wait } from './post-message.ts';

/** Does the work while no other tab does work of the same name. */
export type TakeTurn = (name: string, work: () => Promise<void>) => Promise<void>;

/** The browser's own way: a tab that closes gives its lock back. */
export const turnsByLocks = (locks: Pick<LockManager, 'request'>): TakeTurn => async (name, work) => {
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return work();
  };
  // A page that is being left, or one without an origin, gets no lock.
  await locks.request(name, begin).catch(() => (hasBegun ? undefined : begin()));
};

export interface LeaseWorld {
  readonly storage: Storage;
  readonly now: () => number;
  readonly wait: Wait;
  /** Another text each time. */
  readonly newKey: () => string;
}

const leaseSchema = z.strictObject({ holder: z.string(), until: z.number() });

/** Milliseconds. Longer than an attempt may take (`timeout` of post-message.ts). */
const leaseLife = 30_000;
/** Storage has no "write if nobody has": two tabs that write at once both see the later one when this is over. */
const settling = 50;
const oftenest = 1_000;

/**
 * For browsers and pages without Web Locks, such as a site without TLS: a note in storage with the time until it counts. It is as good as storage
 * allows; where two tabs should send at once after all, the idempotency key lets the endpoint keep one.
 */
export function turnsByLease({ storage, now, wait, newKey }: LeaseWorld): TakeTurn {
  const never = new AbortController().signal;

  async function acquire(name: string, holder: string): Promise<void> {
    for (;;) {
      const rest = restOf(readLease(storage, name), now());
      if (rest > 0) {
        await wait(Math.min(rest, oftenest), never);
        continue;
      }
      storage.setItem(name, JSON.stringify({ holder, until: now() + leaseLife }));
      await wait(settling, never);
      if (readLease(storage, name)?.holder === holder) return;
    }
  }

  return async (name, work) => {
    const holder = newKey();
    try {
      await acquire(name, holder);
    } catch {
      // Storage refuses, so other tabs hear nothing of us either way.
    }
    try {
      await work();
    } finally {
      release(storage, name, holder);
    }
  };
}

function readLease(storage: Storage, name: string): z.infer<typeof leaseSchema> | undefined {
  const text = storage.getItem(name);
  try {
    return leaseSchema.parse(JSON.parse(text ?? 'null'));
  } catch {
    return undefined;
  }
}

/** Milliseconds that a lease still counts; one that ends later than any can was written before the clock was set back. */
function restOf(lease: z.infer<typeof leaseSchema> | undefined, now: number): number {
  const rest = (lease?.until ?? 0) - now;
  return rest > leaseLife ? 0 : rest;
}

function release(storage: Storage, name: string, holder: string): void {
  try {
    if (readLease(storage, name)?.holder === holder) storage.removeItem(name);
  } catch {
    // It ends by itself.
  }
}

/** Where nothing is shared between tabs, nothing is to be taken in turns. */
export const noTurns: TakeTurn = (_name, work) => work();
