import type { Syntax } from '../file/pdf-syntax.ts';

/** How the stored picture stands when it is looked at: a matrix of its unit square (ISO 32000-1, 8.3.4). */
export type Turn = readonly [number, number, number, number, number, number];

export const upright: Turn = [1, 0, 0, 1, 0, 0];

/** A picture as an image object of a PDF takes it (ISO 32000-1, 8.9). */
export interface Raster {
  /** In pixels, as it is stored. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** `packed` when `entries` name a filter. */
  readonly form: 'deflate' | 'packed';
  /** Colour space, depth, filter. */
  readonly entries: Readonly<Record<string, Syntax>>;
  /** One byte of opacity per pixel, when any is not opaque. */
  readonly opacity?: Uint8Array;
  /** Absent: it is looked at as it is stored. */
  readonly turn?: Turn;
}

/** Larger pictures are refused: unpacked, they take four bytes of memory per pixel. */
export const mostPixels = 4_000_000;

/** `unknown`: neither PNG nor JPEG; `damaged`: begins like one and cannot be read; `inks`: made for the printing press (CMYK). */
export type PictureFault = 'unknown' | 'damaged' | 'inks' | 'too-large';

export type RasterReading = { readonly ok: true; readonly raster: Raster } | { readonly ok: false; readonly fault: PictureFault };
