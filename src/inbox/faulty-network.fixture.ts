import { FakeStorage } from '../share/fake-storage.fixture.ts';
import { createOutbox, type Outbox } from '../support/post/outbox.ts';
import type { Wait } from '../support/post/post-message.ts';
import { turnsByLease, turnsByLocks } from '../support/post/take-turns.ts';
import type { Fault } from './fault.ts';

/** Chance that can be repeated: the same seed gives the same numbers from 0 to 1. (mulberry32) */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A clock that stands still while a request is on its way and else goes on to whatever is due next. So nobody waits for anything, twenty seconds pass in
 * no time, and a busy machine makes no timeout that is not meant.
 */
export interface NetworkClock {
  readonly now: () => number;
  readonly wait: Wait;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** A request under way. */
  readonly during: <T>(request: Promise<T>) => Promise<T>;
  /** An answer that is late on purpose. */
  readonly park: (milliseconds: number) => Promise<void>;
}

export function networkClock(): NetworkClock {
  const timers: { readonly at: number; readonly ring: () => void }[] = [];
  let time = Date.UTC(2026, 10, 27);
  let underWay = 0;
  let isAsked = false;

  function goOn(): void {
    if (isAsked) return;
    isAsked = true;
    // After everything that can happen now has happened.
    setImmediate(() => setImmediate(() => {
      isAsked = false;
      if (underWay > 0 || timers.length === 0) return;
      const next = timers.reduce((first, timer) => (timer.at < first.at ? timer : first));
      timers.splice(timers.indexOf(next), 1);
      time = Math.max(time, next.at);
      next.ring();
      goOn();
    }));
  }

  const wait: Wait = (milliseconds, signal) => new Promise((done) => {
    const timer = { at: time + milliseconds, ring: done };
    timers.push(timer);
    const end = () => {
      if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
      done();
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
    goOn();
  });
  const sleep = (milliseconds: number) => wait(milliseconds, new AbortController().signal);
  const count = (change: number) => {
    underWay += change;
    goOn();
  };
  return {
    now: () => time,
    wait,
    sleep,
    during: (request) => {
      count(1);
      return request.finally(() => count(-1));
    },
    park: async (milliseconds) => {
      count(-1);
      await sleep(milliseconds);
      count(1);
    },
  };
}

export interface Tab {
  readonly outbox: Outbox;
  /** As a tab dies: in the middle of anything, without a word, and without a hand on storage afterwards. */
  crash(): void;
}

export interface FaultyBrowser {
  readonly storage: FakeStorage;
  isOnline: boolean;
  openTab(): Tab;
  readonly tabs: Set<Tab>;
  /** Requests that were sent twice on their way. */
  doubled: number;
}

export interface NetworkOptions {
  readonly endpoint: string;
  readonly clock: NetworkClock;
  readonly name: string;
  readonly chance: () => number;
  /** Whether tabs take turns by locks, or by a lease in storage. */
  readonly hasLocks: boolean;
}

/** A browser with a connection that fails at times and doubles requests at times. */
export function openFaultyBrowser({ endpoint, clock, name, chance, hasLocks }: NetworkOptions): FaultyBrowser {
  const storage = new FakeStorage();
  const newKey = () => `${name}-${Math.floor(chance() * 2 ** 48).toString(36)}`;
  const browser: FaultyBrowser = { storage, isOnline: true, tabs: new Set(), doubled: 0, openTab };

  function openTab(): Tab {
    const dead = new AbortController();
    const isDead = () => dead.signal.aborted;
    const own = storageOfTab(storage, { isDead, tell: (key) => browser.tabs.forEach((other) => other !== tab && void clock.sleep(1).then(() => other.outbox.reread(key))) });
    const send = (address: string, request: RequestInit) => {
      if (isDead() || !browser.isOnline) return Promise.reject(new TypeError('Failed to fetch'));
      const signal = AbortSignal.any([dead.signal, ...(request.signal ? [request.signal] : [])]);
      return clock.during(fetchWhole(address, { ...request, signal }));
    };
    // Nothing goes on in a tab that is gone.
    const wait: Wait = (milliseconds, signal) => clock.wait(milliseconds, signal).then(() => (isDead() ? new Promise(() => undefined) : undefined));
    const outbox = createOutbox({
      endpoint, storage: own, now: clock.now, wait, newKey, random: chance, isOnline: () => browser.isOnline,
      // Node 22 has no locks.
      takeTurn: hasLocks && 'locks' in navigator ? (turn, work) => turnsByLocks(navigator.locks)(`${name} ${turn}`, work) : turnsByLease({ storage: own, now: clock.now, wait, newKey }),
      fetch: (address, request) => {
        if (chance() < 0.05) {
          browser.doubled += 1;
          void send(address, request).catch(() => undefined);
        }
        return send(address, request);
      },
    });
    const tab: Tab = { outbox, crash: () => { dead.abort(); browser.tabs.delete(tab); } };
    browser.tabs.add(tab);
    return tab;
  }

  return browser;
}

/** With its body, so that the clock stands still until all of it is there. */
async function fetchWhole(address: string, request: RequestInit): Promise<Response> {
  const response = await fetch(address, request);
  const text = await response.text();
  return new Response(text, { status: response.status, headers: response.headers });
}

/** The storage as one tab has it: a change is told to the other tabs, and a tab that is gone has none. */
function storageOfTab(storage: FakeStorage, { isDead, tell }: { readonly isDead: () => boolean; readonly tell: (key: string) => void }): Storage {
  const open = (): FakeStorage => {
    if (isDead()) throw new DOMException('gone', 'InvalidStateError');
    return storage;
  };
  return {
    get length() { return open().length; },
    key: (index) => open().key(index),
    getItem: (key) => open().getItem(key),
    setItem: (key, value) => { open().setItem(key, value); tell(key); },
    removeItem: (key) => { open().removeItem(key); tell(key); },
    clear: () => open().clear(),
  };
}

export type FaultName = 'none' | 'refused' | 'patience' | 'late before storing' | 'late after storing' | 'dropped before storing' | 'dropped after storing';

/** Longer than an outbox waits for an answer. */
const tooLong = 25_000;

const faults: Readonly<Record<FaultName, Fault>> = {
  none: {},
  refused: { refuse: 503 },
  patience: { refuse: 429, retryAfter: 3 },
  'late before storing': { delayBefore: tooLong },
  'late after storing': { delayAfter: tooLong },
  'dropped before storing': { drop: 'before' },
  'dropped after storing': { drop: 'after' },
};

const shares: readonly (readonly [FaultName, number])[] = [
  ['refused', 0.08], ['patience', 0.05], ['late before storing', 0.05], ['late after storing', 0.06], ['dropped before storing', 0.08], ['dropped after storing', 0.12],
];

/** Faults that depend on seed, key and attempt alone, and not on what comes first. */
export function seededFaults(seed: number) {
  const attempts = new Map<string, number>();
  const counts = new Map<FaultName, number>();
  function pick(key: string): FaultName {
    const attempt = (attempts.get(key) ?? 0) + 1;
    attempts.set(key, attempt);
    let drawn = seededChance([...`${key}#${attempt}`].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed))();
    for (const [name, share] of shares) {
      if (drawn < share) return name;
      drawn -= share;
    }
    return 'none';
  }
  return {
    counts,
    plan: {
      take: (key: string): Fault => {
        const name = pick(key);
        counts.set(name, (counts.get(name) ?? 0) + 1);
        return faults[name];
      },
      set: () => undefined,
      rest: () => [],
    },
  };
}
