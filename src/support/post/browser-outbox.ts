import { newId } from '../../share/new-id.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import type { Wait } from './post-message.ts';
import { browserStorage } from './post-names.ts';
import { noTurns, type TakeTurn, turnsByLease, turnsByLocks } from './take-turns.ts';

/**
 * The outbox of a page. Whoever opens it once keeps it for the life of the page: what an earlier page could not send begins to be sent.
 * @param endpoint full address from the operator's settings; where it is empty, there is no outbox
 */
export function openBrowserOutbox(endpoint: string): Outbox {
  const storage = browserStorage();
  const world = {
    endpoint,
    storage,
    fetch: (address: string, request: RequestInit) => fetch(address, request),
    now: Date.now,
    wait,
    newKey: newId,
    random: Math.random,
    isOnline: () => navigator.onLine,
  };
  const outbox = createOutbox({ ...world, takeTurn: turnsIn(storage) });
  addEventListener('online', () => outbox.wake());
  // A page that was frozen, or came back from the browser's cache, has missed its timers.
  addEventListener('pageshow', ({ persisted }) => persisted && outbox.wake());
  addEventListener('storage', ({ key }) => outbox.reread(key));
  return outbox;
}

function turnsIn(storage: Storage | undefined): TakeTurn {
  if (storage === undefined) return noTurns;
  // Only pages with TLS, and those of this machine, have locks.
  return 'locks' in navigator ? turnsByLocks(navigator.locks) : turnsByLease({ storage, now: Date.now, wait, newKey: newId });
}

const wait: Wait = (milliseconds, signal) => new Promise((done) => {
  const end = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    done();
  };
  // A longer time than 31 bits would end at once.
  const timer = setTimeout(end, Math.min(milliseconds, 2 ** 31 - 1));
  if (signal.aborted) end();
  else signal.addEventListener('abort', end);
});
