import * as z from 'zod/mini';
import type { Locale } from '../domain/locale.ts';
import { similarIds } from '../permalinks/id-index.ts';
import { ContentError } from './content-error.ts';
import { readTerms } from './glossary.ts';
import { readIds } from './ids.ts';
import { readJson } from './read-json.ts';

const searchWordsSchema = z.record(z.string(), z.array(z.string().check(z.minLength(2, 'write a word that somebody would type'))));

/** What people type when they look for a place and do not know its name, by id: words of a language and the glossary's forms to avoid. */
export function readSearchWords(locale: Locale): Readonly<Record<string, readonly string[]>> {
  const file = `search-words/${locale}.json`;
  const words = readJson(file, searchWordsSchema);
  const unknown = Object.keys(words).filter((id) => !readIds().has(id));
  if (unknown.length) throw new ContentError(file, unknown.map((id) => ({ field: id, advice: `no place has this id: write one that exists${similarIds(id, readIds()).map((near) => `, ${near}`).join('')}, or remove the line` })));
  const found = new Map<string, Set<string>>();
  const avoided = Object.entries(readTerms(locale)).map(([id, { avoid }]) => [id, avoid] as const);
  for (const [id, forms] of [...avoided, ...Object.entries(words)]) found.set(id, new Set([...(found.get(id) ?? []), ...forms]));
  return Object.fromEntries([...found].map(([id, forms]) => [id, [...forms]]));
}
