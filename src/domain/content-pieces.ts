import * as z from 'zod/mini';

/** Pieces that the data of the site are built from. Every message says what to write instead. */

/** Never renamed: addresses, words and other files name it. */
export const stableId = () =>
  z.string('write an id as text, such as "devops-day"').check(
    z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'write an id in lower case letters, digits and single hyphens, such as "devops-day"'),
  );

/** Of one language. */
export const words = () => z.string().check(z.regex(/\S/, 'write the words; an empty text would hide a missing translation'));
