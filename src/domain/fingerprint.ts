import { onceEach } from './once-each.ts';

const offsetBasis = { high: 0xcbf29ce4, low: 0x84222325 };

/** A factor modulo 2 to the 64th: `upper` times 2 to the 32nd, and `rest`. The prime is 2 to the 40th and 0x1b3. */
interface Factor {
  readonly upper: number;
  readonly rest: number;
}

const prime: Factor = { upper: 1 << 8, rest: 0x1b3 };
const squareOfPrime: Factor = { upper: (2 * prime.rest) << 8, rest: prime.rest ** 2 };

/**
 * FNV-1a, 64 bit, over the UTF-16 code units of a text, which may come in parts, low byte first. Chosen because it is a few
 * lines, runs synchronously everywhere and never changes; it protects against accident, not against intent. Counted in two
 * halves of 32 bits, because with bigints a form of long texts took longer to fingerprint than to price.
 * Source: draft-eastlake-fnv.
 */
export function fnv1a64(text: string | readonly string[]): bigint {
  // As integers of 32 bits from the start: with a float among them, every step would convert.
  let high = offsetBasis.high | 0;
  let low = offsetBasis.low | 0;
  for (const part of typeof text === 'string' ? [text] : text) {
    for (let index = 0; index < part.length; index += 1) {
      const unit = part.charCodeAt(index);
      const mixed = low ^ (unit & 0xff);
      if (unit < 0x100) {
        // The high byte is nought, and two multiplications by the prime are one by its square.
        high = highOfProduct(high, mixed, squareOfPrime);
        low = Math.imul(mixed, squareOfPrime.rest);
      } else {
        high = highOfProduct(high, mixed, prime);
        low = Math.imul(mixed, prime.rest) ^ (unit >> 8);
        high = highOfProduct(high, low, prime);
        low = Math.imul(low, prime.rest);
      }
    }
  }
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}

/** `rest` has at most 18 bits, so a float holds its product with `low` exactly, and what of it goes beyond 32 bits. */
const highOfProduct = (high: number, low: number, { upper, rest }: Factor): number =>
  (Math.imul(high, rest) + Math.imul(low, upper) + (((low >>> 0) * (rest / 2 ** 32)) | 0)) | 0;

/** Crockford's alphabet: no I, L, O or U, so that a reference survives being read out on the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The lowest `bits` of the number, five to a letter. */
export function toBase32(value: bigint, bits: number): string {
  const count = Math.ceil(bits / 5);
  const digits = BigInt.asUintN(count * 5, value).toString(32).padStart(count, '0');
  return Array.from(digits, (digit) => alphabet[Number.parseInt(digit, 32)]).join('');
}

/** One text for equal data: JSON with its keys in order, absent values left out. */
export function canonicalText(data: unknown): string {
  if (data === null || typeof data !== 'object') return JSON.stringify(data) ?? 'null';
  return textOfObject(data);
}

/** The long parts of a request are most of the time those of the keystroke before. */
const textOfObject = onceEach((data: object): string => (Array.isArray(data) ? `[${data.map(canonicalText).join(',')}]` : canonicalParts(data).join('')));

const knownNames = new Map<string, string>();
/** A request has some hundred names of fields; whatever else comes is written anew each time. */
const mostNames = 500;

function nameOf(key: string): string {
  const known = knownNames.get(key);
  if (known !== undefined) return known;
  const name = `${JSON.stringify(key)}:`;
  if (knownNames.size < mostNames) knownNames.set(key, name);
  return name;
}

/** {@link canonicalText} of a record, in parts: joined, a long text would be copied only to be read once. */
export function canonicalParts(data: object): readonly string[] {
  const values = data as Readonly<Record<string, unknown>>;
  const parts: string[] = ['{'];
  for (const key of Object.keys(values).sort()) {
    if (values[key] !== undefined) parts.push(parts.length === 1 ? '' : ',', nameOf(key), canonicalText(values[key]));
  }
  parts.push('}');
  return parts;
}
