import { correction, generate, mode } from 'lean-qr';
import { boundedMemo } from '../../../domain/bounded-memo.ts';

/** Rows of a QR code (ISO/IEC 18004), true where it is dark; without the quiet zone. */
export type QrModules = readonly (readonly boolean[])[];

/** Light modules that must surround the code. */
export const quietZone = 4;

/** A telephone held over paper still reads modules of 0.3 mm. */
const smallestModule = (0.3 / 25.4) * 72;

/** Modules in a row: 21 in version 1, four more in each one after it, up to 40. */
const largestVersion = (side: number): number => Math.min(40, Math.floor((side / smallestModule - 2 * quietZone - 17) / 4));

/**
 * The code with the fewest modules that holds the text, and with the best protection those have room for.
 * @param side of the whole code in points, quiet zone included
 * @returns undefined when the text is too long for modules large enough to be read from paper
 */
export function qrModules(text: string, side: number): QrModules | undefined {
  const key = `${side} ${text}`;
  const known = recent.get(key) ?? { modules: findModules(text, side) };
  recent.set(key, known);
  return known.modules;
}

/** Asked whether it fits, then drawn. */
const recent = boundedMemo<{ readonly modules: QrModules | undefined }>(4);

/** Without the mode for kanji, whose table of 8,000 characters takes longer to fill than the code to draw, and which no address has. */
const modesOfLinks = [mode.numeric, mode.alphaNumeric, mode.ascii, mode.iso8859_1, mode.utf8];

function findModules(text: string, side: number): QrModules | undefined {
  const maxVersion = largestVersion(side);
  if (maxVersion < 1) return undefined;
  try {
    const code = generate(text, { minCorrectionLevel: correction.L, maxVersion, modes: modesOfLinks });
    return Array.from({ length: code.size }, (_, y) => Array.from({ length: code.size }, (_, x) => code.get(x, y)));
  } catch {
    // The package's way to say that it has no room for so much text.
    return undefined;
  }
}

export const qrCodeFits = (text: string, side: number): boolean => qrModules(text, side) !== undefined;
