import qrcode from 'qrcode-generator';

/** Rows of a QR code (ISO/IEC 18004), true where it is dark; without the quiet zone. */
export type QrModules = readonly (readonly boolean[])[];

/** Light modules that must surround the code. */
export const quietZone = 4;

/** A telephone held over paper still reads modules of 0.3 mm. */
const smallestModule = (0.3 / 25.4) * 72;

/**
 * The code with the best protection that still has modules large enough to be read from paper.
 * @param side of the whole code in points, quiet zone included
 * @returns undefined when the text is too long for that side
 */
export function qrModules(text: string, side: number): QrModules | undefined {
  const most = side / smallestModule - 2 * quietZone;
  for (const protection of ['M', 'L'] as const) {
    const modules = encode(text, protection);
    if (modules !== undefined && modules.length <= most) return modules;
  }
  return undefined;
}

export const qrCodeFits = (text: string, side: number): boolean => qrModules(text, side) !== undefined;

/** Bytes that the largest code holds with the least protection. */
const mostBytes = 2953;

function encode(text: string, protection: 'M' | 'L'): QrModules | undefined {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > mostBytes) return undefined;
  const code = qrcode(0, protection);
  // The package writes the low byte of each UTF-16 unit; given the bytes of UTF-8 as units, it writes UTF-8.
  code.addData(String.fromCharCode(...bytes), 'Byte');
  try {
    code.make();
  } catch {
    // The package's way to say that no version holds so much.
    return undefined;
  }
  const count = code.getModuleCount();
  return Array.from({ length: count }, (_, row) => Array.from({ length: count }, (_, column) => code.isDark(row, column)));
}
