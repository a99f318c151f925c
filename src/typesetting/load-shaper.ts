import { NotLoadedError } from './not-loaded-error.ts';

/**
 * Fetches HarfBuzz, most of what a document in type loads. Whoever knows that one will be made calls it early: the choice of
 * fonts and the layout of the document go on meanwhile.
 * @throws {NotLoadedError}
 */
export const loadShaper = () => import('./font.ts').catch((cause: unknown) => {
  throw new NotLoadedError('HarfBuzz did not start.', { cause, staysBroken: true });
});
