import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { someMessage } from '../support/post/fake-world.fixture.ts';
import { type Fault, planFaults } from './fault.ts';
import { runInboxCommand } from './inbox-command.ts';
import { type Inbox, openInbox } from './inbox-server.ts';
import { openMessageFolder } from './message-folder.ts';
import { readArguments } from './read-arguments.ts';

const site = 'http://localhost:4321';
const root = mkdtempSync(join(tmpdir(), 'portal-inbox-'));
const open: Inbox[] = [];
let folders = 0;

after(async () => {
  await Promise.all(open.map((inbox) => inbox.close()));
  rmSync(root, { recursive: true, force: true });
});

const newFolder = () => join(root, String((folders += 1)));

async function openTestInbox({ faults = [], path = newFolder(), limit = 1_000_000, isControlled = false }: { readonly faults?: readonly Fault[]; readonly path?: string; readonly limit?: number; readonly isControlled?: boolean } = {}) {
  const opening = openMessageFolder(path, { now: () => new Date(), flush: false });
  assert.ok(opening.ok);
  const inbox = await openInbox({ folder: opening.folder, port: 0, origins: [site], limit, faults: planFaults(faults), isControlled, pause: sleep, tell: () => undefined });
  open.push(inbox);
  return { ...inbox, path, folder: opening.folder, address: inbox.endpoint.replace('/messages', '') };
}

interface Posting {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const post = (endpoint: string, body: unknown, { key = 'KEY1', headers = {} }: Posting = {}) =>
  fetch(endpoint, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });

const statusOf = async (...given: Parameters<typeof post>) => (await post(...given)).status;

test('a message becomes one file, and the same key and body have the same reference for ever', async () => {
  const { endpoint, path } = await openTestInbox();
  const first = await post(endpoint, someMessage(1));
  const { reference } = (await first.json()) as { reference: string };
  assert.equal(first.status, 201);
  const { version, ...rest } = someMessage(1);
  const second = await post(endpoint, { ...rest, version }, { key: '"KEY1"' });
  assert.deepEqual([second.status, await second.json()], [200, { reference }]);
  const [name = '', ...others] = readdirSync(path);
  assert.deepEqual(others, []);
  const stored = JSON.parse(readFileSync(join(path, name), 'utf8')) as Record<string, unknown>;
  assert.deepEqual([stored['key'], stored['reference'], stored['message']], ['KEY1', reference, someMessage(1)]);

  const later = await openTestInbox({ path });
  assert.deepEqual(await (await post(later.endpoint, someMessage(1))).json(), { reference });
});

test('another body under a known key is refused, and changes nothing', async () => {
  const { endpoint, folder } = await openTestInbox();
  await post(endpoint, someMessage(1));
  assert.equal(await statusOf(endpoint, someMessage(2)), 422);
  assert.deepEqual(folder.list().map(({ message }) => message), [someMessage(1)]);
});

test('what is no message is refused with the place to look at', async () => {
  const { endpoint, folder } = await openTestInbox({ limit: 2_000 });
  assert.equal(await statusOf(endpoint, '{'), 400);
  assert.equal(await statusOf(endpoint, someMessage(1), { key: '' }), 400);
  assert.equal(await statusOf(endpoint, someMessage(1), { key: 'x'.repeat(201) }), 400);
  assert.equal(await statusOf(endpoint, someMessage(1), { headers: { 'Content-Type': 'text/plain' } }), 415);
  assert.equal(await statusOf(endpoint, someMessage(1, { text: 'x'.repeat(2_000) })), 413);
  const wrong = await post(endpoint, { ...someMessage(1), from: { mail: 'nobody' }, extra: 1 });
  assert.equal(wrong.status, 422);
  assert.match(((await wrong.json()) as { error: string }).error, /from\.mail, extra/);
  assert.deepEqual(folder.list(), []);
});

