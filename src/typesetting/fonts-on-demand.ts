import type { FontLibrary } from './font-library.ts';

/**
 * Fonts of a page whose code, HarfBuzz in it, is fetched when a document is drawn. Keep the function as long as the page
 * lives, and no font is fetched twice.
 * @param folder address of the folder of fonts, with a slash at its end: "/fonts/"
 */
export function fontsOnDemand(folder: string): () => Promise<FontLibrary> {
  let library: FontLibrary | undefined;
  return async () => {
    const { fetchedFonts } = await import('./fetched-fonts.ts');
    return (library ??= fetchedFonts(folder));
  };
}
