import * as z from 'zod/mini';
import { stableId, words } from '../domain/content-pieces.ts';
import type { Locale } from '../domain/locale.ts';
import { requireSameKeys } from './parity.ts';
import { readJson } from './read-json.ts';

const termWordsSchema = z.record(z.string(), z.strictObject({ name: words(), meaning: words(), avoid: z.array(words()) }));

const termIdsSchema = z.array(stableId());

export type TermWords = z.infer<typeof termWordsSchema>;

/** Ids of the glossary's terms, the same in every language. */
export const readTermIds = (): readonly string[] => readJson('glossary/model.json', termIdsSchema);

/** Name, meaning and forms to avoid of every term in one language. */
export function readTerms(locale: Locale): TermWords {
  const file = `glossary/${locale}.json`;
  const terms = readJson(file, termWordsSchema);
  requireSameKeys(file, 'terms', { expected: readTermIds(), found: Object.keys(terms) });
  return terms;
}
