import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { localeKeys, locales, type Locale } from '../../domain/locale.ts';
import { ContentError } from '../../reader/content-error.ts';
import { isStarlightKey, readInterfaceWords } from '../../reader/interface-words.ts';

type Words = Readonly<Record<string, string | undefined>>;

const wordsByTag = z.record(z.string(), z.record(z.string(), z.optional(z.string())));

/** The package exports them nowhere, and shows its English ones, without a sign, where a language has none. */
async function readStarlightWords(): Promise<Readonly<Record<string, Words>>> {
  const file = join(process.cwd(), 'node_modules', '@astrojs', 'starlight', 'dist', 'translations', 'index.js');
  const { default: translations } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: unknown };
  return z.parse(wordsByTag, translations);
}

/** What Starlight says in no language but English, by file and key, unless the site has words of its own for it. */
export async function faultsOfStarlightWords(): Promise<readonly string[]> {
  const shipped = await readStarlightWords();
  const english = shipped['en'] ?? {};
  const keys = Object.keys(english);
  if (keys.length < 20 || !keys.every(isStarlightKey)) throw new Error('Starlight names its words differently now: correct isStarlightKey in src/reader/interface-words.ts.');
  return localeKeys.flatMap((locale) => faultsOfLanguage(locale, { ...shipped[locales[locale].tag], ...(ownWords(locale) ?? english) }, english));
}

/** @param words of Starlight and of the site in this language */
export function faultsOfLanguage(locale: Locale, words: Words, english: Words): readonly string[] {
  const missing = Object.keys(english).filter((key) => !words[key]);
  if (missing.length === 0) return [];
  return [new ContentError(`i18n/${locales[locale].tag}.json`, missing.map((key) => ({ field: key, advice: `write this in ${locales[locale].name}, which Starlight lacks: ${JSON.stringify(english[key])}` }))).message];
}

/** Nothing when the file itself is at fault, which is told on its own. */
function ownWords(locale: Locale): Words | undefined {
  try {
    return readInterfaceWords(locale);
  } catch {
    return undefined;
  }
}
