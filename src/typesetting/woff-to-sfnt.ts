/** WOFF 1.0 header and table directory sizes in bytes (W3C WOFF File Format 1.0, sections 3 and 4). */
const woffHeaderSize = 44;
const woffEntrySize = 20;
const sfntHeaderSize = 12;
const sfntEntrySize = 16;
const woffSignature = 0x774f4646;

interface WoffTable {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/**
 * Unpacks a WOFF 1.0 file into the OpenType file it wraps; HarfBuzz reads only the latter.
 * Uses `DecompressionStream`, so it runs in Node and in browsers alike.
 * @throws {Error} when the bytes are not WOFF 1.0 (WOFF2 needs Brotli and another unpacker).
 */
export async function woffToSfnt(woff: Uint8Array): Promise<Uint8Array> {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.byteLength < woffHeaderSize || view.getUint32(0) !== woffSignature) {
    throw new Error('These bytes are not a WOFF 1.0 font: give the .woff file, not .woff2 or .ttf.');
  }
  const flavor = view.getUint32(4);
  const count = view.getUint16(12);
  const tables = await Promise.all(Array.from({ length: count }, (_, index) => readTable(woff, view, index)));
  return writeSfnt(flavor, tables);
}

async function readTable(woff: Uint8Array, view: DataView, index: number): Promise<WoffTable> {
  const entry = woffHeaderSize + index * woffEntrySize;
  const offset = view.getUint32(entry + 4);
  const packedSize = view.getUint32(entry + 8);
  const size = view.getUint32(entry + 12);
  const packed = woff.slice(offset, offset + packedSize);
  // A table that would not shrink is stored as it is; then both sizes are equal.
  const bytes = packedSize < size ? await inflate(packed) : packed;
  return { tag: view.getUint32(entry), checksum: view.getUint32(entry + 16), bytes };
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function writeSfnt(flavor: number, tables: readonly WoffTable[]): Uint8Array {
  const directoryEnd = sfntHeaderSize + tables.length * sfntEntrySize;
  const out = new Uint8Array(tables.reduce((end, { bytes }) => end + padded(bytes.length), directoryEnd));
  const view = new DataView(out.buffer);
  writeHeader(view, flavor, tables.length);
  let offset = directoryEnd;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = sfntHeaderSize + index * sfntEntrySize;
    for (const [field, value] of [tag, checksum, offset, bytes.length].entries()) view.setUint32(entry + field * 4, value);
    out.set(bytes, offset);
    offset += padded(bytes.length);
  }
  return out;
}

function writeHeader(view: DataView, flavor: number, count: number): void {
  const selector = Math.floor(Math.log2(count));
  const searchRange = 16 * 2 ** selector;
  view.setUint32(0, flavor);
  for (const [field, value] of [count, searchRange, selector, 16 * count - searchRange].entries()) view.setUint16(4 + field * 2, value);
}

/** Tables begin at multiples of four bytes. */
const padded = (size: number): number => Math.ceil(size / 4) * 4;
