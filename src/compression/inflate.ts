/**
 * Unpacks a zlib stream of a known size. The library is fetched with the first picture that needs it; the platform's own
 * stream refuses pictures that other programs open, for a byte too many at their end.
 * @param size how many bytes must come out @throws when the bytes are damaged
 */
export async function inflate(bytes: Uint8Array, size: number): Promise<Uint8Array> {
  const { unzlibSync } = await import('fflate');
  const out = unzlibSync(bytes, { out: new Uint8Array(size) });
  if (out.length !== size) throw new Error(`These packed bytes hold ${out.length} bytes, and ${size} were announced.`);
  return out;
}
