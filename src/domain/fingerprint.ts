import { onceEach } from './once-each.ts';

const offsetBasis = { high: 0xcbf29ce4, low: 0x84222325 };
/** The prime is 2 to the 40th and this. */
const primeRest = 0x1b3;
/** The square of the prime, modulo 2 to the 64th, is so many times 2 to the 32nd and the square of the rest. */
const squareHigh = (2 * primeRest) << 8;
const squareRest = primeRest * primeRest;

/**
 * FNV-1a, 64 bit, over the UTF-16 code units of a text, low byte first. Chosen because it is a few lines, runs
 * synchronously everywhere and never changes; it protects against accident, not against intent. Counted in two halves of 32
 * bits, because with bigints a form of long texts took longer to fingerprint than to price.
 * Source: draft-eastlake-fnv.
 */
export function fnv1a64(text: string): bigint {
  let { high, low } = offsetBasis;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const mixed = low ^ (unit & 0xff);
    if (unit < 0x100) {
      // The high byte is nought, and two multiplications by the prime are one by its square. In parts of 11 bits, no product exceeds 31 bits.
      const first = Math.imul(mixed & 0x7ff, squareRest);
      const second = Math.imul((mixed >>> 11) & 0x7ff, squareRest) + (first >>> 11);
      const third = Math.imul(mixed >>> 22, squareRest) + (second >>> 11);
      high = (Math.imul(high, squareRest) + (third >>> 10) + Math.imul(mixed, squareHigh)) | 0;
      low = (third << 22) | ((second & 0x7ff) << 11) | (first & 0x7ff);
    } else {
      ({ high, low } = timesPrime(high, mixed));
      ({ high, low } = timesPrime(high, low ^ (unit >> 8)));
    }
  }
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}

function timesPrime(high: number, low: number): { readonly high: number; readonly low: number } {
  const first = Math.imul(low & 0xffff, primeRest);
  const second = Math.imul(low >>> 16, primeRest) + (first >>> 16);
  return { high: (Math.imul(high, primeRest) + (second >>> 16) + (low << 8)) | 0, low: (second << 16) | (first & 0xffff) };
}

/** Crockford's alphabet: no I, L, O or U, so that a reference survives being read out on the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The lowest `bits` of the number, five to a letter. */
export function toBase32(value: bigint, bits: number): string {
  const letters: string[] = [];
  for (let shift = 0; shift < bits; shift += 5) letters.unshift(alphabet[Number((value >> BigInt(shift)) & 31n)] ?? '');
  return letters.join('');
}

/** One text for equal data: JSON with its keys in order, absent values left out. */
export function canonicalText(data: unknown): string {
  if (data === null || typeof data !== 'object') return JSON.stringify(data) ?? 'null';
  return Array.isArray(data) ? textOfList(data) : textOfRecord(data as Readonly<Record<string, unknown>>);
}

/** Lists are the long part of a request, and most of them are those of the keystroke before. */
const textOfList = onceEach((items: readonly unknown[]): string => `[${items.map(canonicalText).join(',')}]`);

function textOfRecord(values: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(values).sort()) {
    const value = values[key];
    if (value !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalText(value)}`;
  }
  return `{${text}}`;
}
