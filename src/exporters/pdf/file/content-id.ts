/**
 * Sixteen bytes that tell files apart (ISO 32000-1, 14.4): FNV-1a over the bytes in four lanes with different beginnings,
 * each stirred at the end as in MurmurHash3. It identifies and protects nothing, and needs no secure context as
 * `crypto.subtle` does.
 */
export function contentId(parts: readonly Uint8Array[]): string {
  // Side by side, since each step of one has to wait for the step before it.
  let [a, b, c, d]: [number, number, number, number] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 1) {
      const byte = part[index] ?? 0;
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ byte, 0x01000193);
      c = Math.imul(c ^ byte, 0x01000193);
      d = Math.imul(d ^ byte, 0x01000193);
    }
  }
  return [a, b, c, d].map(stirred).join('');
}

function stirred(lane: number): string {
  let hash = lane;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
