import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { deflateByPlatform } from './deflate.ts';
import { deflateAlike } from './deflate-alike.ts';

/** Bytes that no packer makes smaller: each follows from the one before by chance enough. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

describe('packed and unpacked, bytes are what they were', () => {
  for (const [name, pack] of Object.entries({ deflateAlike, deflateByPlatform })) {
    test(`by ${name}: any bytes`, async () => {
      await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => assert.deepEqual(inflateSync(await pack(bytes)), Buffer.from(bytes))));
    });

    // Around the size of a piece, several pieces, and what becomes longer by being packed.
    for (const bytes of [new Uint8Array(0), ...[65_535, 65_536, 65_537, 300_000].flatMap((length) => [new Uint8Array(length).fill(7), noise(length)])]) {
      test(`by ${name}: ${bytes.length} bytes beginning with ${bytes[0] ?? 'nothing'}`, async () => {
        assert.ok(inflateSync(await pack(bytes)).equals(bytes));
      });
    }
  }
});

test('the same bytes are packed alike, on any machine and whatever was packed before', () => {
  const bytes = new TextEncoder().encode('BT /F1 9.5 Tf 0 0 0 rg 1 0 0 1 56.7 700 Tm [<0001>-20<0002>] TJ ET\n'.repeat(200));
  const before = deflateAlike(bytes);
  deflateAlike(noise(200_000));
  assert.deepEqual(deflateAlike(bytes), before);
  // Taken on x64 with Node 24: another value anywhere else means that a document of this version is another file there.
  assert.equal(createHash('sha256').update(before).digest('hex'), '15e121967a3c6911c88abe512dbd270db9c31f77a4bdebd4691764aeb384bb1b');
});
