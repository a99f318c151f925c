import { fnv1a64, toBase32 } from '../../domain/fingerprint.ts';
import type { Message } from '../message.ts';
import { afterFailure, begunAnew, dueOf, newPost, type Post, viewOf } from './post.ts';
import { type Outcome, postMessage, type PostWorld } from './post-message.ts';
import { keysOf, turnOf } from './post-names.ts';
import type { OutboxState, UnreadablePost } from './post-state.ts';
import { isOld, type KeptMessage, openShelf, type Receipt, unreadableOn } from './shelf.ts';
import type { TakeTurn } from './take-turns.ts';

/** What an outbox has from its surroundings, so that tests can say what happens. In a page, `openBrowserOutbox` fills it in. */
export interface OutboxWorld extends PostWorld {
  /** Absent when the browser has disabled it: messages are then sent from memory, and `isKept` says so. */
  readonly storage: Storage | undefined;
  readonly takeTurn: TakeTurn;
  readonly isOnline: () => boolean;
  /** A new idempotency key, of letters and digits. */
  readonly newKey: () => string;
  /** From 0 to 1. */
  readonly random: () => number;
}

/**
 * Sends messages by POST, in the background and as often as it takes: what is not sent yet is kept in the browser and goes on after a reload, when
 * the connection is back, and in whichever tab is open. Each message has one idempotency key for ever, so that it arrives once. What was kept begins to
 * be sent as soon as the outbox is made.
 */
export interface Outbox {
  /** As it is now; another object after every change. */
  state(): OutboxState;
  /** Tells every change, from the next one on. Returns what ends it. */
  subscribe(listen: (state: OutboxState) => void): () => void;
  /**
   * Takes a message and begins to send it. The same message given twice (a second click, the form after a reload) is sent once.
   * @returns its key, by which the state names it
   */
  send(message: Message): string;
  /** Tries at once, whatever was to be waited for, and also what has stopped. */
  tryNow(key: string): void;
  /** Deletes a message that is not sent, what cannot be read, or the note that a message is sent. An attempt that is under way may arrive nevertheless. */
  discard(key: string): void;
  /** The connection is back: what waits for its next attempt, or gave up for want of an answer, goes on. */
  wake(): void;
  /** Another tab changed what is kept. @param name of the entry, as the event of storage tells it; nothing: anything may have changed */
  reread(name?: string | null): void;
  /** Ends all pauses and requests, as leaving the page does. What is kept stays kept. */
  close(): void;
}

/** Milliseconds. Not every browser tells every time that the connection is back. */
const offlineCheck = 30_000;

