/** The package has no types of its own. */
declare module 'wawoff2/decompress.js' {
  /** @throws when the bytes are not WOFF2 */
  export default function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
