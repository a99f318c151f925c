import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { accessFault } from '../command-line/access-fault.ts';
import { canonicalText, fnv1a64, toBase32 } from '../domain/fingerprint.ts';
import { type Message, messageSchema } from '../support/message.ts';

/** A message as it is stored: one file each. */
export interface Received {
  readonly key: string;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** Our own, as a ticket system would give one; the same key always has the same. */
  readonly reference: string;
  readonly message: Message;
}

export type Receipt =
  /** `same`: it was there already, under the same key. */
  | { readonly kind: 'stored' | 'same'; readonly reference: string }
  /** Another message has this key. */
  | { readonly kind: 'different' }
  | { readonly kind: 'failed'; readonly fault: string };

export interface MessageFolder {
  receive(key: string, message: Message): Receipt;
  /** In the order in which they came. */
  list(): readonly Received[];
  /** Names of files that are no messages; they are left alone. */
  unreadable(): readonly string[];
}

export type FolderOpening = { readonly ok: true; readonly folder: MessageFolder } | { readonly ok: false; readonly fault: string };

const receivedSchema: z.ZodMiniType<Received> = z.strictObject({ key: z.string(), receivedAt: z.string(), reference: z.string(), message: messageSchema });

const mayNotWrite = 'this account may not write there';

const unfinished = /^\..+\.part$/;

export interface FolderWorld {
  readonly now: () => Date;
  /** Whether a message is on the disk itself before it is answered, so that a power cut takes nothing back. It takes ten milliseconds each. */
  readonly flush: boolean;
}

/** Makes the folder when it is not there. */
export function openMessageFolder(path: string, { now, flush }: FolderWorld): FolderOpening {
  try {
    if (existsSync(path) && !statSync(path).isDirectory()) return { ok: false, fault: 'it is a file; name a folder' };
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.R_OK | constants.X_OK);
    for (const name of readdirSync(path)) if (unfinished.test(name)) rmSync(join(path, name));
  } catch (cause) {
    return { ok: false, fault: accessFault(cause, mayNotWrite) };
  }
  const all = () => readdirSync(path).filter((name) => name.endsWith('.json')).map((name) => ({ name, received: readReceived(join(path, name)) }));
  return {
    ok: true,
    folder: {
      receive: (key, message) => receive({ path: join(path, fileOf(key)), flush }, { key, receivedAt: now().toISOString(), reference: referenceOf(key), message }),
      list: () => all().flatMap(({ received }) => received ?? []).sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)),
      unreadable: () => all().flatMap(({ name, received }) => (received ? [] : [name])),
    },
  };
}

/** A key may hold anything that a header may, and a name of a file may not. */
const fileOf = (key: string): string => `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`;

const referenceOf = (key: string): string => `INBOX-${toBase32(fnv1a64(key), 40)}`;

function receive({ path, flush }: { readonly path: string; readonly flush: boolean }, received: Received): Receipt {
  try {
    if (existsSync(path)) return compare(readReceived(path), received, path);
    const part = `${path.replace(/[^/\\]+$/, '.$&')}.part`;
    writeFileSync(part, `${JSON.stringify(received, null, 2)}\n`, { flush });
    renameSync(part, path);
    return { kind: 'stored', reference: received.reference };
  } catch (cause) {
    return { kind: 'failed', fault: accessFault(cause, mayNotWrite) };
  }
}

function compare(stored: Received | undefined, { message }: Received, path: string): Receipt {
  if (stored === undefined) return { kind: 'failed', fault: `${path} is there and is no message; move it away` };
  return canonicalText(stored.message) === canonicalText(message) ? { kind: 'same', reference: stored.reference } : { kind: 'different' };
}

function readReceived(path: string): Received | undefined {
  try {
    return receivedSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
