import { name } from '../file/pdf-syntax.ts';
import { exifTurn } from './exif-turn.ts';
import { mostPixels, type RasterReading } from './raster.ts';

export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** Reads the size and takes the bytes as they are: PDF knows JPEG (ISO 32000-1, 7.4.8). */
export function readJpeg(bytes: Uint8Array): RasterReading {
  const frame = findFrame(bytes);
  if (frame === undefined) return { ok: false, fault: 'damaged' };
  const { depth, width, height, components } = frame;
  // Colours of printing inks would need an output profile of their own (PDF/A-3, 6.2.4.3).
  if (components !== 1 && components !== 3) return { ok: false, fault: 'inks' };
  if (depth !== 8 || width === 0 || height === 0) return { ok: false, fault: 'damaged' };
  if (width * height > mostPixels) return { ok: false, fault: 'too-large' };
  const entries = { ColorSpace: name(components === 1 ? 'DeviceGray' : 'DeviceRGB'), BitsPerComponent: '8', Filter: '/DCTDecode' };
  const turn = exifTurn(bytes);
  return { ok: true, raster: { width, height, bytes, form: 'packed', entries, ...(turn === undefined ? {} : { turn }) } };
}

interface Frame {
  readonly depth: number;
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

/** Walks over the segments to the start of the frame (ITU T.81, B.2.2): baseline, extended or progressive. */
function findFrame(bytes: Uint8Array): Frame | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 <= bytes.length; ) {
    const marker = view.getUint8(at) === 0xff ? view.getUint8(at + 1) : 0;
    if (marker === 0) return undefined;
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xc2) return { depth: view.getUint8(at + 4), height: view.getUint16(at + 5), width: view.getUint16(at + 7), components: view.getUint8(at + 9) };
    // The scan has begun without a frame that PDF can show.
    else if (marker === 0xda || marker === 0xd9) return undefined;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
