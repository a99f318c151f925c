import { concatenate } from '../file/pdf-objects.ts';
import { type TrueType, viewOf } from './true-type.ts';

interface Outline {
  readonly bytes: Uint8Array;
  readonly advance: number;
  readonly leftBearing: number;
}

interface FontFrame {
  /** The first gives head and metrics; limits are the widest of all. */
  readonly fonts: readonly TrueType[];
  readonly box: readonly number[];
}

/** The font file of these outlines; tables that PDF does not ask of an embedded CIDFontType2 are left out (ISO 32000-1, 9.9). */
export function writeTrueType(outlines: readonly Outline[], frame: FontFrame): Uint8Array {
  const { glyf, loca } = outlineTables(outlines);
  return writeTables([
    ['glyf', glyf],
    ['head', headTable(frame)],
    ['hhea', horizontalHeader(outlines, frame)],
    ['hmtx', horizontalMetrics(outlines)],
    ['loca', loca],
    ['maxp', maximumProfile(outlines.length, frame)],
  ]);
}

function outlineTables(outlines: readonly Outline[]) {
  const loca = new Uint8Array(4 * (outlines.length + 1));
  const padded: Uint8Array[] = [];
  let offset = 0;
  for (const [index, { bytes }] of outlines.entries()) {
    viewOf(loca).setUint32(4 * index, offset);
    padded.push(bytes, new Uint8Array(-bytes.length & 3));
    offset += bytes.length + (-bytes.length & 3);
  }
  viewOf(loca).setUint32(4 * outlines.length, offset);
  return { glyf: concatenate(padded), loca };
}

function headTable({ fonts, box }: FontFrame): Uint8Array {
  const head = copyOf(fonts, 'head');
  const view = viewOf(head);
  view.setUint32(8, 0);
  for (const [index, edge] of box.entries()) view.setInt16(36 + 2 * index, edge);
  view.setInt16(50, 1);
  return head;
}

function horizontalHeader(outlines: readonly Outline[], { fonts }: FontFrame): Uint8Array {
  const hhea = copyOf(fonts, 'hhea');
  viewOf(hhea).setUint16(10, Math.max(...outlines.map(({ advance }) => advance)));
  viewOf(hhea).setUint16(34, outlines.length);
  return hhea;
}

function horizontalMetrics(outlines: readonly Outline[]): Uint8Array {
  const hmtx = new Uint8Array(4 * outlines.length);
  for (const [index, { advance, leftBearing }] of outlines.entries()) {
    viewOf(hmtx).setUint16(4 * index, advance);
    viewOf(hmtx).setInt16(4 * index + 2, leftBearing);
  }
  return hmtx;
}

/** Fields of "maxp" that outlines bear on, by offset; the others concern hinting. */
const profile = { points: 6, contours: 8, compositePoints: 10, compositeContours: 12, elements: 28, depth: 30 } as const;
/** More parts than any syllable has; a limit that is too high costs nothing. */
const mostParts = 24;

function maximumProfile(count: number, { fonts }: FontFrame): Uint8Array {
  const maxp = copyOf(fonts, 'maxp');
  const view = viewOf(maxp);
  const most = (offset: number) => Math.max(...fonts.map((font) => viewOf(font.table('maxp')).getUint16(offset)));
  const set = (offset: number, value: number) => view.setUint16(offset, Math.min(value, 0xffff));
  view.setUint16(4, count);
  set(profile.points, most(profile.points));
  set(profile.contours, most(profile.contours));
  set(profile.compositePoints, mostParts * Math.max(most(profile.points), most(profile.compositePoints)));
  set(profile.compositeContours, mostParts * Math.max(most(profile.contours), most(profile.compositeContours)));
  set(profile.elements, Math.max(mostParts, most(profile.elements)));
  set(profile.depth, most(profile.depth) + 1);
  return maxp;
}

const copyOf = (fonts: readonly TrueType[], tag: string): Uint8Array => fonts[0]?.table(tag).slice() ?? new Uint8Array(0);

/** Tables must come in the order of their tags. */
function writeTables(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const directory = new Uint8Array(12 + 16 * tables.length);
  const view = viewOf(directory);
  const selector = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  for (const [index, value] of [tables.length, 16 * 2 ** selector, selector, 16 * (tables.length - 2 ** selector)].entries()) view.setUint16(4 + 2 * index, value);
  let offset = directory.length;
  const padded: Uint8Array[] = [];
  for (const [index, [tag, bytes]] of tables.entries()) {
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(entry + letter, tag.charCodeAt(letter));
    for (const [field, value] of [checksum(bytes), offset, bytes.length].entries()) view.setUint32(entry + 4 + 4 * field, value);
    padded.push(bytes, new Uint8Array(-bytes.length & 3));
    offset += bytes.length + (-bytes.length & 3);
  }
  const file = concatenate([directory, ...padded]);
  const headAt = viewOf(file).getUint32(12 + 16 * tables.findIndex(([tag]) => tag === 'head') + 8);
  // The "head" table: checkSumAdjustment makes the sum of the whole file this number.
  viewOf(file).setUint32(headAt + 8, (0xb1b0afba - checksum(file)) >>> 0);
  return file;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let index = 0; index < bytes.length; index += 4) {
    sum = (sum + (((bytes[index] ?? 0) << 24) | ((bytes[index + 1] ?? 0) << 16) | ((bytes[index + 2] ?? 0) << 8) | (bytes[index + 3] ?? 0))) >>> 0;
  }
  return sum;
}
