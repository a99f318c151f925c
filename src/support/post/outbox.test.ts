import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, fakeBrowser, keyOf, noAnswer, silence, someMessage, statesOf } from './fake-world.fixture.ts';
import { longestPatience, mostAttempts } from './retry-delay.ts';

const minute = 60_000;
const taken = answer(201, { reference: 'T-7' });
const textIn = (storage: Storage) => Array.from({ length: storage.length }, (_, index) => storage.getItem(storage.key(index) ?? '')).join('\n');

test('a message is sent as it was given, with its key, without credentials and without saying from which page', async () => {
  const browser = fakeBrowser(taken);
  const outbox = browser.open();
  outbox.send(someMessage(1));
  await browser.clock.pass(1_000);
  const [{ address, request } = assert.fail()] = browser.requests;
  assert.equal(address, 'https://desk.example/messages');
  assert.deepEqual(JSON.parse(String(request.body)), someMessage(1));
  assert.deepEqual([request.method, request.credentials, request.referrerPolicy, request.redirect], ['POST', 'omit', 'no-referrer', 'manual']);
  assert.equal(new Headers(request.headers).get('Content-Type'), 'application/json');
  assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
});

test('what is sent is not kept any more, and a reload still says that it is sent', async () => {
  const browser = fakeBrowser(taken);
  const outbox = browser.open();
  outbox.send(someMessage(1));
  assert.match(textIn(browser.storage), /lea@client\.example/);
  await browser.clock.pass(1_000);
  assert.doesNotMatch(textIn(browser.storage), /lea@|Nummer|ukomm/);
  outbox.close();
  assert.deepEqual(browser.open().state().messages, [{ key: 'KEY1', reference: 'MSG-20261127-00000001', isKept: true, state: { kind: 'sent', reference: 'T-7' } }]);
  browser.clock.set(browser.clock.now() + 25 * 60 * minute);
  assert.deepEqual(browser.open().state().messages, []);
  assert.equal(textIn(browser.storage), '');
});

test('after a failure it waits longer each time, and says until when', async () => {
  const browser = fakeBrowser(noAnswer, answer(503), answer(500), taken);
  const outbox = browser.open();
  outbox.send(someMessage(1));
  const start = browser.clock.now() + 50;
  await browser.clock.pass(100);
  assert.deepEqual(statesOf(outbox), [{ kind: 'retrying', at: start + 2_000, attempts: 1, because: 'no-connection' }]);
  await browser.clock.pass(2_000);
  assert.deepEqual(statesOf(outbox), [{ kind: 'retrying', at: start + 2_050 + 4_000, attempts: 2, because: 'busy' }]);
  await browser.clock.pass(20_000);
  assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
  assert.deepEqual(new Set(browser.requests.map(keyOf)), new Set(['KEY1']));
  assert.equal(new Set(browser.requests.map(({ request }) => request.body)).size, 1);
});

test('chance halves the time at most, so that browsers do not come back together', async () => {
  const browser = fakeBrowser(noAnswer);
  browser.chance = 0;
  const outbox = browser.open();
  outbox.send(someMessage(1));
  await browser.clock.pass(100);
  assert.deepEqual(statesOf(outbox), [{ kind: 'retrying', at: browser.clock.now() - 50 + 1_000, attempts: 1, because: 'no-connection' }]);
});

test('an endpoint that does not answer in time is asked again', async () => {
  const browser = fakeBrowser(silence, taken);
  const outbox = browser.open();
  outbox.send(someMessage(1));
  await browser.clock.pass(10_000);
  assert.deepEqual(statesOf(outbox), [{ kind: 'sending' }]);
  await browser.clock.pass(10_500);
  assert.deepEqual(statesOf(outbox).map((state) => state.kind === 'retrying' && state.because), ['timeout']);
  await browser.clock.pass(5_000);
  assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
});

test('Retry-After is waited for, whatever wakes the page, and a person may go before', async () => {
  const browser = fakeBrowser(answer(429, {}, { 'Retry-After': '120' }), answer(503, {}, { 'Retry-After': new Date(Date.UTC(2026, 10, 27, 9, 10)).toUTCString() }), taken);
  const outbox = browser.open();
  const key = outbox.send(someMessage(1));
  await browser.clock.pass(100);
  outbox.wake();
  await browser.clock.pass(minute);
  assert.equal(browser.requests.length, 1);
  await browser.clock.pass(minute + 1_000);
  assert.equal(browser.requests.length, 2);
  assert.deepEqual(statesOf(outbox).map((state) => state.kind === 'retrying' && state.at), [Date.UTC(2026, 10, 27, 9, 10)]);
  outbox.tryNow(key);
  await browser.clock.pass(1_000);
  assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
});

