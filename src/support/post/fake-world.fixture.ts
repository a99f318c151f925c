import { FakeStorage } from '../../share/fake-storage.fixture.ts';
import type { Message } from '../message.ts';
import { createOutbox, type Outbox, type OutboxWorld } from './outbox.ts';
import type { Wait } from './post-message.ts';
import type { PostState } from './post-state.ts';
import { turnsByLease } from './take-turns.ts';

/** A message with the least in it. @param number tells it from others */
export const someMessage = (number: number, change: Partial<Message> = {}): Message => ({
  version: 1,
  reference: `MSG-20261127-${String(number).padStart(8, '0')}`,
  language: 'lb',
  who: 'client',
  topic: 'problem',
  critical: false,
  subject: `Nummer ${number}`,
  text: `Moien,\n\nd'Verëffentlechung Nummer ${number} ass net ukomm.`,
  from: { name: 'Léa Müller', mail: 'lea@client.example' },
  fields: [{ id: 'steps', label: 'Schrëtt', value: '1. Opmaachen\n2. Kucken' }],
  ...change,
});

export interface FakeClock {
  readonly now: () => number;
  readonly wait: Wait;
  /** Lets time pass, and everything happen that is due in it. */
  pass(milliseconds: number): Promise<void>;
  set(time: number): void;
}

export function fakeClock(start = Date.UTC(2026, 10, 27, 9)): FakeClock {
  let time = start;
  const timers = new Set<{ readonly at: number; readonly ring: () => void }>();
  const settle = () => new Promise((done) => setImmediate(done));
  return {
    now: () => time,
    set: (changed) => { time = changed; },
    wait: (milliseconds, signal) => new Promise((done) => {
      const timer = { at: time + milliseconds, ring: () => { timers.delete(timer); done(); } };
      timers.add(timer);
      if (signal.aborted) timer.ring();
      else signal.addEventListener('abort', timer.ring);
    }),
    pass: async (milliseconds) => {
      const end = time + milliseconds;
      for (;;) {
        await settle();
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        time = Math.max(time, next.at);
        next.ring();
      }
      time = end;
    },
  };
}

/** What the endpoint does with the next request; the last one is repeated. */
export type Reaction = (request: RequestInit) => Promise<Response>;

export const answer = (status: number, body: unknown = {}, headers: Record<string, string> = {}): Reaction => () =>
  Promise.resolve(new Response(status === 204 ? null : typeof body === 'string' ? body : JSON.stringify(body), { status, headers }));

export const noAnswer: Reaction = () => Promise.reject(new TypeError('Failed to fetch'));

export const silence: Reaction = ({ signal }) => new Promise((_done, failed) => signal?.addEventListener('abort', () => failed(new DOMException('aborted', 'AbortError'))));

export interface FakeBrowser {
  readonly clock: FakeClock;
  readonly storage: FakeStorage;
  /** Requests that reached the endpoint. */
  readonly requests: { readonly address: string; readonly request: RequestInit }[];
  isOnline: boolean;
  /** In their order; the last one is repeated. */
  reactions: readonly Reaction[];
  /** What chance says. */
  chance: number;
  /** A page with an outbox: another tab, or the same one after a reload. */
  open(change?: Partial<OutboxWorld>): Outbox;
}

export function fakeBrowser(...reactions: readonly Reaction[]): FakeBrowser {
  const clock = fakeClock();
  const storage = new FakeStorage();
  let keys = 0;
  const newKey = () => `KEY${(keys += 1)}`;
  const browser: FakeBrowser = {
    clock, storage, requests: [], isOnline: true, reactions, chance: 1,
    open: (change = {}) => createOutbox({
      endpoint: 'https://desk.example/messages',
      storage,
      fetch: (address, request) => {
        browser.requests.push({ address, request });
        const [next = noAnswer, ...later] = browser.reactions;
        if (later.length > 0) browser.reactions = later;
        return next(request);
      },
      now: clock.now,
      wait: clock.wait,
      takeTurn: turnsByLease({ storage, now: clock.now, wait: clock.wait, newKey }),
      isOnline: () => browser.isOnline,
      newKey,
      random: () => browser.chance,
      ...change,
    }),
  };
  return browser;
}

/** States of all messages of an outbox, in their order. */
export const statesOf = (outbox: Outbox): readonly PostState[] => outbox.state().messages.map(({ state }) => state);

export const keyOf = ({ request }: { readonly request: RequestInit }): string | null => new Headers(request.headers).get('Idempotency-Key');
