/** Where the site has the fonts of documents. @param base path that the site is served below */
export const fontFolderOf = (base: string): string => `${base}fonts/`;

/** In the folder of the fonts. */
export const fontManifestPath = 'manifest.json';
