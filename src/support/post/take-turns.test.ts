import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeStorage } from '../../share/fake-storage.fixture.ts';
import { fakeClock } from './fake-world.fixture.ts';
import { turnsByLease, turnsByLocks } from './take-turns.ts';

function leases() {
  const [clock, storage] = [fakeClock(), new FakeStorage()];
  let keys = 0;
  const takeTurn = turnsByLease({ storage, now: clock.now, wait: clock.wait, newKey: () => `HOLDER${(keys += 1)}` });
  const done: string[] = [];
  const work = (name: string, milliseconds: number) => async () => {
    done.push(`${name} begins`);
    await clock.wait(milliseconds, new AbortController().signal);
    done.push(`${name} ends`);
  };
  return { clock, storage, takeTurn, done, work };
}

test('by leases, the second waits until the first has ended', async () => {
  const { clock, storage, takeTurn, done, work } = leases();
  void takeTurn('turn', work('one', 5_000));
  void takeTurn('turn', work('two', 5_000));
  await clock.pass(30_000);
  const [first] = done[0] === 'one begins' ? ['one', 'two'] : ['two', 'one'];
  const second = first === 'one' ? 'two' : 'one';
  assert.deepEqual(done, [`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`]);
  assert.equal(storage.length, 0);
});

test('turns of different names do not wait for each other', async () => {
  const { clock, takeTurn, done, work } = leases();
  void takeTurn('turn of A', work('one', 5_000));
  void takeTurn('turn of B', work('two', 5_000));
  await clock.pass(1_000);
  assert.deepEqual(done, ['one begins', 'two begins']);
});

test('the lease of a tab that is gone ends by itself; what is no lease counts for nothing', async () => {
  for (const [left, after] of [[(now: number) => JSON.stringify({ holder: 'GONE', until: now + 20_000 }), 20_000], [() => 'not a lease', 0], [(now: number) => JSON.stringify({ holder: 'GONE', until: now + 1e12 }), 0]] as const) {
    const { clock, storage, takeTurn, done, work } = leases();
    storage.setItem('turn', left(clock.now()));
    void takeTurn('turn', work('one', 10));
    await clock.pass(Math.max(0, after - 1_000));
    if (after > 0) assert.deepEqual(done, []);
    await clock.pass(3_000);
    assert.deepEqual(done, ['one begins', 'one ends']);
  }
});

test('where storage refuses, the work is done without a turn', async () => {
  const { clock, storage, takeTurn, done, work } = leases();
  storage.isDisabled = true;
  void takeTurn('turn', work('one', 10));
  await clock.pass(100);
  assert.deepEqual(done, ['one begins', 'one ends']);
});

test('a browser that gives no lock lets the work be done, once', async () => {
  let times = 0;
  await turnsByLocks({ request: () => Promise.reject(new DOMException('no', 'SecurityError')) } as unknown as LockManager)('turn', async () => { times += 1; });
  assert.equal(times, 1);
});

test('by locks, the work is done once', { skip: 'locks' in navigator ? false : 'Node 22 has no locks' }, async () => {
  let times = 0;
  await turnsByLocks(navigator.locks)('turn', async () => { times += 1; });
  assert.equal(times, 1);
});
