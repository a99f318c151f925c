import { ascii, concatenate } from './pdf-objects.ts';

/**
 * A minimal ICC profile of sRGB (ICC.1:2010, version 4.2; colours of IEC 61966-2-1, adapted to D50 by Bradford): PDF/A
 * asks what the colours of the document mean. Written here, it weighs half a kilobyte and is nobody's property.
 */
export function srgbProfile(): Uint8Array {
  const curve = concatenate([ascii('para'), zeros(4), Uint8Array.of(0, 3, 0, 0), ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed)]);
  const tags: readonly (readonly [tag: string, data: Uint8Array])[] = [
    ['desc', words('sRGB')],
    ['cprt', words('No copyright, use freely')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['chad', concatenate([ascii('sf32'), zeros(4), ...[1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168].map(fixed)])],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return withHeader(tagTable(tags));
}

const headerSize = 128;

function tagTable(tags: readonly (readonly [tag: string, data: Uint8Array])[]): Uint8Array {
  const directory: Uint8Array[] = [];
  const data: Uint8Array[] = [];
  const placed = new Map<Uint8Array, number>();
  let end = headerSize + 4 + 12 * tags.length;
  for (const [tag, bytes] of tags) {
    // The three channels share one curve.
    if (!placed.has(bytes)) {
      placed.set(bytes, end);
      data.push(bytes, zeros(-bytes.length & 3));
      end += bytes.length + (-bytes.length & 3);
    }
    directory.push(ascii(tag), long(placed.get(bytes) ?? 0), long(bytes.length));
  }
  return concatenate([long(tags.length), ...directory, ...data]);
}

function withHeader(table: Uint8Array): Uint8Array {
  const made = [2026, 1, 1, 0, 0, 0].flatMap((value) => [value >> 8, value & 0xff]);
  const header = concatenate([
    long(headerSize + table.length), zeros(4), Uint8Array.of(4, 0x20, 0, 0), ascii('mntrRGB XYZ '), Uint8Array.from(made), ascii('acsp'), zeros(28),
    fixed(0.9642), fixed(1), fixed(0.8249),
  ]);
  return concatenate([header, zeros(headerSize - header.length), table]);
}

const zeros = (count: number): Uint8Array => new Uint8Array(count);

const long = (value: number): Uint8Array => Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);

/** s15Fixed16Number */
const fixed = (value: number): Uint8Array => long(Math.round(value * 65536) >>> 0);

const xyz = (x: number, y: number, z: number): Uint8Array => concatenate([ascii('XYZ '), zeros(4), fixed(x), fixed(y), fixed(z)]);

/** multiLocalizedUnicodeType, in English alone. */
function words(text: string): Uint8Array {
  const utf16 = Uint8Array.from(Array.from(text).flatMap((letter) => [0, letter.charCodeAt(0)]));
  return concatenate([ascii('mluc'), zeros(4), long(1), long(12), ascii('enUS'), long(utf16.length), long(28), utf16]);
}
