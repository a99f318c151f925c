import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largestFile, readFileText } from './json-file.ts';

const fileOf = (bytes: readonly number[]) => new File([Uint8Array.from(bytes)], 'mine.json');
const encoded = (text: string) => [...new TextEncoder().encode(text)];

test('the text of a file comes letter by letter, without a byte order mark', async () => {
  assert.deepEqual(await readFileText(fileOf([0xef, 0xbb, 0xbf, ...encoded('Café 名')])), { ok: true, value: 'Café 名' });
});

test('a file in another encoding is refused before letters are lost', async () => {
  const refused = { ok: false, problem: { code: 'file-not-utf8', path: '', values: { name: 'mine.json' } } };
  const latin1 = [...'{"name":"Caf'].map((letter) => letter.charCodeAt(0)).concat(0xe9, 0x22, 0x7d);
  assert.deepEqual(await readFileText(fileOf(latin1)), refused);
  assert.deepEqual(await readFileText(fileOf([0xff, 0xfe, 0x7b, 0, 0x7d, 0])), refused);
});

test('a file that is too large is not read into memory', async () => {
  const large = { name: 'a.json', size: largestFile + 1, arrayBuffer: () => assert.fail('read') };
  const reading = await readFileText(large);
  assert.deepEqual(!reading.ok && reading.problem.values, { megabytes: 1.1, highest: 1 });
});
