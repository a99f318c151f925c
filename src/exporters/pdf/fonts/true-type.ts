/** The tables of a TrueType font (OpenType 1.9, "glyf" outlines) that embedding needs. */
export interface TrueType {
  readonly unitsPerEm: number;
  readonly capHeight: number;
  table(tag: string): Uint8Array;
  /** Outline of a glyph; empty for a space. */
  outline(glyph: number): Uint8Array;
  advance(glyph: number): number;
  leftBearing(glyph: number): number;
}

const defaultCapHeight = 0.7;

/** @throws when the bytes are no TrueType font */
export function readTrueType(sfnt: Uint8Array): TrueType {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const tables = readDirectory(sfnt, view);
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`This font has no table "${tag}": only TrueType outlines can be embedded.`);
    return found;
  };
  const [head, hhea, maxp, hmtx, loca, glyf] = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf'].map(table) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const longMetrics = viewOf(hhea).getUint16(34);
  const glyphCount = viewOf(maxp).getUint16(4);
  const isLong = viewOf(head).getInt16(50) === 1;
  const metrics = viewOf(hmtx);
  const offsets = viewOf(loca);
  const offsetOf = (glyph: number) => (isLong ? offsets.getUint32(4 * glyph) : 2 * offsets.getUint16(2 * glyph));
  const unitsPerEm = viewOf(head).getUint16(18);
  return {
    unitsPerEm,
    capHeight: capHeightOf(tables.get('OS/2')) ?? defaultCapHeight * unitsPerEm,
    table,
    outline: (glyph) => {
      if (glyph >= glyphCount) throw new Error(`This font has ${glyphCount} glyphs, and glyph ${glyph} was asked for.`);
      return glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1));
    },
    // Glyphs after the last long entry share its advance (the "hmtx" table).
    advance: (glyph) => metrics.getUint16(4 * Math.min(glyph, longMetrics - 1)),
    leftBearing: (glyph) => metrics.getInt16(glyph < longMetrics ? 4 * glyph + 2 : 4 * longMetrics + 2 * (glyph - longMetrics)),
  };
}

function readDirectory(sfnt: Uint8Array, view: DataView): ReadonlyMap<string, Uint8Array> {
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const offset = view.getUint32(entry + 8);
    tables.set(String.fromCharCode(...sfnt.subarray(entry, entry + 4)), sfnt.subarray(offset, offset + view.getUint32(entry + 12)));
  }
  return tables;
}

/** sCapHeight came with version 2 of the table. */
function capHeightOf(os2: Uint8Array | undefined): number | undefined {
  return os2 && viewOf(os2).getUint16(0) >= 2 ? viewOf(os2).getInt16(88) : undefined;
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
