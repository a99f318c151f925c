import { fontLibrary, type FontLibrary } from './font-library.ts';

/** @param folder address of the folder of fonts, with a slash at its end: "/fonts/" */
export function fetchedFonts(folder: string): FontLibrary {
  return fontLibrary(async (path) => {
    const response = await fetch(folder + path);
    if (!response.ok) throw new Error(`The font file ${path} was answered with ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  });
}
