/** How the pixels of a PNG are written (ISO 15948, 6.1 and 7.2). */
export interface PixelForm {
  readonly depth: number;
  readonly channels: number;
  /** 0 grey, 2 red-green-blue, 3 palette, 4 grey with opacity, 6 red-green-blue with opacity. */
  readonly colourType: number;
}

/** Bytes of one row, its filter byte not counted. */
export const rowSize = (width: number, { depth, channels }: PixelForm): number => Math.ceil((width * depth * channels) / 8);

/** Each sample of a row as a number, whatever its depth; the last byte of a row may hold a few too many. */
export function samplesOf(row: Uint8Array, { depth }: PixelForm): Uint16Array {
  if (depth === 8) return Uint16Array.from(row);
  if (depth === 16) return Uint16Array.from({ length: row.length / 2 }, (_, index) => ((row[2 * index] ?? 0) << 8) | (row[2 * index + 1] ?? 0));
  const perByte = 8 / depth;
  return Uint16Array.from({ length: row.length * perByte }, (_, index) => {
    const shift = 8 - depth * ((index % perByte) + 1);
    return ((row[Math.floor(index / perByte)] ?? 0) >> shift) & (2 ** depth - 1);
  });
}
