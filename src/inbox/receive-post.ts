import * as z from 'zod/mini';
import { messageSchema } from '../support/message.ts';
import type { MessageFolder } from './message-folder.ts';

export interface Posted {
  readonly contentType: string | undefined;
  /** Header Idempotency-Key. */
  readonly key: string;
  readonly text: string;
}

export interface Answer {
  readonly status: number;
  readonly body: { readonly reference: string } | { readonly error: string };
}

const refuse = (status: number, error: string): Answer => ({ status, body: { error } });

/** Plain, or as a string of structured fields (RFC 8941), which the draft of the header asks for. */
const keyForm = /^"?([\x21\x23-\x5b\x5d-\x7e]{1,200})"?$/;

/** What an endpoint does with a message, as `deploy/message-endpoint.md` describes it. */
export function receivePost({ contentType, key, text }: Posted, folder: MessageFolder): Answer {
  const [, plainKey] = keyForm.exec(key) ?? [];
  if (plainKey === undefined) return refuse(400, 'send a header Idempotency-Key of 1 to 200 visible characters');
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) return refuse(415, 'send Content-Type: application/json');
  const data = parseJson(text);
  if (data === undefined) return refuse(400, 'the body is no JSON');
  const read = z.safeParse(messageSchema, data);
  if (!read.success) return refuse(422, `this is no message by /schema/message.json: look at ${placesOf(read.error)}`);
  const receipt = folder.receive(plainKey, read.data);
  if (receipt.kind === 'failed') return refuse(500, receipt.fault);
  if (receipt.kind === 'different') return refuse(422, 'another message has this Idempotency-Key; each message has its own');
  return { status: receipt.kind === 'stored' ? 201 : 200, body: { reference: receipt.reference } };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const placesOf = ({ issues }: z.core.$ZodError): string =>
  issues.slice(0, 5).map(({ path, ...issue }) => [...path, ...(issue.code === 'unrecognized_keys' ? [issue.keys[0]] : [])].join('.') || 'the whole').join(', ');
