import { fontLibrary, type FontLibrary } from './font-library.ts';
import { NotLoadedError } from './not-loaded-error.ts';

/**
 * Its files fail with a {@link NotLoadedError}.
 * @param folder address of the folder of fonts, with a slash at its end: "/fonts/"
 */
export function fetchedFonts(folder: string): FontLibrary {
  return fontLibrary(async (path) => {
    const response = await fetch(folder + path).catch((cause: unknown) => {
      throw new NotLoadedError(`There was no answer for the font file ${path}.`, { cause });
    });
    if (!response.ok) throw new NotLoadedError(`The font file ${path} was answered with ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  });
}
