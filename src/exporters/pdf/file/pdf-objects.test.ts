import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentId } from './content-id.ts';
import { deflate, inflate } from './deflate.ts';
import { srgbProfile } from './icc-profile.ts';
import { ascii, pdfObjects } from './pdf-objects.ts';
import { xmpPacket } from './xmp.ts';

test('an object that was reserved must be set', () => {
  const objects = pdfObjects();
  const reserved = objects.reserve();
  assert.throws(() => objects.write({ root: reserved, info: reserved }), /Object 1 of the PDF was reserved and never set/);
});

test('the identifier changes with any byte, and not with how the bytes are cut', () => {
  assert.match(contentId([ascii('abc')]), /^[\da-f]{32}$/);
  assert.notEqual(contentId([ascii('abc')]), contentId([ascii('abd')]));
  assert.equal(contentId([ascii('a'), ascii('bc')]), contentId([ascii('abc')]));
});

test('what is packed comes out again, and a wrong size is refused', () => {
  const bytes = ascii('draft '.repeat(100));
  assert.deepEqual(Buffer.from(inflate(deflate(bytes), bytes.length)), Buffer.from(bytes));
  assert.throws(() => inflate(deflate(bytes), bytes.length + 1), /were announced/);
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
