import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pngChunk, pngFile, type PngSetting } from '../../../share/png.fixture.ts';
import { readPicture } from './read-picture.ts';
import { qrCodeFits, qrModules } from './qr-code.ts';

interface Drawn extends Omit<PngSetting, 'width' | 'height'> {
  readonly width?: number;
  readonly height?: number;
  /** Rows with their filter bytes. */
  readonly rows: readonly (readonly number[])[];
}

const png = ({ width = 2, height = 2, rows, ...setting }: Drawn): Uint8Array => pngFile({ width, height, ...setting }, Buffer.from(rows.flat()));

async function rasterOf(bytes: Uint8Array) {
  const reading = await readPicture(bytes);
  if (!reading.ok) throw new Error(reading.fault);
  return { colours: [...reading.raster.bytes], opacity: reading.raster.opacity && [...reading.raster.opacity] };
}

const red = [255, 0, 0], green = [0, 255, 0], blue = [0, 0, 255], white = [255, 255, 255], black = [0, 0, 0];

describe('a PNG', () => {
  test('of red, green and blue, with every filter', async () => {
    const rows = [[0, ...red, ...green], [0, ...blue, ...white]];
    assert.deepEqual(await rasterOf(png({ depth: 8, colourType: 2, rows })), { colours: [...red, ...green, ...blue, ...white], opacity: undefined });
    const sub = [[1, ...red, 1, 255, 0], [2, 1, 0, 255, 255, 0, 255]];
    assert.deepEqual((await rasterOf(png({ depth: 8, colourType: 2, rows: sub }))).colours, [...red, ...green, 0, 0, 255, 255, 255, 255]);
    const grey = [[0, 10, 20], [3, 5, 5], [4, 1, 1]];
    // Average: 5 + 10/2, 5 + (10 + 20)/2; Paeth: 1 + 10, 1 + nearest of 11, 20, 10 to 11 + 20 - 10.
    assert.deepEqual((await rasterOf(png({ height: 3, depth: 8, colourType: 0, rows: grey }))).colours.filter((_, index) => index % 3 === 0), [10, 20, 10, 20, 11, 21]);
  });

  test('with opacity keeps it apart; without any it has none', async () => {
    const rows = [[0, ...red, 255, ...green, 128], [0, ...blue, 0, ...white, 255]];
    assert.deepEqual((await rasterOf(png({ depth: 8, colourType: 6, rows }))).opacity, [255, 128, 0, 255]);
    assert.equal((await rasterOf(png({ depth: 8, colourType: 4, rows: [[0, 1, 255, 2, 255], [0, 3, 255, 4, 255]] }))).opacity, undefined);
  });

  test('of a palette, of one bit, with one transparent colour', async () => {
    const palette = pngChunk('PLTE', Buffer.from([...red, ...blue]));
    assert.deepEqual(await rasterOf(png({ depth: 1, colourType: 3, rows: [[0, 0b01000000], [0, 0b10000000]], extra: [palette, pngChunk('tRNS', Buffer.from([100]))] })), { colours: [...red, ...blue, ...blue, ...red], opacity: [100, 255, 255, 100] });
    assert.deepEqual((await rasterOf(png({ depth: 1, colourType: 0, rows: [[0, 0b01000000], [0, 0b11000000]] }))).colours, [...black, ...white, ...white, ...white]);
    assert.deepEqual((await rasterOf(png({ depth: 8, colourType: 2, rows: [[0, ...red, ...green], [0, ...green, ...red]], extra: [pngChunk('tRNS', Buffer.from([0, 255, 0, 0, 0, 0]))] }))).opacity, [0, 255, 255, 0]);
  });

  test('of sixteen bits is rounded to eight', async () => {
    assert.deepEqual((await rasterOf(png({ width: 1, height: 1, depth: 16, colourType: 0, rows: [[0, 0x80, 0x00]] }))).colours, [128, 128, 128]);
  });

  test('that is interlaced is put together', async () => {
    // 2 × 2: pass 1 has the first pixel, pass 6 the second, pass 7 the second row.
    assert.deepEqual((await rasterOf(png({ depth: 8, colourType: 0, interlaced: true, rows: [[0, 10], [0, 20], [0, 30, 40]] }))).colours.filter((_, index) => index % 3 === 0), [10, 20, 30, 40]);
  });

  test('that is cut off, lies about its size or has an unknown filter is damaged', async () => {
    const whole = png({ depth: 8, colourType: 0, rows: [[0, 1, 2], [0, 3, 4]] });
    for (const bytes of [whole.subarray(0, 45), png({ height: 3, depth: 8, colourType: 0, rows: [[0, 1, 2]] }), png({ depth: 8, colourType: 0, rows: [[9, 1, 2], [0, 3, 4]] }), png({ depth: 8, colourType: 7, rows: [] })]) {
      assert.deepEqual(await readPicture(bytes), { ok: false, fault: 'damaged' });
    }
  });

  test('that would fill the memory is too large', async () => {
    assert.deepEqual(await readPicture(png({ width: 60_000, height: 60_000, depth: 8, colourType: 2, rows: [] })), { ok: false, fault: 'too-large' });
  });
});

