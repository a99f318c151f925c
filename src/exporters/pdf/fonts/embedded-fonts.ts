import type { ChainFont } from '../../../typesetting/font-chain.ts';
import type { Font } from '../../../typesetting/font.ts';
import { contentId } from '../file/content-id.ts';
import { ascii, type PdfObjects } from '../file/pdf-objects.ts';
import { array, dictionary, name, number, numbers, type ObjectNumber, reference, type Syntax, textString } from '../file/pdf-syntax.ts';
import { type Slot, subsetTrueType } from './subset-true-type.ts';
import type { CodeWanted } from './text-codes.ts';
import { toUnicode } from './to-unicode.ts';
import { readTrueType, type TrueType } from './true-type.ts';

/** A font of the document while it is being drawn: every new piece of text gets a code. */
export interface EmbeddedFont {
  /** Its name among the resources of a page. */
  readonly resource: string;
  codeFor(wanted: CodeWanted): number;
}

export interface EmbeddedFonts {
  fontFor(font: ChainFont): EmbeddedFont;
  /** Writes the fonts and gives the dictionary for the resources of a page. */
  write(objects: PdfObjects): Syntax;
}

const read = new WeakMap<Font, TrueType>();

/** Parsed once for all documents. */
export function trueTypeOf(font: Font): TrueType {
  const known = read.get(font) ?? readTrueType(font.sfnt);
  read.set(font, known);
  return known;
}

interface Collected extends EmbeddedFont {
  readonly family: string;
  readonly first: Font;
  readonly slots: readonly Slot[];
  readonly texts: readonly string[];
}

/** Slices of one family and weight become one font of the document. */
export function embeddedFonts(): EmbeddedFonts {
  const fonts = new Map<string, Collected>();
  return {
    fontFor: ({ font, family }) => {
      const key = `${family} ${font.unitsPerEm}`;
      const known = fonts.get(key) ?? collectFont(`F${fonts.size + 1}`, family, font);
      fonts.set(key, known);
      return known;
    },
    write: (objects) => dictionary(Object.fromEntries([...fonts.values()].map((font) => [font.resource, reference(writeFont(objects, font))]))),
  };
}

function collectFont(resource: string, family: string, first: Font): Collected {
  const trueType = trueTypeOf(first);
  const slots: Slot[] = [{ parts: [{ font: trueType, glyph: 0, dx: 0, dy: 0 }], advance: trueType.advance(0) }];
  const texts = [''];
  const codes = new Map<string, number>();
  return {
    resource, family, first, slots, texts,
    codeFor: ({ parts, advance, text, key }) => {
      const known = codes.get(key);
      if (known !== undefined) return known;
      const code = slots.push({ parts, advance }) - 1;
      texts.push(text);
      codes.set(key, code);
      return code;
    },
  };
}

/** A Type 0 font with a CIDFontType2, codes of two bytes that are glyph numbers (ISO 32000-1, 9.7; PDF/A-3, 6.2.11.3). */
function writeFont(objects: PdfObjects, { family, first, slots, texts }: Collected): ObjectNumber {
  const trueType = trueTypeOf(first);
  const { bytes, box } = subsetTrueType(slots);
  const inThousandths = (value: number) => (value * 1000) / trueType.unitsPerEm;
  const baseFont = name(`${subsetTag(bytes)}+${postScriptName(family)}`);
  const file = objects.addStream({ entries: { Length1: String(bytes.length) }, bytes });
  const descriptor = objects.add(dictionary({
    Type: '/FontDescriptor',
    FontName: baseFont,
    // Symbolic: its codes follow no standard character set.
    Flags: '4',
    FontBBox: array(box.map((edge) => number(inThousandths(edge)))),
    ItalicAngle: '0',
    Ascent: number(first.ascent * 1000),
    Descent: number(first.descent * 1000),
    CapHeight: number(inThousandths(trueType.capHeight)),
    StemV: family.endsWith('-700') ? '140' : '80',
    FontFile2: reference(file),
  }));
  const descendant = objects.add(dictionary({
    Type: '/Font',
    Subtype: '/CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: dictionary({ Registry: textString('Adobe'), Ordering: textString('Identity'), Supplement: '0' }),
    FontDescriptor: reference(descriptor),
    CIDToGIDMap: '/Identity',
    DW: '0',
    W: `[0 [${numbers(slots.map(({ advance }) => inThousandths(advance)))}]]`,
  }));
  return objects.add(dictionary({
    Type: '/Font',
    Subtype: '/Type0',
    BaseFont: baseFont,
    Encoding: '/Identity-H',
    DescendantFonts: array([reference(descendant)]),
    ToUnicode: reference(objects.addStream({ bytes: ascii(toUnicode(texts)) })),
  }));
}

/** Six capitals that tell subsets of one font apart (ISO 32000-1, 9.6.4), from the bytes so that they never differ by chance. */
const subsetTag = (bytes: Uint8Array): string =>
  Array.from(contentId([bytes]).slice(0, 6), (digit) => String.fromCharCode(65 + Number.parseInt(digit, 16))).join('');

/** "noto-sans-400" becomes "NotoSans-Regular". */
function postScriptName(family: string): string {
  const words = family.split('-');
  const weight = words.pop() === '700' ? 'Bold' : 'Regular';
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}-${weight}`;
}
