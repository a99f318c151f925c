import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentId } from './content-id.ts';
import { deflateAlike } from '../../../compression/deflate-alike.ts';
import type { Deflate } from '../../../compression/deflate.ts';
import { srgbProfile } from './icc-profile.ts';
import { ascii, pdfObjects } from './pdf-objects.ts';
import { xmpPacket } from './xmp.ts';

test('an object that was reserved must be set', async () => {
  const objects = pdfObjects(deflateAlike);
  const reserved = objects.reserve();
  await assert.rejects(objects.write({ root: reserved, info: reserved }), /Object 1 of the PDF was reserved and never set/);
});

test('the identifier changes with any byte, and not with how the bytes are cut', () => {
  assert.match(contentId([ascii('abc')]), /^[\da-f]{32}$/);
  assert.notEqual(contentId([ascii('abc')]), contentId([ascii('abd')]));
  assert.equal(contentId([ascii('a'), ascii('bc')]), contentId([ascii('abc')]));
});

test('a shared stream is packed once by each packer', async () => {
  const shared = ascii('watermark '.repeat(100));
  const packed: string[] = [];
  const packer = (name: string): Deflate => (bytes) => {
    if (bytes === shared) packed.push(name);
    return deflateAlike(bytes);
  };
  for (const deflate of [packer('a'), packer('b')]) {
    for (let document = 0; document < 2; document += 1) {
      const objects = pdfObjects(deflate);
      const root = objects.addStream({ bytes: shared, form: 'shared' });
      const written = Buffer.from(await objects.write({ root, info: root })).toString('latin1');
      assert.ok(written.includes(Buffer.from(deflateAlike(shared)).toString('latin1')));
    }
  }
  assert.deepEqual(packed, ['a', 'b']);
});

test('the colour profile is a display profile of sRGB whose white is D50', () => {
  const profile = Buffer.from(srgbProfile());
  assert.equal(profile.readUInt32BE(0), profile.length);
  assert.equal(profile.toString('latin1', 12, 24), 'mntrRGB XYZ ');
  const whiteEntry = profile.indexOf('wtpt', 128, 'latin1');
  const white = profile.readUInt32BE(whiteEntry + 4);
  assert.deepEqual([8, 12, 16].map((offset) => Math.round((profile.readInt32BE(white + offset) / 65536) * 1e4) / 1e4), [0.9642, 1, 0.8249]);
});

test('metadata escapes what would end it, and says Factur-X only when it is', () => {
  const packet = xmpPacket({ title: 'A <b> & "c"', creator: 'T', createdAt: '2026-11-23T09:30:00Z', language: 'fr' });
  assert.match(packet, /A &lt;b&gt; &amp; &quot;c&quot;/);
  assert.doesNotMatch(packet, /factur-x/i);
});