describe('a JPEG', () => {
  const jpeg = (components: number, { width = 20, marker = 0xc0 } = {}) =>
    Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, marker, 0, 17, 8, 0, 10, width >> 8, width & 255, components, ...Array.from({ length: 9 }, () => 1), 0xff, 0xda]);

  test('is taken as it is, with its size', async () => {
    const reading = await readPicture(jpeg(3, { marker: 0xc2 }));
    assert.ok(reading.ok);
    assert.deepEqual([reading.raster.width, reading.raster.height, reading.raster.entries['ColorSpace'], reading.raster.form], [20, 10, '/DeviceRGB', 'packed']);
    const grey = await readPicture(jpeg(1));
    assert.equal(grey.ok && grey.raster.entries['ColorSpace'], '/DeviceGray');
  });

  /** @param bytes of the TIFF that stands in the segment */
  const withExif = (bytes: readonly number[]) => Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, bytes.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0, ...bytes, ...jpeg(3).subarray(2)]);
  const turnOf = async (bytes: readonly number[]) => {
    const reading = await readPicture(withExif(bytes));
    assert.ok(reading.ok);
    return reading.raster.turn;
  };

  test('that a camera has taken on its side is turned as browsers turn it', async () => {
    const motorola = (orientation: number) => [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
    assert.equal(await turnOf(motorola(1)), undefined);
    assert.equal(await turnOf(motorola(9)), undefined);
    assert.deepEqual(await turnOf(motorola(3)), [-1, 0, 0, -1, 1, 1]);
    const intel = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0, 0x00, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
    assert.deepEqual(await turnOf(intel), [0, -1, 1, 0, 0, 1]);
  });

  test('whose notes about itself are damaged is taken as it is stored', async () => {
    assert.equal(await turnOf([0x4d, 0x4d, 0, 42, 0, 0, 0xff, 0xff]), undefined);
    assert.equal(await turnOf([0x4d, 0x4d]), undefined);
  });

  test('of printing inks is refused', async () => {
    assert.deepEqual(await readPicture(jpeg(4)), { ok: false, fault: 'inks' });
  });

  test('without a frame is damaged', async () => {
    assert.deepEqual(await readPicture(Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0, 0, 0, 0, 0)), { ok: false, fault: 'damaged' });
    assert.deepEqual(await readPicture(jpeg(3, { width: 0 })), { ok: false, fault: 'damaged' });
  });
});

test('anything else is unknown', async () => {
  assert.deepEqual(await readPicture(new TextEncoder().encode('<svg/>')), { ok: false, fault: 'unknown' });
  assert.deepEqual(await readPicture(new Uint8Array(0)), { ok: false, fault: 'unknown' });
});

describe('a QR code', () => {
  test('has its finder patterns in three corners', () => {
    const modules = qrModules('https://example.org/', 100) ?? [];
    const size = modules.length;
    assert.ok(size >= 21 && (size - 17) % 4 === 0);
    const ring = (top: number, left: number) => [0, 6].every((at) => modules[top + at]?.slice(left, left + 7).every(Boolean));
    assert.deepEqual([ring(0, 0), ring(0, size - 7), ring(size - 7, 0)], [true, true, true]);
    assert.equal(ring(size - 7, size - 7), false);
  });

  test('fits while its modules stay large enough for paper', () => {
    assert.equal(qrCodeFits('a'.repeat(300), 90), true);
    assert.equal(qrCodeFits('a'.repeat(300), 50), false);
    assert.equal(qrCodeFits('a'.repeat(5000), 500), false);
    assert.equal(qrCodeFits('a', 10), false);
  });
});