test('a Retry-After of years is an hour', async () => {
  const browser = fakeBrowser(answer(503, {}, { 'Retry-After': '999999999' }));
  const outbox = browser.open();
  outbox.send(someMessage(1));
  await browser.clock.pass(100);
  assert.deepEqual(statesOf(outbox).map((state) => state.kind === 'retrying' && state.at), [browser.clock.now() - 50 + longestPatience]);
});

test('without a connection nothing is tried; it goes on when the browser has one again', async () => {
  const browser = fakeBrowser(taken);
  browser.isOnline = false;
  const outbox = browser.open();
  outbox.send(someMessage(1));
  await browser.clock.pass(10 * minute);
  assert.deepEqual(statesOf(outbox), [{ kind: 'offline' }]);
  assert.equal(browser.requests.length, 0);
  browser.isOnline = true;
  outbox.wake();
  await browser.clock.pass(100);
  assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
});

test('a browser that does not tell of its connection is looked at now and then', async () => {
  const browser = fakeBrowser(taken);
  browser.isOnline = false;
  const outbox = browser.open();
  outbox.send(someMessage(1));
  await browser.clock.pass(minute);
  browser.isOnline = true;
  await browser.clock.pass(minute);
  assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
});

test('a connection that is back ends our own waiting', async () => {
  const browser = fakeBrowser(noAnswer, noAnswer, noAnswer, noAnswer, noAnswer, noAnswer, taken);
  const outbox = browser.open();
  outbox.send(someMessage(1));
  await browser.clock.pass(100_000);
  assert.equal(browser.requests.length, 6);
  outbox.wake();
  await browser.clock.pass(100);
  assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
});

for (const [status, state] of Object.entries({
  200: { kind: 'sent', reference: 'T-1' }, 202: { kind: 'sent', reference: 'T-1' }, 409: { kind: 'sent', reference: 'T-1' },
  400: { kind: 'stopped', because: 'refused', status: 400 }, 413: { kind: 'stopped', because: 'refused', status: 413 }, 422: { kind: 'stopped', because: 'refused', status: 422 },
  401: { kind: 'stopped', because: 'misconfigured', status: 401 }, 403: { kind: 'stopped', because: 'misconfigured', status: 403 }, 404: { kind: 'stopped', because: 'misconfigured', status: 404 },
  405: { kind: 'stopped', because: 'misconfigured', status: 405 }, 302: { kind: 'stopped', because: 'misconfigured', status: 302 },
})) {
  test(`${status} means ${state.kind}${'because' in state ? `, ${state.because}` : ''}, and nothing more is tried`, async () => {
    const browser = fakeBrowser(answer(Number(status), { reference: 'T-1' }));
    const outbox = browser.open();
    outbox.send(someMessage(1));
    await browser.clock.pass(60 * minute);
    assert.deepEqual(statesOf(outbox), [state]);
    assert.equal(browser.requests.length, 1);
  });
}

for (const status of [408, 425, 429, 500, 502, 503, 504]) {
  test(`${status} is tried again`, async () => {
    const browser = fakeBrowser(answer(status), taken);
    const outbox = browser.open();
    outbox.send(someMessage(1));
    await browser.clock.pass(5_000);
    assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
  });
}

test('409 with Retry-After means that the endpoint is still working on it', async () => {
  const browser = fakeBrowser(answer(409, {}, { 'Retry-After': '1' }), answer(200, { reference: 'T-8' }));
  const outbox = browser.open();
  outbox.send(someMessage(1));
  await browser.clock.pass(5_000);
  assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-8' }]);
});

test('what is refused is kept, also over a reload, until somebody tries again or deletes it', async () => {
  const browser = fakeBrowser(answer(422));
  browser.open().send(someMessage(1));
  await browser.clock.pass(1_000);
  const outbox = browser.open();
  await browser.clock.pass(60 * minute);
  assert.deepEqual(outbox.state().messages.map(({ message, isKept, state }) => ({ message, isKept, state })), [{ message: someMessage(1), isKept: true, state: { kind: 'stopped', because: 'refused', status: 422 } }]);
  assert.equal(browser.requests.length, 1);
  browser.reactions = [taken];
  outbox.tryNow('KEY1');
  await browser.clock.pass(1_000);
  assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
});

