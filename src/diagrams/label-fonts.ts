import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openFont } from '../typesetting/font.ts';
import { textWidthIn, type TextWidth } from '../typesetting/text-width.ts';
import { woffToSfnt } from '../typesetting/woff-to-sfnt.ts';

/** In order of preference; a character no file has is given a generous estimate. */
const files = [
  '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff',
  '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff',
  '@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff',
  '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff',
  '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff',
  '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff',
] as const;

let loading: Promise<TextWidth> | undefined;

/** Measures labels in Noto Sans, whose letters are about as wide as those of most system fonts. Read once per process. */
export function labelWidth(): Promise<TextWidth> {
  return (loading ??= Promise.all(files.map(loadFont)).then(textWidthIn));
}

async function loadFont(file: (typeof files)[number]) {
  return openFont(await woffToSfnt(await readFile(fileURLToPath(import.meta.resolve(file)))));
}
