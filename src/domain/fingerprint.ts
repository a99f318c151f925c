const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/**
 * FNV-1a, 64 bit, over the UTF-16 code units of a text, low byte first. Chosen because it is ten lines, runs
 * synchronously everywhere and never changes; it protects against accident, not against intent.
 * Source: draft-eastlake-fnv.
 */
export function fnv1a64(text: string): bigint {
  let hash = offsetBasis;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit & 0xff)) * prime);
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit >> 8)) * prime);
  }
  return hash;
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
export function canonicalText(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(canonicalText).join(',')}]`;
  if (data === null || typeof data !== 'object') return JSON.stringify(data) ?? 'null';
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonicalText(value)}`).join(',')}}`;
}