test('attempts end some time, and begin again with the next page or connection', async () => {
  const browser = fakeBrowser(noAnswer);
  const outbox = browser.open();
  outbox.send(someMessage(1));
  await browser.clock.pass(60 * minute);
  assert.deepEqual(statesOf(outbox), [{ kind: 'stopped', because: 'unreachable' }]);
  assert.equal(browser.requests.length, mostAttempts);
  outbox.wake();
  await browser.clock.pass(100);
  assert.equal(browser.requests.length, mostAttempts + 1);
  await browser.clock.pass(60 * minute);
  assert.equal(browser.requests.length, 2 * mostAttempts);
  outbox.close();
  browser.reactions = [taken];
  const later = browser.open();
  await browser.clock.pass(1_000);
  assert.deepEqual(statesOf(later), [{ kind: 'sent', reference: 'T-7' }]);
});

test('a reload in the middle goes on with the same key and the same bytes', async () => {
  const browser = fakeBrowser(silence, taken);
  const before = browser.open();
  before.send(someMessage(1));
  await browser.clock.pass(1_000);
  before.close();
  const outbox = browser.open();
  await browser.clock.pass(minute);
  assert.deepEqual(browser.requests.map(keyOf), ['KEY1', 'KEY1']);
  assert.equal(browser.requests[0]?.request.body, browser.requests[1]?.request.body);
  assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
});

test('a reload keeps the patience it had', async () => {
  const browser = fakeBrowser(answer(503, {}, { 'Retry-After': '600' }), taken);
  const before = browser.open();
  before.send(someMessage(1));
  await browser.clock.pass(1_000);
  before.close();
  browser.open();
  await browser.clock.pass(9 * minute);
  assert.equal(browser.requests.length, 1);
  await browser.clock.pass(2 * minute);
  assert.equal(browser.requests.length, 2);
});

test('a clock that was set back by a day holds nothing up', async () => {
  const browser = fakeBrowser(noAnswer, taken);
  const before = browser.open();
  before.send(someMessage(1));
  await browser.clock.pass(1_000);
  before.close();
  browser.clock.set(browser.clock.now() - 24 * 60 * minute);
  const outbox = browser.open();
  await browser.clock.pass(1_000);
  assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
});

test('the same message given again is one message, also when it is sent already and after a reload', async () => {
  const browser = fakeBrowser(taken);
  const outbox = browser.open();
  const key = outbox.send(someMessage(1));
  assert.equal(outbox.send(someMessage(1)), key);
  await browser.clock.pass(1_000);
  assert.equal(outbox.send(someMessage(1)), key);
  assert.equal(browser.open().send(someMessage(1)), key);
  await browser.clock.pass(1_000);
  assert.equal(browser.requests.length, 1);
  assert.notEqual(outbox.send(someMessage(1, { subject: 'Another' })), key);
});

test('two tabs send a message once, and both know it', async () => {
  const browser = fakeBrowser(noAnswer, answer(503), taken);
  const one = browser.open();
  one.send(someMessage(1));
  const two = browser.open();
  await browser.clock.pass(minute);
  assert.equal(browser.requests.length, 3);
  two.reread();
  one.reread();
  assert.deepEqual([...statesOf(one), ...statesOf(two)], [{ kind: 'sent', reference: 'T-7' }, { kind: 'sent', reference: 'T-7' }]);
});

test('a tab that is closed while it sends leaves the message to another', async () => {
  const browser = fakeBrowser(silence, taken);
  const one = browser.open();
  const two = browser.open();
  one.send(someMessage(1));
  two.reread();
  await browser.clock.pass(1_000);
  one.close();
  await browser.clock.pass(minute);
  assert.deepEqual(statesOf(two), [{ kind: 'sent', reference: 'T-7' }]);
});

test('what is deleted in one tab is sent by none', async () => {
  const browser = fakeBrowser(noAnswer, taken);
  const one = browser.open();
  const key = one.send(someMessage(1));
  await browser.clock.pass(100);
  const two = browser.open();
  two.discard(key);
  one.reread();
  await browser.clock.pass(10 * minute);
  assert.equal(browser.requests.length, 1);
  assert.deepEqual([...one.state().messages, ...two.state().messages, ...browser.open().state().messages], []);
  assert.doesNotMatch(textIn(browser.storage), /lea@/);
});

test('what is deleted in another tab while it is being sent does not come back when that fails', async () => {
  const browser = fakeBrowser(silence);
  const one = browser.open();
  const key = one.send(someMessage(1));
  await browser.clock.pass(1_000);
  assert.equal(browser.requests.length, 1);
  browser.open().discard(key);
  await browser.clock.pass(10 * minute);
  assert.deepEqual(one.state().messages, []);
  assert.doesNotMatch(textIn(browser.storage), /lea@/);
});

