import { unzlibSync, zlibSync } from 'fflate';

/**
 * In JavaScript and not by the platform's stream: browsers and Node pack the same bytes each in its own way, and the
 * same document must be the same file everywhere.
 */
export const deflate = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 6 });

/** @throws when the bytes are damaged @param size how many bytes must come out */
export function inflate(bytes: Uint8Array, size: number): Uint8Array {
  const out = unzlibSync(bytes, { out: new Uint8Array(size) });
  if (out.length !== size) throw new Error(`These packed bytes hold ${out.length} bytes, and ${size} were announced.`);
  return out;
}
