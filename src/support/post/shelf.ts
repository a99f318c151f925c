import * as z from 'zod/mini';
import { type Message, messageSchema } from '../message.ts';
import { keysOf, nameOf } from './post-names.ts';
import type { Delay, Stop, UnreadablePost } from './post-state.ts';

/** A message that is not sent yet, as it is kept. */
export interface KeptMessage {
  /** JSON, sent the same at every attempt, so that an endpoint sees that it is the same message. */
  readonly body: string;
  readonly message: Message;
  /** When it was given, milliseconds since 1970. */
  readonly since: number;
  /** Failed since it was given, or since somebody wanted it tried again. */
  readonly attempts: number;
  /** When the next attempt is due by our own patience; 0: at once. */
  readonly next: number;
  /** Before this the endpoint does not want to be asked. */
  readonly notBefore: number;
  readonly delayed?: Delay;
  readonly stopped?: { readonly because: Stop; readonly status?: number };
}

/** What stays of a message for a day, so that another tab or a reload knows: nothing that somebody wrote. */
export interface Receipt {
  readonly end: 'sent' | 'deleted';
  /** When, milliseconds since 1970. */
  readonly at: number;
  /** `MSG-…` */
  readonly message: string;
  /** Fingerprint of what was sent, by which the same message is known again. */
  readonly mark: string;
  /** The endpoint's own reference. */
  readonly reference?: string;
}

export type Kept =
  | { readonly kind: 'message'; readonly message: KeptMessage }
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'nothing' };

const receiptLife = 86_400_000;
const keptVersion = 1;
const time = z.number().check(z.nonnegative());

const keptMessageSchema = z.strictObject({
  version: z.literal(keptVersion),
  body: z.string(),
  since: time,
  attempts: z.int().check(z.nonnegative()),
  next: time,
  notBefore: time,
  delayed: z.exactOptional(z.enum(['no-connection', 'timeout', 'busy'])),
  stopped: z.exactOptional(z.strictObject({ because: z.enum(['refused', 'misconfigured', 'unreachable']), status: z.exactOptional(z.int()) })),
});

const receiptSchema = z.strictObject({ version: z.literal(keptVersion), end: z.enum(['sent', 'deleted']), at: time, message: z.string(), mark: z.string(), reference: z.exactOptional(z.string()) });

/** Messages in a browser's storage, which may be full, disabled or filled by something else: nothing here throws. */
export interface Shelf {
  /** Undefined when the browser keeps nothing. */
  keys(): readonly string[] | undefined;
  read(key: string): Kept;
  /** False when the browser refused. */
  keep(key: string, message: KeptMessage): boolean;
  /** Puts a receipt in the place of the message. False when the browser refused that and the deleting too. */
  end(key: string, receipt: Receipt): boolean;
  remove(key: string): boolean;
}

/** @param storage absent when the browser has disabled it */
export function openShelf(storage: Storage | undefined): Shelf {
  const write = (key: string, data: object) => succeeds(storage, (open) => open.setItem(nameOf(key), JSON.stringify({ version: keptVersion, ...data })));
  const remove = (key: string) => succeeds(storage, (open) => open.removeItem(nameOf(key)));
  return {
    keys: () => tryWith(storage, (open) => Array.from({ length: open.length }, (_, index) => open.key(index) ?? '').flatMap(keysOf).sort()),
    read: (key) => readKept(tryWith(storage, (open) => open.getItem(nameOf(key))) ?? null),
    keep: (key, { message: _message, ...kept }) => write(key, kept),
    end: (key, receipt) => write(key, receipt) || remove(key),
    remove,
  };
}

function tryWith<T>(storage: Storage | undefined, use: (storage: Storage) => T): T | undefined {
  try {
    return storage && use(storage);
  } catch {
    return undefined;
  }
}

const succeeds = (storage: Storage | undefined, change: (storage: Storage) => void): boolean =>
  tryWith(storage, (open) => {
    change(open);
    return true;
  }) ?? false;

function readKept(text: string | null): Kept {
  if (text === null) return { kind: 'nothing' };
  try {
    const data: unknown = JSON.parse(text);
    const receipt = z.safeParse(receiptSchema, data);
    if (receipt.success) return { kind: 'receipt', receipt: withoutVersion(receipt.data) };
    const kept = withoutVersion(keptMessageSchema.parse(data));
    return { kind: 'message', message: { ...kept, message: messageSchema.parse(JSON.parse(kept.body)) } };
  } catch {
    return { kind: 'unreadable', text };
  }
}

const withoutVersion = <T extends { readonly version: number }>({ version: _version, ...rest }: T): Omit<T, 'version'> => rest;

/** Whether a receipt has served its purpose. */
export const isOld = ({ at }: Receipt, now: number): boolean => now - at > receiptLife;

/** What stands on the shelf and cannot be read. */
export const unreadableOn = (shelf: Shelf): readonly UnreadablePost[] =>
  (shelf.keys() ?? []).flatMap((key) => {
    const kept = shelf.read(key);
    return kept.kind === 'unreadable' ? [{ key, text: kept.text }] : [];
  });
