import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FontChain } from './font-chain.ts';
import { openFont } from './font.ts';
import { woffToSfnt } from './woff-to-sfnt.ts';

/** "noto-sans/files/noto-sans-latin": a font of @fontsource in its regular weight. */
export const packageFont = async (file: string): Promise<Uint8Array> => woffToSfnt(await readFile(fileURLToPath(import.meta.resolve(`@fontsource/${file}-400-normal.woff`))));

export const latinAndArabic = async (): Promise<FontChain> => {
  const files = ['noto-sans/files/noto-sans-latin', 'noto-sans/files/noto-sans-latin-ext', 'noto-sans-arabic/files/noto-sans-arabic-arabic'];
  return Promise.all(files.map(async (family) => ({ family, emboldened: false, font: openFont(await packageFont(family)) })));
};
