import * as z from 'zod/mini';
import { judgeStatus, type Verdict } from './judge-answer.ts';
import { readRetryAfter } from './retry-delay.ts';

/** Waits; ends early, without an error, when the signal is aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export interface PostWorld {
  /** Full address that takes messages. */
  readonly endpoint: string;
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: Wait;
}

export interface Attempt {
  readonly key: string;
  /** JSON, the same at every attempt. */
  readonly body: string;
  /** Aborted when nobody wants the answer any more. */
  readonly signal: AbortSignal;
}

export type Outcome = Verdict & {
  /** The endpoint's own reference. */
  readonly reference?: string;
  /** Milliseconds that the endpoint asks for. */
  readonly retryAfter?: number;
};

/** Milliseconds for an answer: a slow line takes some seconds for a megabyte, and a person waits. */
export const timeout = 20_000;

/** Bytes. An answer is one reference; the rest of a longer one is not read. */
const largestAnswer = 16_384;

const answerSchema = z.looseObject({ reference: z.string().check(z.regex(/^[^\p{Cc}\p{Surrogate}\u2028\u2029]{1,100}$/u)) });

/** One attempt to deliver a message. Never throws. */
export async function postMessage(attempt: Attempt, world: PostWorld): Promise<Outcome> {
  const stop = new AbortController();
  const ended = new AbortController();
  let isLate = false;
  void world.wait(timeout, ended.signal).then(() => {
    if (ended.signal.aborted) return;
    isLate = true;
    stop.abort();
  });
  try {
    const signal = AbortSignal.any([stop.signal, attempt.signal]);
    return await readOutcome(await world.fetch(world.endpoint, requestOf({ ...attempt, signal })), world.now());
  } catch {
    return { kind: 'later', because: isLate ? 'timeout' : 'no-connection' };
  } finally {
    ended.abort('answered');
  }
}

/** A redirect is not followed: it would lead where the policy of the page does not allow, and could turn POST into GET. */
const requestOf = ({ key, body, signal }: Attempt): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Idempotency-Key': key },
  body,
  signal,
  mode: 'cors',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'manual',
  cache: 'no-store',
});

async function readOutcome(response: Response, now: number): Promise<Outcome> {
  const retryAfter = readRetryAfter(response.headers.get('Retry-After'), now);
  const verdict = judgeStatus(response.status, retryAfter !== undefined);
  if (verdict.kind !== 'sent') {
    void response.body?.cancel().catch(() => undefined);
    return { ...verdict, ...(retryAfter === undefined ? {} : { retryAfter }) };
  }
  const reference = await readReference(response);
  return reference === undefined ? verdict : { ...verdict, reference };
}

/** The status has said that the message is there; an answer that cannot be read takes nothing of that back. */
async function readReference(response: Response): Promise<string | undefined> {
  try {
    const read = z.safeParse(answerSchema, JSON.parse(await readStart(response)));
    return read.success ? read.data.reference : undefined;
  } catch {
    return undefined;
  }
}

async function readStart({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let read = 0; reader && read <= largestAnswer;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.length;
    text += decoder.decode(value, { stream: true });
  }
  void reader?.cancel().catch(() => undefined);
  return '';
}
