import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalParts, canonicalText, fnv1a64, toBase32 } from './fingerprint.ts';
import { anyText } from './some-text.fixture.ts';

/** FNV-1a as its draft writes it, over bytes. */
function referenceHash(bytes: readonly number[]): bigint {
  return bytes.reduce((hash, byte) => ((hash ^ BigInt(byte)) * 1099511628211n) % 2n ** 64n, 14695981039346656037n);
}

test('the hash is FNV-1a over the two bytes of every code unit', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 300 }), (text) => {
      assert.equal(fnv1a64(text), referenceHash([...Buffer.from(text, 'utf16le')]));
    }),
  );
});

test('the published test value of FNV-1a for "a" is what the reference gives', () => {
  assert.equal(referenceHash([0x61]), 0xaf63dc4c8601ec8cn);
  assert.equal(fnv1a64(''), 0xcbf29ce484222325n);
});

test('a text in parts has the hash of the whole', () => {
  fc.assert(fc.property(fc.array(anyText({ maxLength: 40 })), (parts) => assert.equal(fnv1a64(parts), fnv1a64(parts.join('')))));
});

test('base 32 writes five bits to a letter and keeps leading zeros', () => {
  assert.equal(toBase32(0n, 20), '0000');
  assert.equal(toBase32(2n ** 64n - 1n, 64), 'FZZZZZZZZZZZZ');
});

test('equal data gives equal text, whatever the order of its keys', () => {
  assert.equal(canonicalText({ b: [1, 'x'], a: undefined, c: { z: true, y: null } }), canonicalText({ c: { y: null, z: true }, b: [1, 'x'] }));
  assert.notEqual(canonicalText({ a: '1' }), canonicalText({ a: 1 }));
  assert.equal(canonicalText({ b: [1, 'x', [], {}], a: undefined, c: null }), '{"b":[1,"x",[],{}],"c":null}');
});

test('the parts of a record are its text', () => {
  fc.assert(fc.property(fc.object(), (data) => assert.equal(canonicalParts(data).join(''), canonicalText(structuredClone(data)))));
  assert.deepEqual([canonicalParts({}).join(''), canonicalParts({ a: undefined }).join('')], ['{}', '{}']);
});
