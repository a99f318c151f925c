import { Blob, Buffer, BufferFlag, ClusterLevel, Direction, Face, Font as HarfBuzzFont, shape } from 'harfbuzzjs';

/** A glyph where shaping put it; all measures in units of the font. */
export interface Glyph {
  /** 0 is the box that stands for a character the font does not have. */
  readonly id: number;
  /** Where the text it stands for begins, as an offset into the text that was shaped. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** A step of an outline, as in SVG: M, L, Q, C or Z with absolute coordinates in units of the font. */
export interface OutlineStep {
  readonly type: string;
  readonly values: readonly number[];
}

export interface ShapeSetting {
  readonly rtl: boolean;
  /** ISO 15924, "Latn". */
  readonly script: string;
  /** BCP-47, for the forms a language prefers: ș in Romanian, Cyrillic in Serbian. */
  readonly language: string;
}

/** A parsed font; parse once and keep it, parsing is the expensive part. */
export interface Font {
  /** The bytes it was opened from. */
  readonly sfnt: Uint8Array;
  readonly unitsPerEm: number;
  /** Above and below the base line, in em; the second is negative. */
  readonly ascent: number;
  readonly descent: number;
  readonly codePoints: ReadonlySet<number>;
  has(codePoint: number): boolean;
  /** Advance width of one run in one script and direction, in em (1 = the font size). Kerning and ligatures count. */
  advance(run: string): number;
  outline(glyph: number): readonly OutlineStep[];
  /** Glyphs of `text` from `start` to `end` in visual order; the text around them decides how letters join. */
  shape(text: string, part: { readonly start: number; readonly end: number }, setting: ShapeSetting): readonly Glyph[];
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
  const { ascender, descender } = font.hExtents();
  return {
    sfnt,
    unitsPerEm: face.upem,
    ascent: ascender / face.upem,
    descent: descender / face.upem,
    codePoints,
    has: (codePoint) => codePoints.has(codePoint),
    advance: (run) => shapedUnits(font, run) / face.upem,
    outline: (glyph) => font.glyphToJson(glyph),
    shape: (text, part, setting) => shapedGlyphs(font, text, part, setting),
  };
}

function emptyBuffer(): Buffer {
  const buffer = (sharedBuffer ??= new Buffer());
  buffer.reset();
  return buffer;
}

function shapedUnits(font: HarfBuzzFont, run: string): number {
  const buffer = emptyBuffer();
  buffer.addText(run);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
}

function shapedGlyphs(font: HarfBuzzFont, text: string, { start, end }: { readonly start: number; readonly end: number }, { rtl, script, language }: ShapeSetting): readonly Glyph[] {
  const buffer = emptyBuffer();
  buffer.addText(text, start, end - start);
  buffer.setDirection(rtl ? Direction.RTL : Direction.LTR);
  buffer.setScript(script);
  buffer.setLanguage(language);
  // Joiners, soft hyphens and direction marks have done their work once the text is shaped.
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  // A letter and its marks are one cluster: copied one by one, marks lose their letter.
  buffer.setClusterLevel(ClusterLevel.MONOTONE_GRAPHEMES);
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    return { id: codepoint, cluster, advance: xAdvance, dx: xOffset, dy: yOffset };
  });
}
