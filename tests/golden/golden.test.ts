import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { goldenFiles, goldenFolder, keptText } from './golden-files.ts';

const files = await goldenFiles();

/**
 * Every format × every sample, byte by byte. What differs was either broken or meant: if it was meant, `npm run golden`
 * writes it anew, and the change is read in the diff.
 */
describe('every document is the one that was read and kept', () => {
  for (const { name, text } of files) {
    test(name, () => {
      assert.equal(text, keptText(name), `${name} differs; if that is meant, run "npm run golden" and read the diff`);
    });
  }

  test('no document is kept that nothing makes any more', () => {
    const made = new Set(files.map(({ name }) => name));
    assert.deepEqual(readdirSync(goldenFolder).filter((name) => !made.has(name)), []);
  });
});

test('the same request gives the same bytes every time', async () => {
  assert.deepEqual(await goldenFiles(), files);
});

test('there are at least twelve documents of every format', () => {
  const byEnding = Map.groupBy(files, ({ name }) => name.slice(name.indexOf('.')));
  assert.deepEqual([...byEnding].filter(([ending, of]) => ending !== '.sizing.csv' && of.length < 12).map(([ending]) => ending), []);
});