test('a site that is named may send, after a preflight, and no other one', async () => {
  const { endpoint } = await openTestInbox();
  const ask = (origin: string) => fetch(endpoint, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type,idempotency-key' } });
  const allowed = await ask(site);
  const header = (name: string) => allowed.headers.get(`Access-Control-${name}`);
  assert.deepEqual([allowed.status, header('Allow-Origin'), header('Allow-Methods'), header('Allow-Headers'), header('Allow-Credentials')], [204, site, 'POST', 'content-type, idempotency-key', null]);
  const refused = await ask('https://elsewhere.example');
  assert.deepEqual([refused.status, refused.headers.get('Access-Control-Allow-Origin')], [403, null]);
  assert.equal(await statusOf(endpoint, someMessage(1), { headers: { Origin: 'https://elsewhere.example' } }), 403);
  const sent = await post(endpoint, someMessage(1), { headers: { Origin: site } });
  assert.deepEqual([sent.status, sent.headers.get('Access-Control-Allow-Origin'), sent.headers.get('Access-Control-Expose-Headers'), sent.headers.get('Vary')], [201, site, 'Retry-After', 'Origin']);
});

test('a page elsewhere that gives this machine a name of its own reads nothing', async () => {
  const { port } = await openTestInbox();
  const status = await new Promise((done) => request({ port, host: 'localhost', path: '/messages.json', headers: { Host: 'elsewhere.example' } }, (response) => done(response.resume().statusCode)).end());
  assert.equal(status, 421);
});

test('other paths and methods say what to use', async () => {
  const { endpoint, address } = await openTestInbox();
  assert.equal((await fetch(`${address}/message`)).status, 404);
  const wrong = await fetch(endpoint);
  assert.deepEqual([wrong.status, wrong.headers.get('Allow')], [405, 'POST, OPTIONS']);
  assert.equal((await fetch(`${address}/faults`, { method: 'PUT', body: '[]' })).status, 404);
});

test('faults come one after the other: refused with a time, dropped before and after storing, late', async () => {
  const { endpoint, folder } = await openTestInbox({ faults: [{ refuse: 429, retryAfter: 7 }, { drop: 'before' }, { drop: 'after' }, { delayAfter: 150 }] });
  const refused = await post(endpoint, someMessage(1));
  assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [429, '7']);
  await assert.rejects(post(endpoint, someMessage(1)));
  assert.equal(folder.list().length, 0);
  await assert.rejects(post(endpoint, someMessage(1)));
  assert.equal(folder.list().length, 1);
  const start = performance.now();
  assert.equal(await statusOf(endpoint, someMessage(1)), 200);
  assert.ok(performance.now() - start > 140);
});

test('a test may set the faults of the next messages, when that was asked for', async () => {
  const { endpoint, address } = await openTestInbox({ isControlled: true });
  const set = (faults: unknown) => fetch(`${address}/faults`, { method: 'PUT', body: JSON.stringify(faults) });
  assert.equal((await set([{ refuse: 503 }, { refuse: 500 }])).status, 200);
  assert.equal(await statusOf(endpoint, someMessage(1)), 503);
  assert.deepEqual(await (await fetch(`${address}/faults`)).json(), [{ refuse: 500 }]);
  assert.equal((await set([{ explode: true }])).status, 400);
});

test('the page shows what came, and nothing in a message becomes a part of it', async () => {
  const { endpoint, address, path } = await openTestInbox();
  const evil = '<script>alert(1)</script><img src=x onerror="alert(1)">\'"&';
  await post(endpoint, someMessage(1, { subject: evil, text: evil, from: { name: evil, mail: '"<b>"@client.example' }, fields: [{ id: 'steps', label: evil, value: evil }], page: { id: 'terms', title: evil, address: 'https://a.example/"><script>' } }), { key: '<b>KEY</b>' });
  writeFileSync(join(path, '<i>.json'), '{}');
  const response = await fetch(address);
  const page = await response.text();
  assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&#39;&quot;&amp;/);
  assert.doesNotMatch(page, /<script|<img|<b>|<i>/);
  assert.match(response.headers.get('Content-Security-Policy') ?? '', /^default-src 'none'; style-src 'sha256-[^']+'; .*frame-ancestors 'none'$/);
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  assert.equal(((await (await fetch(`${address}/messages.json`)).json()) as unknown[]).length, 1);
});

