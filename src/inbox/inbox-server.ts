import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { type Fault, type FaultPlan, faultsSchema } from './fault.ts';
import { inboxPage, pagePolicy } from './inbox-page.ts';
import type { MessageFolder } from './message-folder.ts';
import { type Answer, parseJson, receivePost } from './receive-post.ts';

export interface InboxOptions {
  readonly folder: MessageFolder;
  /** 0: any free one. */
  readonly port: number;
  /** Sites that may send, such as `http://localhost:4321`. */
  readonly origins: readonly string[];
  /** Bytes of a message. */
  readonly limit: number;
  readonly faults: FaultPlan;
  /** Whether `/faults` sets the faults of the next messages. */
  readonly isControlled: boolean;
  /** Waits for some milliseconds, where a fault says so. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Told of every message that was answered or dropped, and of whatever broke off. */
  readonly tell: (line: string) => void;
}

export interface Inbox {
  /** Where messages go. */
  readonly endpoint: string;
  readonly port: number;
  close(): Promise<void>;
}

export const messagesPath = '/messages';
const faultsPath = '/faults';
/** Of this machine alone: what arrives is personal. */
const host = 'localhost';

/** @throws what the system says when the port cannot be used */
export async function openInbox(options: InboxOptions): Promise<Inbox> {
  const server = createServer((request, response) => void answer({ request, response, options }).catch((cause: unknown) => {
    options.tell(`${request.method} ${request.url} broke off: ${String(cause)}`);
    response.destroy();
  }));
  await new Promise<void>((done, failed) => server.once('error', failed).listen(options.port, host, done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    endpoint: `http://${host}:${port}${messagesPath}`,
    port,
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly options: InboxOptions;
}

type Handler = (exchange: Exchange) => void | Promise<void>;

async function answer(exchange: Exchange): Promise<void> {
  const { request, options } = exchange;
  // A page elsewhere can give a name of its own to this machine's address and would then count as the same site.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) return sendJson(exchange, { status: 421, body: { error: 'this inbox is for localhost' } });
  const handlers = handlersOf(request.url?.split('?')[0] ?? '', options.isControlled);
  const handler = handlers?.[request.method ?? ''];
  if (handlers === undefined) return sendJson(exchange, { status: 404, body: { error: `messages go to ${messagesPath}` } });
  if (handler === undefined) return sendJson(exchange, { status: 405, body: { error: `use ${Object.keys(handlers).join(', ')}` } }, { Allow: Object.keys(handlers).join(', ') });
  return handler(exchange);
}

function handlersOf(path: string, isControlled: boolean): Readonly<Record<string, Handler>> | undefined {
  if (path === messagesPath) return { POST: takeMessage, OPTIONS: answerPreflight };
  if (path === '/') return { GET: showPage };
  if (path === '/messages.json') return { GET: (exchange) => sendJson(exchange, { status: 200, body: exchange.options.folder.list() }) };
  if (path === faultsPath && isControlled) return { GET: (exchange) => sendJson(exchange, { status: 200, body: exchange.options.faults.rest() }), PUT: setFaults };
  return undefined;
}

async function takeMessage(exchange: Exchange): Promise<void> {
  const { request, options } = exchange;
  const { origin } = request.headers;
  if (origin !== undefined && !options.origins.includes(origin)) return finish(exchange, { status: 403, body: { error: `the site ${origin} may not send here; name it with --origin` } });
  const text = await readBody(request, options.limit);
  if (text === undefined) return finish(exchange, { status: 413, body: { error: `a message may have ${options.limit} bytes` } }, { Connection: 'close' });
  const key = String(request.headers['idempotency-key'] ?? '');
  const fault = options.faults.take(key) ?? {};
  if (fault.delayBefore !== undefined) await options.pause(fault.delayBefore);
  if (fault.drop === 'before') return drop(exchange, 'before storing');
  if (fault.refuse !== undefined) return finish(exchange, { status: fault.refuse, body: { error: 'refused on purpose' } }, patienceOf(fault));
  const result = receivePost({ contentType: request.headers['content-type'], key, text }, options.folder);
  if (fault.drop === 'after') return drop(exchange, `after ${result.status}`);
  if (fault.delayAfter !== undefined) await options.pause(fault.delayAfter);
  return finish(exchange, result);
}

const patienceOf = ({ retryAfter }: Fault): Readonly<Record<string, string>> => (retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) });

function drop({ request, options }: Exchange, when: string): void {
  options.tell(`connection cut on purpose, ${when}`);
  request.socket.destroy();
}

function finish(exchange: Exchange, result: Answer, headers: Readonly<Record<string, string>> = {}): void {
  exchange.options.tell(`${result.status} ${'error' in result.body ? result.body.error : result.body.reference}`);
  sendJson(exchange, result, { ...corsHeaders(exchange), ...headers });
}

/** The whole body as text; nothing when it is larger than allowed. It is read to its end either way: whoever still writes hears no answer. */
async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? undefined : Buffer.concat(chunks).toString('utf8');
}

/** No credentials are allowed, so none are ever sent. `Vary`: a cache must not give one site the answer for another. */
function corsHeaders({ request, options }: Exchange): Readonly<Record<string, string>> {
  const { origin } = request.headers;
  const allowed = origin !== undefined && options.origins.includes(origin) ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'Retry-After' } : {};
  return { Vary: 'Origin', ...allowed };
}

function answerPreflight(exchange: Exchange): void {
  const headers = corsHeaders(exchange);
  const isAllowed = 'Access-Control-Allow-Origin' in headers;
  exchange.response
    .writeHead(isAllowed ? 204 : 403, { ...headers, ...(isAllowed ? { 'Access-Control-Allow-Methods': 'POST', 'Access-Control-Allow-Headers': 'content-type, idempotency-key', 'Access-Control-Max-Age': '600' } : {}) })
    .end();
}

/** A page of another site can send no PUT without a preflight, which this path does not answer. */
async function setFaults(exchange: Exchange): Promise<void> {
  const { request, options } = exchange;
  const read = z.safeParse(faultsSchema, parseJson(await readBody(request, options.limit) ?? ''));
  if (!read.success) return sendJson(exchange, { status: 400, body: { error: 'send a JSON list of faults, such as [{"refuse": 503, "retryAfter": 2}, {"drop": "after"}, {"delayAfter": 5000}]' } });
  options.faults.set(read.data);
  return sendJson(exchange, { status: 200, body: read.data });
}

const always = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' } as const;

function sendJson({ response }: Exchange, { status, body }: { readonly status: number; readonly body: unknown }, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...always, 'Content-Type': 'application/json; charset=utf-8', ...headers }).end(`${JSON.stringify(body)}\n`);
}

function showPage({ response, options }: Exchange): void {
  response.writeHead(200, { ...always, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': pagePolicy }).end(inboxPage(options.folder));
}
