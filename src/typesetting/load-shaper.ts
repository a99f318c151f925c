/**
 * Fetches HarfBuzz, most of what a document in type loads. Whoever knows that one will be made calls it early: the choice of
 * fonts and the layout of the document go on meanwhile.
 */
export const loadShaper = () => import('./font.ts');
