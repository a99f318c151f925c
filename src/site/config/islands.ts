import preact from '@astrojs/preact';

/**
 * Preact for the islands. Its plugin sends every module that it includes through Babel, in both builds; only files with JSX need
 * that, and without this line all the TypeScript of the site goes the same way, which takes longer than everything else together.
 */
export const islands = () => preact({ include: ['**/*.tsx'] });
