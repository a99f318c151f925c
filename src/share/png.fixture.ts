import { crc32, deflateSync } from 'node:zlib';

const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** A chunk of a PNG (ISO 15948, 5.3). */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([long(data.length), body, long(crc32(body))]);
}

export interface PngSetting {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly interlaced?: boolean;
  /** Between header and pixels. */
  readonly extra?: readonly Buffer[];
}

/** @param rows every row with the byte of its filter before it, one after the other */
export function pngFile({ width, height, depth, colourType, interlaced = false, extra = [] }: PngSetting, rows: Uint8Array): Buffer {
  const header = Buffer.concat([long(width), long(height), Buffer.from([depth, colourType, 0, 0, interlaced ? 1 : 0])]);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), pngChunk('IHDR', header), ...extra, pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', Buffer.alloc(0))]);
}
