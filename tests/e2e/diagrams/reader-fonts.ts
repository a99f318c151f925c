import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface ReaderFont {
  readonly name: string;
  /** `@font-face` rules that give the family "reader"; characters it lacks come from the system's own fonts. */
  readonly css: string;
}

/**
 * What readers' systems show instead of Noto Sans, which the labels were measured in: narrower (Arimo has the widths of
 * Arial and Liberation Sans) and much wider. From packages, so that the test says the same on every machine; characters
 * a family lacks come from the system's own fonts.
 */
export const readerFonts: readonly ReaderFont[] = [
  { name: 'Noto Sans', css: faces(['noto-sans/files/noto-sans-latin', 'noto-sans/files/noto-sans-latin-ext', 'noto-sans-arabic/files/noto-sans-arabic-arabic']) },
  { name: 'DejaVu Sans', css: faces(['dejavu-sans/files/dejavu-sans-latin']) },
  { name: 'Arimo', css: faces(['arimo/files/arimo-latin', 'arimo/files/arimo-latin-ext']) },
];

function faces(files: readonly string[]): string {
  return files.map(face).join('');
}

function face(file: string): string {
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(`@fontsource/${file}-400-normal.woff2`)));
  return `@font-face{font-family:reader;src:url(data:font/woff2;base64,${bytes.toString('base64')})${rangeOf(file)}}`;
}

/** Without a range the last file would stand for all of them. */
function rangeOf(file: string): string {
  if (file.endsWith('latin-ext')) return ';unicode-range:U+100-24F,U+1E00-1EFF';
  return file.endsWith('arabic') ? ';unicode-range:U+600-6FF,U+FB50-FDFF,U+FE70-FEFF' : ';unicode-range:U+0-FF,U+2000-206F,U+20AC';
}
