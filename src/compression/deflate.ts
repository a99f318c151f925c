/**
 * Packs bytes as a zlib stream (RFC 1950). Programs pack the same bytes each in their own way, so whoever asks for a document
 * says what packs it: {@link deflateByPlatform} in a page, where a reader waits, `deflateAlike` where the same document must
 * be the same file.
 */
export type Deflate = (bytes: Uint8Array) => Packed;

export type Packed = Uint8Array | Promise<Uint8Array>;

/** By the machine code that every browser has: a packer in JavaScript, run for the first time, takes a third of a first document's time. */
export async function deflateByPlatform(bytes: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate');
  const writer = writable.getWriter();
  // Whatever goes wrong is told at the end that is read.
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(ignore);
  writer.close().catch(ignore);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

const ignore = () => undefined;
