export type TextReading = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: string };

/**
 * The text of a file in UTF-8, with or without a byte-order mark. What is written in another encoding is refused: its
 * accents would become other characters, and nobody would see it before the draft is with its buyer.
 *
 * @param saveAs what to do instead, such as 'save it as UTF-8'
 */
export function decodeText(bytes: Uint8Array, saveAs: string): TextReading {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { ok: false, fault: `the file is UTF-16; ${saveAs}` };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, fault: `the file is not UTF-8, so accents would be lost; ${saveAs}` };
  }
}
