import { Blob, Buffer, Face, Font as HarfBuzzFont, shape } from 'harfbuzzjs';

/** A parsed font; parse once and keep it, parsing is the expensive part. */
export interface Font {
  has(codePoint: number): boolean;
  /** Advance width of one run in one script and direction, in em (1 = the font size). Kerning and ligatures count. */
  advance(run: string): number;
}

/**
 * One buffer for all runs: harfbuzzjs has no `destroy`, so a buffer per run would leak WebAssembly memory.
 * Shaping is synchronous, hence no two runs ever share it.
 */
let sharedBuffer: Buffer | undefined;

/** @param sfnt bytes of an OpenType or TrueType file. */
export function openFont(sfnt: Uint8Array): Font {
  const face = new Face(new Blob(sfnt));
  const font = new HarfBuzzFont(face);
  const codePoints = new Set(face.collectUnicodes());
  return {
    has: (codePoint) => codePoints.has(codePoint),
    advance: (run) => shapedUnits(font, run) / face.upem,
  };
}

function shapedUnits(font: HarfBuzzFont, run: string): number {
  const buffer = (sharedBuffer ??= new Buffer());
  buffer.reset();
  buffer.addText(run);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
}
