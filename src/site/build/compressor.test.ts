import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openCompressor } from './compressor.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('every asker gets the forms of its own content, with more jobs than threads', async () => {
  const compressor = openCompressor(2);
  const texts = Array.from({ length: 9 }, (_, index) => `page ${index} `.repeat(100 + index));
  const forms = await Promise.all(texts.map((text) => compressor.compress('index.html', bytes(text))));
  assert.deepEqual(forms.map(({ br }) => brotliDecompressSync(br!).toString()), texts);
  assert.deepEqual(forms.map(({ gz }) => gunzipSync(gz!).toString()), texts);
  await compressor.close();
});

test('content that was shown before is not compressed again', async () => {
  const compressor = openCompressor();
  const ahead = compressor.compress('index.html', bytes('a page '.repeat(50)));
  assert.equal(compressor.compress('dist/en/index.html', bytes('a page '.repeat(50))), ahead);
  assert.notEqual(compressor.compress('dist/en/index.js', bytes('a page '.repeat(50))), ahead);
  await compressor.close();
});

test('a thread that breaks fails its file by name, and nobody waits for ever', async () => {
  const compressor = openCompressor(1, () => new Worker(`require('node:worker_threads').parentPort.on('message', () => { throw new Error('no memory'); })`, { eval: true }));
  const broken = compressor.compress('broken.html', bytes('one'));
  const behind = compressor.compress('behind.html', bytes('two'));
  await Promise.all([broken, behind].map((forms) => assert.rejects(forms, /broken\.html could not be compressed/)));
  await assert.rejects(compressor.compress('later.html', bytes('three')), /broken\.html could not be compressed/);
  await compressor.close();
});