for (const [what, refuse] of Object.entries({
  disabled: (browser: ReturnType<typeof fakeBrowser>) => { browser.storage.isDisabled = true; },
  full: (browser: ReturnType<typeof fakeBrowser>) => { browser.storage.quota = 100; },
})) {
  test(`with storage ${what}, a message is sent from memory, and is said not to be kept`, async () => {
    const browser = fakeBrowser(noAnswer, taken);
    refuse(browser);
    const outbox = browser.open();
    outbox.send(someMessage(1));
    await browser.clock.pass(100);
    assert.deepEqual(outbox.state().messages.map(({ isKept, state }) => [isKept, state.kind]), [[false, 'retrying']]);
    await browser.clock.pass(10_000);
    assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
  });
}

test('without any storage, too', async () => {
  const browser = fakeBrowser(taken);
  const outbox = browser.open({ storage: undefined });
  outbox.send(someMessage(1));
  await browser.clock.pass(1_000);
  assert.deepEqual(outbox.state().messages.map(({ isKept, state }) => [isKept, state.kind]), [[false, 'sent']]);
});

test('what the browser clears under an open page is sent nevertheless, and kept again', async () => {
  const browser = fakeBrowser(noAnswer, noAnswer, taken);
  const outbox = browser.open();
  outbox.send(someMessage(1));
  await browser.clock.pass(100);
  browser.storage.clear();
  await browser.clock.pass(3_000);
  assert.match(textIn(browser.storage), /lea@client/);
  await browser.clock.pass(10_000);
  assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
});

test('what cannot be read is told and left where it is, and stops no other message', async () => {
  const browser = fakeBrowser(taken);
  const foreign = { A: 'not JSON', B: '{"version":2,"body":"{}"}', C: JSON.stringify({ version: 1, body: '{"text":7}', since: 1, attempts: 0, next: 0, notBefore: 0 }) };
  for (const [key, text] of Object.entries(foreign)) browser.storage.setItem(`portal:post:${key}`, text);
  const outbox = browser.open();
  outbox.send(someMessage(1));
  await browser.clock.pass(1_000);
  assert.deepEqual(outbox.state().unreadable, Object.entries(foreign).map(([key, text]) => ({ key, text })));
  assert.equal(browser.storage.getItem('portal:post:A'), 'not JSON');
  assert.deepEqual(statesOf(outbox), [{ kind: 'sent', reference: 'T-7' }]);
  outbox.discard('A');
  assert.deepEqual(outbox.state().unreadable.map(({ key }) => key), ['B', 'C']);
  assert.equal(browser.storage.getItem('portal:post:A'), null);
});

test('an answer that is no reference, never ends or is far too long takes nothing back', async () => {
  const endless = () => Promise.resolve(new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1_000)) }), { status: 201 }));
  const hanging = ({ signal }: RequestInit) => Promise.resolve(new Response(new ReadableStream({ start: (stream) => signal?.addEventListener('abort', () => stream.error(new Error('aborted'))) }), { status: 201 }));
  for (const reaction of [answer(204), answer(200, '<p>Thanks</p>'), answer(200, { reference: 7 }), answer(200, { reference: 'a\nb' }), answer(200, { reference: 'x'.repeat(101) }), answer(200, null), endless, hanging]) {
    const browser = fakeBrowser(reaction);
    const outbox = browser.open();
    outbox.send(someMessage(1));
    await browser.clock.pass(30_000);
    assert.deepEqual(statesOf(outbox), [{ kind: 'sent' }]);
    assert.equal(browser.requests.length, 1);
  }
});

test('subscribers hear every change in its order until they leave', async () => {
  const browser = fakeBrowser(answer(503), taken);
  const outbox = browser.open();
  const heard: string[] = [];
  const leave = outbox.subscribe(({ messages }) => {
    const kind = messages[0]?.state.kind ?? 'none';
    if (heard.at(-1) !== kind) heard.push(kind);
  });
  const key = outbox.send(someMessage(1));
  await browser.clock.pass(10_000);
  assert.deepEqual(heard, ['waiting', 'sending', 'waiting', 'retrying', 'waiting', 'sending', 'sent']);
  leave();
  outbox.discard(key);
  assert.equal(heard.at(-1), 'sent');
});

test('messages stand in the order in which they were given', async () => {
  const browser = fakeBrowser(silence, taken);
  const outbox = browser.open();
  for (const number of [3, 1, 2]) {
    outbox.send(someMessage(number));
    await browser.clock.pass(100);
  }
  assert.deepEqual(outbox.state().messages.map(({ reference }) => reference.at(-1)), ['3', '1', '2']);
});
