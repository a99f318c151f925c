import * as z from 'zod/mini';
import type { Locale } from '../domain/locale.ts';
import { requireSameKeys } from './parity.ts';
import { readJson } from './read-json.ts';

const text = () => z.string().check(z.minLength(1));
const termWordsSchema = z.record(z.string(), z.strictObject({ name: text(), meaning: text(), avoid: z.array(text()) }));

const termIdsSchema = z.array(text());

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