test('an answer that breaks off is told with its reason', async () => {
  const told: string[] = [];
  const opening = openMessageFolder(newFolder(), { now: () => new Date(), flush: false });
  assert.ok(opening.ok);
  const folder = { ...opening.folder, list: () => { throw new Error('the folder is gone'); } };
  const inbox = await openInbox({ folder, port: 0, origins: [], limit: 1_000, faults: planFaults([]), isControlled: false, pause: sleep, tell: (line) => told.push(line) });
  open.push(inbox);
  await assert.rejects(fetch(`http://localhost:${inbox.port}/messages.json`));
  assert.deepEqual(told, ['GET /messages.json broke off: Error: the folder is gone']);
});

test('a file in the folder that is no message is left alone and told', () => {
  const path = newFolder();
  mkdirSync(path);
  writeFileSync(join(path, 'notes.json'), 'mine');
  writeFileSync(join(path, '.half.json.part'), '{');
  const opening = openMessageFolder(path, { now: () => new Date(), flush: true });
  assert.ok(opening.ok);
  assert.deepEqual([opening.folder.list(), opening.folder.unreadable(), readdirSync(path)], [[], ['notes.json'], ['notes.json']]);
});

async function run(...argv: readonly string[]) {
  const told = { output: '', errors: '' };
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300).unref();
  const write = (to: 'output' | 'errors') => ({ write: (text: string) => { told[to] += text; } });
  const code = await runInboxCommand(argv, { from: root, now: () => new Date(0), output: write('output'), errors: write('errors'), signal: stop.signal });
  return { code, ...told };
}

test('the command says where messages go, and stops when it is told to', async () => {
  const { code, output, errors } = await run('--port', '0', '--folder', 'started');
  assert.deepEqual([code, errors], [0, '']);
  assert.match(output, /^Messages go to http:\/\/localhost:\d+\/messages from http:\/\/localhost:4321\.\n/);
});

test('the command lists what is stored, without what a terminal would obey', async () => {
  const path = newFolder();
  const opening = openMessageFolder(path, { now: () => new Date(0), flush: false });
  assert.ok(opening.ok);
  opening.folder.receive('KEY1', someMessage(1, { subject: 'Nummer \u202eeent', critical: true }));
  const { output } = await run('--list', '--folder', path);
  assert.equal(output, '1 message\n1970-01-01T00:00:00.000Z MSG-20261127-00000001 problem critical lea@client.example Nummer eent\n');
});

test('a port that is taken, a folder that is a file and every wrong argument are told in words', async () => {
  const taken = createServer().listen(0, 'localhost');
  await new Promise((done) => taken.once('listening', done));
  const { port } = taken.address() as AddressInfo;
  assert.deepEqual(await run('--port', String(port), '--folder', 'x'), { code: 2, output: '', errors: `port ${port} is taken; stop what listens there, or name another port, such as --port ${port + 1}\nnpm run inbox -- --help says how.\n` });
  taken.close();
  writeFileSync(join(root, 'file'), '');
  assert.match((await run('--folder', 'file')).errors, /^--folder file cannot be used: it is a file; name a folder\n/);
  assert.match((await run('--folder', 'file/below')).errors, /a part of the path is a file, not a folder/);
  const { code, errors } = await run('--prot', '1', '--port', 'many', '--origin', 'http://localhost:4321/path', '--refuse', '-1', '--delay', '--list=yes', 'stray');
  assert.equal(code, 2);
  for (const part of ['there is no option --prot; there are --folder', 'write --port with a whole number from 0 to 65535, such as --port 4400', 'write --origin with the address of a site and no path', 'write --refuse with', 'write --delay with', '"stray" belongs to no option']) assert.ok(errors.includes(part), `“${part}” is not in:\n${errors}`);
});

test('arguments make the faults they name', () => {
  const read = readArguments(['--refuse', '2', '--status', '500', '--retry-after', '3', '--drop-before', '1', '--drop-after', '1', '--delay', '50', '--origin', 'http://localhost:1', '--origin', 'https://a.example']);
  assert.equal(read.kind, 'run');
  assert.deepEqual(read.kind === 'run' && [read.options.faults, read.options.always, read.options.origins], [
    [{ refuse: 500, retryAfter: 3 }, { refuse: 500, retryAfter: 3 }, { drop: 'before' }, { drop: 'after' }], { delayAfter: 50 }, ['http://localhost:1', 'https://a.example'],
  ]);
});
