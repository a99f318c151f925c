import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createOutbox } from '../../src/support/post/outbox.ts';
import { someMessage } from '../../src/support/post/fake-world.fixture.ts';
import { noTurns } from '../../src/support/post/take-turns.ts';

const site = 'https://release.example.com';
const folder = mkdtempSync(join(tmpdir(), 'portal-endpoint-'));
const running: ChildProcess[] = [];

/** The files of the documentation, as they stand there. */
before(() => {
  const page = readFileSync('deploy/message-endpoint.md', 'utf8');
  const files = [...page.matchAll(/^```js (\S+\.mjs)\n([\s\S]*?)^```$/gm)];
  assert.deepEqual(files.map(([, name]) => name), ['endpoint.mjs', 'mail.mjs', 'ticket.mjs']);
  for (const [, name = '', code = ''] of files) writeFileSync(join(folder, name), code);
});

after(() => {
  running.forEach((process) => process.kill());
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** @returns address of the running example */
async function start(deliver: string, settings: Readonly<Record<string, string>>): Promise<string> {
  const port = await freePort();
  running.push(spawn(process.execPath, ['endpoint.mjs', deliver], { cwd: folder, stdio: 'ignore', env: { ...process.env, SITE: site, PORT: String(port), STORE: join(folder, `store-${port}`), ...settings } }));
  const address = `http://localhost:${port}/messages`;
  for (let tries = 0; tries < 300; tries += 1) {
    const isThere = await fetch(address, { method: 'OPTIONS' }).then(() => true).catch(() => false);
    if (isThere) return address;
    await sleep(100);
  }
  return assert.fail('the example did not start');
}

/** `Origin` is what a browser adds; this fetch leaves it to us. */
const post = (address: string, message: unknown, { key = 'KEY1', origin = site } = {}) =>
  fetch(address, { method: 'POST', headers: { Origin: origin, 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify(message) });

const bodyOf = async (response: Response) => ((await response.json()) as { readonly reference?: string }).reference;

test('the mail relay of the documentation sends one mail, whose heads no text can change', async () => {
  const mails = join(folder, 'mails');
  const program = join(folder, 'sendmail');
  writeFileSync(program, `#!/bin/sh\necho "$@" >> "${mails}.arguments"\ncat > "${mails}.$$.eml"\n`);
  chmodSync(program, 0o755);
  const address = await start('./mail.mjs', { MAIL_FROM: 'portal@example.com', MAIL_TO: 'support@example.com', MAIL_PROGRAM: program });
  const message = someMessage(7, { subject: 'Verëffentlechung op „Produktioun“ ass net ukomm, zënter e Méindeg de Moien 🙂', text: 'Bcc: all@example.com\n.\nMoien', critical: true });
  const sent = await post(address, message);
  assert.deepEqual([sent.status, await bodyOf(sent)], [201, message.reference]);
  const again = await post(address, message);
  assert.deepEqual([again.status, await bodyOf(again)], [200, message.reference]);

  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  assert.equal(files.length, 1);
  assert.equal(readFileSync(`${mails}.arguments`, 'utf8'), '-i -f portal@example.com -- support@example.com\n');
  const [heads = '', body = ''] = readFileSync(join(folder, files[0] ?? ''), 'utf8').split('\r\n\r\n');
  assert.match(heads, /^[\x20-\x7e\r\n]+$/);
  assert.deepEqual(heads.replace(/\r\n /g, '').split('\r\n').map((line) => line.split(':')[0]), ['From', 'To', 'Reply-To', 'Subject', 'Message-ID', 'Date', 'Content-Language', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding']);
  assert.match(heads, /\r\nReply-To: lea@client\.example\r\n/);
  const words = [...heads.matchAll(/=\?UTF-8\?B\?([A-Za-z0-9+/=]+)\?=/g)];
  for (const [word] of words) assert.ok(word.length <= 75, word);
  assert.equal(words.map(([, word = '']) => Buffer.from(word, 'base64').toString('utf8')).join(''), `[${message.reference}] [critical] ${message.subject}`);
  assert.equal(Buffer.from(body, 'base64').toString('utf8'), `lea@client.example\n\n${message.text}`);
});

test('it refuses what could begin a head, another site, another body under the same key and what is too large', async () => {
  // One that ends before it has read the mail, such as `true`, is rightly taken for one that failed.
  const reads = join(folder, 'reads');
  writeFileSync(reads, '#!/bin/sh\ncat > /dev/null\n');
  chmodSync(reads, 0o755);
  const address = await start('./mail.mjs', { MAIL_FROM: 'portal@example.com', MAIL_TO: 'support@example.com', MAIL_PROGRAM: reads });
  const statusOf = async (...given: Parameters<typeof post>) => (await post(...given)).status;
  assert.equal(await statusOf(address, { ...someMessage(1), subject: 'a\r\nBcc: all@example.com' }), 422);
  assert.equal(await statusOf(address, { ...someMessage(1), from: { mail: 'a@b\nBcc: all@example.com' } }), 422);
  assert.equal(await statusOf(address, { ...someMessage(1), reference: 'MSG-1\nBcc: all@example.com' }), 422);
  assert.equal(await statusOf(address, someMessage(1), { origin: 'https://elsewhere.example' }), 403);
  assert.equal(await statusOf(address, someMessage(1), { key: 'x'.repeat(201) }), 400);
  assert.equal(await statusOf(address, { ...someMessage(1), text: 'x'.repeat(3_000_001) }), 413);
  assert.equal(await statusOf(address, someMessage(1)), 201);
  assert.equal(await statusOf(address, someMessage(2)), 422);
  const preflight = await fetch(address, { method: 'OPTIONS', headers: { Origin: site } });
  assert.deepEqual([preflight.status, preflight.headers.get('Access-Control-Allow-Origin'), preflight.headers.get('Access-Control-Allow-Headers')], [204, site, 'content-type, idempotency-key']);
});

test('a sender who goes away in the middle of a message leaves it standing for the next', async () => {
  const program = join(folder, 'takes');
  writeFileSync(program, '#!/bin/sh\ncat > /dev/null\n');
  chmodSync(program, 0o755);
  const address = await start('./mail.mjs', { MAIL_FROM: 'portal@example.com', MAIL_TO: 'support@example.com', MAIL_PROGRAM: program });
  const leaving = request(address, { method: 'POST', headers: { Origin: site, 'Content-Length': 1_000 } }).on('error', () => undefined);
  leaving.write('{"version":1');
  await sleep(200);
  leaving.destroy();
  await sleep(200);
  assert.equal((await post(address, someMessage(1))).status, 201);
});

test('with a mail program that fails, it asks for patience and keeps no key', async () => {
  const address = await start('./mail.mjs', { MAIL_FROM: 'portal@example.com', MAIL_TO: 'support@example.com', MAIL_PROGRAM: 'false' });
  for (const _attempt of [1, 2]) {
    const response = await post(address, someMessage(1));
    assert.deepEqual([response.status, response.headers.get('Retry-After'), response.headers.get('Access-Control-Expose-Headers')], [503, '30', 'Retry-After']);
  }
});

test('the example for a ticket system makes one ticket from what the outbox sends, although the system fails at first', async () => {
  const asked: { readonly url: string | undefined; readonly authorization: string | undefined; readonly ticket: unknown }[] = [];
  const tickets = createServer(async (asking, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of asking as AsyncIterable<Buffer>) chunks.push(chunk);
    asked.push({ url: asking.url, authorization: asking.headers.authorization, ticket: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
    if (asked.length === 1) response.writeHead(500).end();
    else response.writeHead(201, { 'Content-Type': 'application/json' }).end('{"id":5,"number":"31005"}');
  }).listen(0);
  after(() => tickets.close());
  const address = await start('./ticket.mjs', { TICKET_ADDRESS: `http://localhost:${(tickets.address() as AddressInfo).port}`, TICKET_TOKEN: 'secret-token', TICKET_GROUP: 'Support' });

  const message = someMessage(3);
  const outbox = createOutbox({
    endpoint: address, storage: undefined, takeTurn: noTurns, isOnline: () => true, newKey: () => 'KEY3', random: () => 0, now: Date.now,
    // Waits between attempts are a hundred times shorter here; what is waited for an answer is not.
    wait: (milliseconds, signal) => sleep(milliseconds === 20_000 ? milliseconds : milliseconds / 100, undefined, { signal, ref: false }).catch(() => undefined),
    fetch: (to, request) => fetch(to, { ...request, headers: { ...Object.fromEntries(new Headers(request.headers)), Origin: site } }),
  });
  const key = outbox.send(message);
  for (let tries = 0; outbox.state().messages[0]?.state.kind !== 'sent' && tries < 600; tries += 1) {
    await sleep(50);
    if (outbox.state().messages[0]?.state.kind === 'retrying') outbox.tryNow(key);
  }
  assert.deepEqual(outbox.state().messages[0]?.state, { kind: 'sent', reference: '31005' });
  outbox.close();
  assert.equal(asked.length, 2);
  assert.deepEqual(asked[1], {
    url: '/api/v1/tickets',
    authorization: 'Token token=secret-token',
    ticket: {
      title: `[${message.reference}] ${message.subject}`, group: 'Support', customer_id: 'guess:lea@client.example', tags: 'problem,language-lb,from-client',
      article: { subject: message.subject, body: message.text, content_type: 'text/plain', type: 'web', sender: 'Customer', internal: false },
    },
  });
  const again = await post(address, message, { key: 'KEY3' });
  assert.deepEqual([again.status, await bodyOf(again), asked.length], [200, '31005', 2]);
});
