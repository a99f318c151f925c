import type { PdfObjects } from '../file/pdf-objects.ts';
import { name, type ObjectNumber, reference } from '../file/pdf-syntax.ts';
import type { Raster, RasterReading } from './raster.ts';
import { isJpeg, readJpeg } from './read-jpeg.ts';
import { isPng, readPng } from './read-png.ts';

/** A PNG or JPEG, told apart by how it begins and not by its name. */
export async function readPicture(bytes: Uint8Array): Promise<RasterReading> {
  if (isPng(bytes)) return readPng(bytes);
  return isJpeg(bytes) ? readJpeg(bytes) : { ok: false, fault: 'unknown' };
}

/** The image object, with a soft mask for its opacity (ISO 32000-1, 11.6.5.3; allowed since PDF/A-2). */
export function writePicture(objects: PdfObjects, { width, height, bytes, form, entries, opacity }: Raster): ObjectNumber {
  const size = { Type: name('XObject'), Subtype: name('Image'), Width: String(width), Height: String(height) };
  const mask = opacity === undefined ? undefined : objects.addStream({ entries: { ...size, ColorSpace: '/DeviceGray', BitsPerComponent: '8' }, bytes: opacity });
  return objects.addStream({ entries: { ...size, ...entries, SMask: mask === undefined ? undefined : reference(mask) }, bytes, form });
}
