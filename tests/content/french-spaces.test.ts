import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** As written, space for space. */
const plainSpace = /\S [:;!?»]|« /u;

const frenchFiles = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => /(^|[\\/])fr\.json$|^docs[\\/]fr[\\/].*\.mdx?$/.test(file));

test('in French, the space before a colon, semicolon, question or exclamation mark and inside guillemets is one that no line breaks at', () => {
  assert.ok(frenchFiles.length > 40);
  const wrong = frenchFiles.flatMap((file) =>
    readFileSync(join('content', file), 'utf8').split('\n').flatMap((line, index) => (plainSpace.test(line) ? `content/${file}:${index + 1}: ${line.trim()}` : [])));
  assert.deepEqual(wrong, []);
});

test('the check tells such a space', () => {
  for (const wrong of ['Prix : 5', 'Oui !', '« ici\u00a0»', '«\u00a0ici »']) assert.match(wrong, plainSpace);
  for (const right of ['Prix\u00a0: 5', 'Oui\u202f!', '«\u00a0ici\u00a0»', 'à 14:00', 'https://a.example', '  "key": "value"', 'title: Prix']) assert.doesNotMatch(right, plainSpace);
});
