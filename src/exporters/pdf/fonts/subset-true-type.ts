import { type TrueType, viewOf } from './true-type.ts';
import { writeTrueType } from './write-true-type.ts';

/** A glyph of one of the fonts that go into a subset. */
export interface GlyphSource {
  readonly font: TrueType;
  readonly glyph: number;
}

export interface PlacedGlyph extends GlyphSource {
  readonly dx: number;
  readonly dy: number;
}

/** A glyph of the subset: one glyph of a font as it is, or several in their places, drawn as one. */
export interface Slot {
  readonly parts: readonly PlacedGlyph[];
  readonly advance: number;
}

export interface Subset {
  readonly bytes: Uint8Array;
  /** In units of the font: xMin, yMin, xMax, yMax. */
  readonly box: Box;
}

export type Box = readonly [xMin: number, yMin: number, xMax: number, yMax: number];

interface Outline {
  readonly bytes: Uint8Array;
  readonly advance: number;
  readonly leftBearing: number;
}

/** Flags of a component (the "glyf" table). */
const component = { argumentsAreWords: 0x01, argumentsAreOffsets: 0x02, hasScale: 0x08, more: 0x20, hasTwoScales: 0x40, hasMatrix: 0x80 } as const;

/**
 * A font of these slots alone; slot 0 must be the box for the unknown. The fonts must be unhinted parts of one design:
 * their outlines come together under the head of the first.
 *
 * Letters that are built of parts (a base and its dots, a syllable) become one composite glyph, so that every code of the
 * document stands for exactly one piece of text and nobody who copies it gets the parts.
 */
export function subsetTrueType(slots: readonly Slot[]): Subset {
  const outlines = outlinesOf(slots);
  const fonts = [...new Set(slots.flatMap(({ parts }) => parts.map(({ font }) => font)))];
  const box = outlines.map(({ bytes }) => boxOf(bytes)).filter((each) => each !== undefined).reduce<Box>(union, [0, 0, 0, 0]);
  return { box, bytes: writeTrueType(outlines, { fonts, box }) };
}

/** Slots keep their numbers; glyphs that are only parts of others come after them. */
function outlinesOf(slots: readonly Slot[]): readonly Outline[] {
  const outlines: Outline[] = slots.map(emptyOutline);
  const numbers = new Map<TrueType, Map<number, number>>();
  const remember = ({ font, glyph }: GlyphSource, number: number) => numbers.set(font, (numbers.get(font) ?? new Map<number, number>()).set(glyph, number));
  const numberOf = (source: GlyphSource): number => {
    const known = numbers.get(source.font)?.get(source.glyph);
    if (known !== undefined) return known;
    const number = outlines.push(emptyOutline({ advance: 0 })) - 1;
    remember(source, number);
    outlines[number] = plainOutline(source, numberOf);
    return number;
  };
  for (const [number, slot] of slots.entries()) if (isPlain(slot)) remember(slot.parts[0], number);
  for (const [number, slot] of slots.entries()) outlines[number] = isPlain(slot) ? plainOutline(slot.parts[0], numberOf) : composite(slot, numberOf);
  return outlines;
}

type PlainSlot = Slot & { readonly parts: readonly [PlacedGlyph] };

function isPlain(slot: Slot): slot is PlainSlot {
  const { parts, advance } = slot;
  const [only] = parts;
  return parts.length === 1 && only !== undefined && only.dx === 0 && only.dy === 0 && only.font.advance(only.glyph) === advance;
}

const emptyOutline = ({ advance }: { readonly advance: number }): Outline => ({ bytes: new Uint8Array(0), advance, leftBearing: 0 });

function plainOutline({ font, glyph }: GlyphSource, numberOf: (source: GlyphSource) => number): Outline {
  const bytes = font.outline(glyph);
  const components = componentsOf(bytes).map((part) => ({ ...part, number: numberOf({ font, glyph: part.glyph }) }));
  return { bytes: components.length === 0 ? bytes : renumber(bytes, components), advance: font.advance(glyph), leftBearing: font.leftBearing(glyph) };
}

function composite(slot: Slot, numberOf: (source: GlyphSource) => number): Outline {
  const drawn = slot.parts.filter(({ font, glyph }) => font.outline(glyph).length > 0);
  if (drawn.length === 0) return emptyOutline(slot);
  const box = drawn.map(({ font, glyph, dx, dy }) => moved(boxOf(font.outline(glyph)) ?? [0, 0, 0, 0], dx, dy)).reduce(union);
  const bytes = new Uint8Array(10 + 8 * drawn.length);
  const view = viewOf(bytes);
  view.setInt16(0, -1);
  for (const [index, edge] of box.entries()) view.setInt16(2 + 2 * index, edge);
  for (const [index, part] of drawn.entries()) {
    const more = index < drawn.length - 1 ? component.more : 0;
    view.setUint16(10 + 8 * index, component.argumentsAreWords | component.argumentsAreOffsets | more);
    view.setUint16(12 + 8 * index, numberOf(part));
    view.setInt16(14 + 8 * index, part.dx);
    view.setInt16(16 + 8 * index, part.dy);
  }
  return { bytes, advance: slot.advance, leftBearing: box[0] };
}

interface Component {
  /** Where the number of its glyph stands in the outline. */
  readonly at: number;
  readonly glyph: number;
}

/** Components of a composite outline; none of a simple one. */
function componentsOf(outline: Uint8Array): readonly Component[] {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return [];
  const view = viewOf(outline);
  const components: Component[] = [];
  for (let at = 10, flags: number = component.more; (flags & component.more) !== 0; at += componentSize(flags)) {
    flags = view.getUint16(at);
    components.push({ at: at + 2, glyph: view.getUint16(at + 2) });
  }
  return components;
}

function componentSize(flags: number): number {
  const scales = (flags & component.hasScale) !== 0 ? 2 : (flags & component.hasTwoScales) !== 0 ? 4 : (flags & component.hasMatrix) !== 0 ? 8 : 0;
  return 4 + ((flags & component.argumentsAreWords) !== 0 ? 4 : 2) + scales;
}

function renumber(outline: Uint8Array, components: readonly (Component & { readonly number: number })[]): Uint8Array {
  const copy = outline.slice();
  for (const { at, number } of components) viewOf(copy).setUint16(at, number);
  return copy;
}

function boxOf(outline: Uint8Array): Box | undefined {
  if (outline.length === 0) return undefined;
  const view = viewOf(outline);
  return [view.getInt16(2), view.getInt16(4), view.getInt16(6), view.getInt16(8)];
}

const moved = ([xMin, yMin, xMax, yMax]: Box, dx: number, dy: number): Box => [xMin + dx, yMin + dy, xMax + dx, yMax + dy];

const union = (a: Box, b: Box): Box => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
