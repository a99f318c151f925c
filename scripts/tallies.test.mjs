import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runStages } from './stages.mjs';
import { e2eTally, tallyLine, unitTally } from './tallies.mjs';

test('the count of unit tests is read from their report', () => {
  assert.deepEqual(unitTally('ok 1 - a\n# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 0\n'), { passed: 3, failed: 2, skipped: 0 });
});

test('a flaky end-to-end test counts as failed', () => {
  const tally = e2eTally(JSON.stringify({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 } }));
  assert.equal(tallyLine(tally), '7 passed, 2 failed, 2 skipped');
});

test('a failed stage leaves out what needs it, runs the rest, and fails the whole', async (context) => {
  const said = [];
  context.mock.method(console, 'log', (line) => said.push(line));
  const ran = [];
  const stage = (name, code, needs) => ({ name, needs, run: () => { ran.push(name); return code; } });
  const code = await runStages('all', [stage('build', 1), stage('browser', 0, 'build'), stage('unit', 0)]);
  context.mock.restoreAll();
  assert.equal(code, 1);
  assert.deepEqual(ran, ['build', 'unit']);
  assert.match(said.at(-1), /✗ build .*failed\n.*– browser .*not run {2}needs build\n.*✓ unit[\s\S]*1 stages passed, 2 failed/);
});

test('stages beside each other keep their output together, and one waits for what it needs', async (context) => {
  const said = [];
  context.mock.method(console, 'log', (line) => said.push(line));
  let building = false;
  const build = { name: 'build', run: async () => {
    building = true;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    building = false;
    return { code: 0, output: 'built\n' };
  } };
  const unit = { name: 'unit', run: () => ({ code: building ? 0 : 1, output: 'one\ntwo\n' }) };
  const browser = { name: 'browser', needs: 'build', run: () => (building ? 1 : 0) };
  const code = await runStages('all', [build, unit, browser], { atOnce: 2 });
  context.mock.restoreAll();
  assert.equal(code, 0);
  assert.deepEqual(said.slice(0, 2), ['\n▶ unit\none\ntwo', '\n▶ build\nbuilt']);
  assert.match(said.at(-1), /✓ build .*\n.*✓ unit .*\n.*✓ browser .*\n3 stages passed/);
});