export function createOutbox(world: OutboxWorld): Outbox {
  const shelf = openShelf(world.storage);
  const posts = new Map<string, Post>();
  const listeners = new Set<(state: OutboxState) => void>();
  let isClosed = false;
  let unreadable: readonly UnreadablePost[] = [];
  /** Absent until somebody wants to know. */
  let state: OutboxState | undefined;

  const isOpen = (post: Post): boolean => !isClosed && !post.isGone && post.kept !== undefined && post.kept.stopped === undefined;

  const view = (): OutboxState => (state ??= { messages: [...posts.values()].sort((a, b) => a.since - b.since).map(viewOf), unreadable });

  function publish(): void {
    if (isClosed) return;
    state = undefined;
    for (const listen of listeners) listen(view());
  }

  function show(post: Post, phase: Post['phase']): void {
    if (post.phase === phase && phase !== 'pausing') return;
    post.phase = phase;
    publish();
  }

  function keep(post: Post, kept: KeptMessage): void {
    post.kept = kept;
    // A full browser may refuse the change and have the message nevertheless.
    post.isKept = shelf.keep(post.key, kept) || shelf.read(post.key).kind === 'message';
  }

  /** Goes on until the message is sent, stopped, deleted or left. */
  async function deliver(post: Post): Promise<void> {
    if (post.isRunning || !isOpen(post)) return;
    post.isRunning = true;
    while (isOpen(post)) {
      await pauseUntilDue(post);
      show(post, 'waiting');
      if (isOpen(post)) await world.takeTurn(turnOf(post.key), () => attempt(post));
    }
    post.isRunning = false;
    show(post, 'waiting');
  }

  async function pauseUntilDue(post: Post): Promise<void> {
    while (isOpen(post) && post.urgency !== 'now') {
      const isOnline = world.isOnline();
      const rest = dueOf(post, world.now()) - world.now();
      if (isOnline && rest <= 0) return;
      post.pause = new AbortController();
      show(post, isOnline ? 'pausing' : 'offline');
      await world.wait(isOnline ? rest : offlineCheck, post.pause.signal);
    }
  }

  /** No other tab sends this message meanwhile; one may have sent, tried or deleted it before. */
  async function attempt(post: Post): Promise<void> {
    adopt(post);
    if (!isOpen(post) || post.kept === undefined || dueOf(post, world.now()) > world.now()) return;
    post.urgency = 'none';
    show(post, 'sending');
    const outcome = await postMessage({ key: post.key, body: post.kept.body, signal: post.request.signal }, world);
    if (isOpen(post)) settle(post, post.kept, outcome);
  }

  function settle(post: Post, kept: KeptMessage, outcome: Outcome): void {
    post.phase = 'waiting';
    // Deleted in another tab meanwhile: a failure must not put it back.
    const hasEnded = outcome.kind !== 'sent' && shelf.read(post.key).kind === 'receipt';
    if (hasEnded) adopt(post);
    else if (outcome.kind === 'sent') end(post, { end: 'sent', ...(outcome.reference === undefined ? {} : { reference: outcome.reference }) });
    else if (outcome.kind === 'later') keep(post, afterFailure(kept, outcome, { now: world.now(), chance: world.random() }));
    else keep(post, { ...kept, stopped: { because: outcome.because, status: outcome.status } });
    publish();
  }

  function end(post: Post, how: Pick<Receipt, 'end' | 'reference'>): void {
    const { kept, receipt } = post;
    const written = receipt ?? { at: world.now(), message: kept?.message.reference ?? '', mark: markOf(kept?.body ?? '') };
    finish(post, { ...written, ...how });
    shelf.end(post.key, { ...written, ...how });
  }

  function finish(post: Post, receipt: Receipt): void {
    post.kept = undefined;
    post.receipt = receipt;
    if (receipt.end === 'sent') return;
    post.isGone = true;
    posts.delete(post.key);
    post.request.abort();
    post.pause.abort('awake');
  }

  /** Takes over what another tab has kept. What has vanished was cleared by the browser, and is sent from memory. */
  function adopt(post: Post): void {
    const found = shelf.read(post.key);
    if (found.kind === 'receipt') finish(post, found.receipt);
    // While it is being sent, this tab has its turn and knows best.
    if (found.kind !== 'message' || post.kept === undefined || post.phase === 'sending') return;
    if (post.urgency === 'soon' && found.message.attempts !== post.kept.attempts) post.urgency = 'none';
    post.kept = found.message;
    post.isKept = true;
  }

  function load(name?: string | null): void {
    const keys = name ? keysOf(name) : shelf.keys() ?? [];
    if (name && keys.length === 0) return;
    for (const key of keys) {
      const known = posts.get(key);
      if (known === undefined) loadNew(key);
      else adopt(known);
    }
    if (!name) unreadable = unreadableOn(shelf);
    publish();
    for (const key of keys) {
      const post = posts.get(key);
      if (post !== undefined) void deliver(post);
    }
  }

  function loadNew(key: string): void {
    const found = shelf.read(key);
    if (found.kind === 'message') posts.set(key, newPost({ key, since: found.message.since, kept: found.message, isKept: true }));
    if (found.kind !== 'receipt') return;
    if (isOld(found.receipt, world.now())) shelf.remove(key);
    else if (found.receipt.end === 'sent') posts.set(key, newPost({ key, since: found.receipt.at, receipt: found.receipt, isKept: true }));
  }

  function hurry(post: Post, urgency: 'soon' | 'now'): void {
    if (post.kept === undefined) return;
    if (post.urgency !== 'now') post.urgency = urgency;
    if (post.kept.stopped !== undefined) keep(post, begunAnew(post.kept));
    post.pause.abort('awake');
    publish();
    void deliver(post);
  }

  const hurryAll = (isMeant: (post: Post) => boolean): void => [...posts.values()].filter(isMeant).forEach((post) => hurry(post, 'soon'));

  function send(message: Message): string {
    const body = JSON.stringify(message);
    // Another tab may have taken the same message a moment ago.
    for (const key of shelf.keys() ?? []) if (!posts.has(key)) loadNew(key);
    const same = [...posts.values()].find(({ kept, receipt }) => (kept === undefined ? receipt?.mark === markOf(body) : kept.body === body));
    if (same !== undefined) return takenAgain(same);
    const since = world.now();
    const post = newPost({ key: world.newKey(), since, isKept: false });
    posts.set(post.key, post);
    keep(post, { body, message, since, attempts: 0, next: 0, notBefore: 0 });
    publish();
    void deliver(post);
    return post.key;
  }

  function takenAgain(post: Post): string {
    publish();
    void deliver(post);
    return post.key;
  }

  function discard(key: string): void {
    const post = posts.get(key);
    if (post === undefined) shelf.remove(key);
    else end(post, { end: 'deleted' });
    unreadable = unreadableOn(shelf);
    publish();
  }

  function close(): void {
    isClosed = true;
    listeners.clear();
    for (const post of posts.values()) {
      post.pause.abort('awake');
      post.request.abort();
    }
  }

  load();
  hurryAll(({ kept }) => kept?.stopped?.because === 'unreachable');

  return {
    state: view,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    send,
    tryNow: (key) => {
      const post = posts.get(key);
      if (post !== undefined && post.phase !== 'sending') hurry(post, 'now');
    },
    discard,
    wake: () => hurryAll(({ kept }) => kept?.stopped === undefined || kept.stopped.because === 'unreachable'),
    reread: load,
    close,
  };
}

/** By which a message is known again when it is not kept any more. */
const markOf = (body: string): string => toBase32(fnv1a64(body), 65);
