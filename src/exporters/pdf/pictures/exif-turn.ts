import type { Turn } from './raster.ts';

/** By the number of the orientation: mirrored, upside down, on its side. Source: Exif 2.32 (CIPA DC-008), 4.6.4, Orientation. */
const turns: Readonly<Record<number, Turn>> = {
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

const orientation = 0x0112;

/** A camera or a scanner writes the picture as it was taken, and which way is up beside it. Browsers turn it, and PDF does not. */
export function exifTurn(jpeg: Uint8Array): Turn | undefined {
  try {
    const exif = findExif(new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength));
    return exif && turns[readOrientation(exif)];
  } catch (cause) {
    // It points beyond its own end, and says nothing that could be relied on.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** What stands behind `Exif` in a segment APP1. */
function findExif(jpeg: DataView): DataView | undefined {
  for (let at = 2; jpeg.getUint8(at) === 0xff; ) {
    const marker = jpeg.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) return undefined;
    const length = jpeg.getUint16(at + 2);
    if (marker === 0xe1 && jpeg.getUint32(at + 4) === 0x45_78_69_66) return new DataView(jpeg.buffer, jpeg.byteOffset + at + 10, length - 8);
    at += 2 + length;
  }
  return undefined;
}

/** From the first directory of a TIFF file (TIFF 6.0, section 2). */
function readOrientation(tiff: DataView): number {
  const isLittle = tiff.getUint16(0) === 0x49_49;
  const directory = tiff.getUint32(4, isLittle);
  const count = tiff.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (tiff.getUint16(entry, isLittle) === orientation) return tiff.getUint16(entry + 8, isLittle);
  }
  return 1;
}
