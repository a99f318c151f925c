import * as z from 'zod/mini';
import type { FormatSpec } from '../../../words/format-spec.ts';
import { createWording, type Wording, type WordingSource } from '../../../words/wording.ts';

/** Only what is read by the formatter is looked at; the rest of its shape is this site's own. */
const wordsSchema = z.object({ tag: z.string(), words: z.record(z.string(), z.string()), formats: z.custom<FormatSpec>((value) => typeof value === 'object' && value !== null), countries: z.record(z.string(), z.string()) });

type DocumentWords = Omit<WordingSource, 'currency'>;

const fetched = new Map<string, Promise<DocumentWords>>();

/**
 * The words of documents in a language, which need not be the page's. Fetched once; what failed is tried again.
 * @param language key, as in addresses @param base path that the site is served below
 * @throws when they cannot be fetched
 */
export function fetchWords(language: string, base: string): Promise<DocumentWords> {
  const address = `${base}${language}/document.json`;
  const words = fetched.get(address) ?? readWords(address);
  fetched.set(address, words);
  words.catch(() => fetched.delete(address));
  return words;
}

const readWords = async (address: string): Promise<DocumentWords> => wordsSchema.parse(await (await fetch(address)).json());

/** @param currency ISO 4217, of amounts that name no other */
export const wordingOf = (words: DocumentWords, currency: string): Wording => createWording({ ...words, currency });
