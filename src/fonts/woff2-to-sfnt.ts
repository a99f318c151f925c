import decompress from 'wawoff2/decompress.js';

/**
 * Unpacks a WOFF2 file. Brotli is in Node, but WOFF2 also rearranges the outlines, hence a package.
 * @throws {Error} when the bytes are not WOFF2
 */
export const woff2ToSfnt = async (woff2: Uint8Array): Promise<Uint8Array> => Uint8Array.from(await decompress(woff2));
