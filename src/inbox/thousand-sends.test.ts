import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Message } from '../support/message.ts';
import { someMessage } from '../support/post/fake-world.fixture.ts';
import { type FaultName, type FaultyBrowser, type NetworkClock, networkClock, openFaultyBrowser, seededChance, seededFaults, type Tab } from './faulty-network.fixture.ts';
import { openInbox } from './inbox-server.ts';
import { openMessageFolder } from './message-folder.ts';

const sends = Number(process.env['SENDS'] ?? 1_000);
const browsers = 20;
/** In one browser, before the next is written. */
const mostUnsent = 5;
/** Another one gives another run; `SEED=7` repeats one. */
const seed = Number(process.env['SEED'] ?? 20_261_127);
/** Until everything has to be there, by the clock of the test. */
const patience = 24 * 3_600_000;

const folderPath = mkdtempSync(join(tmpdir(), 'portal-inbox-'));
after(() => rmSync(folderPath, { recursive: true, force: true }));

type Mishap = 'offline' | 'reload' | 'second tab' | 'given twice';

interface Sending {
  readonly browser: FaultyBrowser;
  readonly clock: NetworkClock;
  readonly messages: readonly Message[];
  readonly chance: () => number;
  readonly count: (what: Mishap) => void;
  readonly deadline: number;
}

/** Somebody who sends messages while connection, tabs and browser misbehave. */
async function sendAll({ browser, clock, messages, chance, count, deadline }: Sending): Promise<void> {
  const anyTab = (): Tab => [...browser.tabs][Math.floor(chance() * browser.tabs.size)] ?? browser.openTab();
  const mishaps: readonly (readonly [Mishap, number, (message: Message) => void])[] = [
    ['offline', 0.1, () => {
      browser.isOnline = false;
      void clock.sleep(100 + chance() * 60_000).then(() => {
        browser.isOnline = true;
        browser.tabs.forEach(({ outbox }) => outbox.wake());
      });
    }],
    ['reload', 0.2, () => { anyTab().crash(); browser.openTab(); }],
    ['second tab', 0.1, () => { if (browser.tabs.size < 3) browser.openTab(); else anyTab().crash(); }],
    ['given twice', 0.1, (message) => { anyTab().outbox.send(message); }],
  ];
  for (const message of messages) {
    await untilBelow({ browser, clock, deadline }, mostUnsent);
    anyTab().outbox.send(message);
    for (const [what, share, happen] of mishaps) {
      if (chance() >= share) continue;
      await clock.sleep(chance() * 500);
      count(what);
      happen(message);
    }
  }
}

/** Messages that are still kept in the browser. */
const unsent = ({ storage }: FaultyBrowser): number => Array.from({ length: storage.length }, (_, index) => storage.getItem(storage.key(index) ?? '') ?? '').filter((text) => text.includes('"body"')).length;

const isEmpty = (browser: FaultyBrowser): boolean => unsent(browser) === 0;

async function untilBelow({ browser, clock, deadline }: Pick<Sending, 'browser' | 'clock' | 'deadline'>, most: number): Promise<void> {
  while (unsent(browser) >= most && clock.now() < deadline) {
    if (browser.tabs.size === 0) browser.openTab();
    // What gave up for want of an answer goes on when the connection is back, and with the next page.
    browser.tabs.forEach(({ outbox }) => outbox.state().messages.some(({ state }) => state.kind === 'stopped') && outbox.wake());
    await clock.sleep(5_000);
  }
}

test(`of ${sends} messages sent under faults none is lost and none is double (SEED=${seed})`, { timeout: 600_000 }, async (t) => {
  const opening = openMessageFolder(folderPath, { now: () => new Date(), flush: false });
  assert.ok(opening.ok);
  const { counts, plan } = seededFaults(seed);
  const clock = networkClock();
  let answers = 0;
  const inbox = await openInbox({ folder: opening.folder, port: 0, origins: [], limit: 1_000_000, faults: plan, isControlled: false, pause: clock.park, tell: (line) => { answers += line.includes('broke off') ? 0 : 1; } });
  const mishaps = new Map<Mishap, number>();
  const count = (what: Mishap) => mishaps.set(what, (mishaps.get(what) ?? 0) + 1);

  const messages = Array.from({ length: sends }, (_, index) => someMessage(index + 1));
  const crowd = Array.from({ length: browsers }, (_, index) => {
    const chance = seededChance(seed + index);
    const browser = openFaultyBrowser({ endpoint: inbox.endpoint, clock, name: `B${index}`, chance, hasLocks: index % 2 === 0 });
    return { browser, chance, own: messages.filter((_message, position) => position % browsers === index) };
  });
  const deadline = clock.now() + patience;
  await Promise.all(crowd.map(async ({ browser, chance, own }) => {
    await sendAll({ browser, clock, messages: own, chance, count, deadline });
    await untilBelow({ browser, clock, deadline }, 1);
  }));
  // An attempt that its sender gave up may still arrive.
  await clock.sleep(60_000);
  crowd.forEach(({ browser }) => browser.tabs.forEach(({ outbox }) => outbox.close()));
  await inbox.close();

  const received = opening.folder.list();
  const byReference = (list: readonly Message[]) => [...list].sort((a, b) => (a.reference < b.reference ? -1 : 1));
  const references = received.map(({ message }) => message.reference);
  const lost = messages.filter(({ reference }) => !references.includes(reference)).map(({ reference }) => reference);
  const doubled = references.filter((reference, index) => references.indexOf(reference) !== index);
  assert.deepEqual({ lost, doubled }, { lost: [], doubled: [] });
  assert.deepEqual(byReference(received.map(({ message }) => message)), byReference(messages));
  assert.ok(crowd.every(({ browser }) => isEmpty(browser)), 'something is still kept in a browser');
  assert.deepEqual(opening.folder.unreadable(), []);

  t.diagnostic(`${answers} answers and cuts; ${JSON.stringify(Object.fromEntries([...counts, ...mishaps, ['doubled on the way', crowd.reduce((sum, { browser }) => sum + browser.doubled, 0)]]))}; ${Math.round((clock.now() - deadline + patience) / 60_000)} minutes of theirs`);
  const kinds: readonly FaultName[] = ['refused', 'patience', 'late before storing', 'late after storing', 'dropped before storing', 'dropped after storing'];
  for (const kind of kinds) assert.ok((counts.get(kind) ?? 0) > sends * 0.02, `the fault "${kind}" hardly happened`);
  for (const kind of ['offline', 'reload', 'second tab', 'given twice'] as const) assert.ok((mishaps.get(kind) ?? 0) > sends * 0.03, `the mishap "${kind}" hardly happened`);
  assert.ok(crowd.some(({ browser }) => browser.doubled > 0) && answers > sends * 1.3);
});
