import * as z from 'zod/mini';
import type { OldAddresses } from '../permalinks/old-addresses.ts';
import { ContentError, type ContentFault } from './content-error.ts';
import { readIds } from './ids.ts';
import { readJson } from './read-json.ts';

const file = 'permalinks/old-addresses.json';

const path = () => z.string().check(z.regex(/^[a-z]+([-/][a-z]+)*$/, 'write it as it stands in the old address, without slashes at its ends, such as "process/hotfix-procedure"'));
const code = () => z.string().check(z.regex(/^[a-z]{2,3}(-[a-z]+)*$/, 'write a code of small letters, such as "lb"'));

const tableSchema = z.strictObject({
  notice: z.string().check(z.includes('{language}', 'write the sentence with "{language}" where the name of the language goes')),
  folder: path(),
  pages: z.record(path(), z.string()),
  unprefixed: code(),
  languages: z.record(code(), code()),
});

/** The addresses of the site before this one. Throws {@link ContentError} where a row leads to no page. */
export function readOldAddresses(): OldAddresses {
  const { folder, unprefixed, languages, pages } = readJson(file, tableSchema);
  const known = [...readIds().values()].filter(({ kind }) => kind === 'page');
  const slugs = new Map(known.map(({ id, page }) => [id, page]));
  const faults = Object.entries(pages).filter(([, id]) => !slugs.has(id)).map(([topic, found]): ContentFault => (
    { field: `pages.${topic}`, found, advice: `write the id of a page: ${[...slugs.keys()].join(', ')}` }));
  if (faults.length) throw new ContentError(file, faults);
  return { folder, unprefixed, languages, pages: Object.fromEntries(Object.entries(pages).map(([topic, id]) => [topic, slugs.get(id)!])) };
}

/** The sentence a page shows to who came for a language that the site does not have. */
export const readMissingLanguageNotice = (language: string): string =>
  readJson(file, tableSchema).notice.replace('{language}', language);
