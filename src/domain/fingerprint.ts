const offsetBasis = { high: 0xcbf29ce4, low: 0x84222325 };
/** The prime is 2 to the 40th and this. */
const primeRest = 0x1b3;

/**
 * FNV-1a, 64 bit, over the UTF-16 code units of a text, low byte first. Chosen because it is a few lines, runs
 * synchronously everywhere and never changes; it protects against accident, not against intent. Counted in two halves of 32
 * bits, because with bigints a form of long texts took longer to fingerprint than to price.
 * Source: draft-eastlake-fnv.
 */
export function fnv1a64(text: string): bigint {
  let { high, low } = offsetBasis;
  for (let index = 0; index < 2 * text.length; index += 1) {
    const unit = text.charCodeAt(index >> 1);
    const mixed = low ^ (index % 2 === 0 ? unit & 0xff : unit >> 8);
    const first = Math.imul(mixed & 0xffff, primeRest);
    const second = Math.imul(mixed >>> 16, primeRest) + (first >>> 16);
    high = (Math.imul(high, primeRest) + (second >>> 16) + (mixed << 8)) | 0;
    low = (second << 16) | (first & 0xffff);
  }
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}

/** Crockford's alphabet: no I, L, O or U, so that a reference survives being read out on the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The lowest `bits` of the number, five to a letter. */
export function toBase32(value: bigint, bits: number): string {
  const letters: string[] = [];
  for (let shift = 0; shift < bits; shift += 5) letters.unshift(alphabet[Number((value >> BigInt(shift)) & 31n)] ?? '');
  return letters.join('');
}

/** One text for equal data: keys in order, absent values left out. */
export const canonicalText = (data: unknown): string => JSON.stringify(inOrder(data)) ?? 'null';

function inOrder(data: unknown): unknown {
  if (data === null || typeof data !== 'object') return data;
  if (Array.isArray(data)) return data.map(inOrder);
  const values = data as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.keys(values).sort().map((key) => [key, inOrder(values[key])]));
}
