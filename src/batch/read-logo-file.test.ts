import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pngChunk, pngFile, type PngSetting } from '../share/png.fixture.ts';
import { readLogoFile } from './read-logo-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'logo-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const faultOf = async (path: string): Promise<string> => {
  const reading = await readLogoFile(path);
  return reading.ok ? '' : reading.fault;
};

const grey = (width: number, height: number, change: Partial<PngSetting> = {}): Uint8Array => pngFile({ width, height, depth: 8, colourType: 0, ...change }, Buffer.alloc(height * (width + 1)));
/** As long as its header, and with the end that every JPEG has. */
const jpeg = (components: number): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 0, 10, 0, 20, components, ...Array.from({ length: 9 }, () => 1), 0xff, 0xda, 0xff, 0xd9]);

test('a PNG and a JPEG are read with their measures, whatever their names say', async () => {
  const png = await readLogoFile(fileOf('a.png', grey(3, 2)));
  assert.ok(png.ok);
  assert.deepEqual([png.logo.width, png.logo.height, png.logo.dataUrl.slice(0, 22)], [3, 2, 'data:image/png;base64,']);
  const photo = await readLogoFile(fileOf('b.png', jpeg(3)));
  assert.ok(photo.ok);
  assert.deepEqual([photo.logo.width, photo.logo.height, photo.logo.dataUrl.slice(0, 23)], [20, 10, 'data:image/jpeg;base64,']);
});

test('what is no picture, or one that cannot be used, is refused with what to give instead', async () => {
  assert.match(await faultOf(fileOf('c.png', 'a picture')), /“c\.png” cannot be used as a logo\. Choose a PNG or JPEG picture/);
  assert.match(await faultOf(fileOf('d.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')), /“d\.svg” is an SVG drawing/);
  assert.match(await faultOf(fileOf('e.png', grey(2, 2, { extra: [pngChunk('teXt', randomBytes(200_001))] }))), /“e\.png” has 201 kB\. Choose a picture of up to 200 kB/);
  assert.match(await faultOf(fileOf('f.png', grey(4_001, 1))), /measures 4,001 × 1 pixels/);
  assert.match(await faultOf(join(folder, 'nowhere.png')), /there is no such file or folder/);
  assert.match(await faultOf(folder), /it is a folder/);
});

test('a picture that no PDF can hold is refused, although it looks like one', async () => {
  const cut = pngFile({ width: 2, height: 9, depth: 8, colourType: 0 }, Buffer.alloc(3));
  assert.match(await faultOf(fileOf('g.png', cut)), /This picture cannot be read/);
  assert.match(await faultOf(fileOf('h.jpg', jpeg(4))), /made for the printing press \(CMYK\)/);
  assert.match(await faultOf(fileOf('i.png', grey(3_000, 3_000))), /Choose one of at most 4 million pixels/);
});
