import { locales, type Locale } from '../../src/domain/locale.ts';
import { checklistIds, readChecklist, readChecklistWords } from '../../src/reader/checklist.ts';
import { readTerms } from '../../src/reader/glossary.ts';
import { readInterfaceWords } from '../../src/reader/interface-words.ts';
import { readPages } from '../../src/reader/pages.ts';
import { readTopics, readTopicWords } from '../../src/reader/topics.ts';
import { processIds, readProcessModel, readProcessWords, readPromises, readRoleNames } from '../../src/reader/process.ts';
import { readReleases, readReleaseWords } from '../../src/reader/releases.ts';

/** One text a reader of a language sees, with the place a translator finds it at. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** Every text of a language, markup taken away. */
export function readTexts(locale: Locale): readonly PlacedText[] {
  return [
    ...flatten(`i18n/${locales[locale].tag}.json`, readInterfaceWords(locale)),
    ...flatten(`process/roles/${locale}.json`, readRoleNames(locale)),
    ...flatten(`promises/${locale}.json`, readPromises(locale)),
    ...flatten(`glossary/${locale}.json`, withoutAvoided(locale)),
    ...processIds().flatMap((id) => flatten(`process/${id}/${locale}.json`, readProcessWords(readProcessModel(id), locale))),
    ...flatten(`support/${locales[locale].tag}.json`, readTopicWords(readTopics(), locale)),
    ...checklistIds().flatMap((id) => flatten(`checklists/${id}/${locale}.json`, readChecklistWords(readChecklist(id), locale))),
    ...readReleases().flatMap((entry) => flatten(`releases/${entry.id}/${locale}.json`, readReleaseWords(entry, locale))),
    ...readPages(locale).flatMap((page) => [
      ...flatten(page.file, { ...page.data, id: undefined }),
      ...page.body.split(/\n{2,}/).map((block, index) => ({ place: `${page.file} block ${index + 1}`, text: withoutMarkup(block) })),
    ]),
  ].filter(({ text }) => text.length > 0);
}

function withoutAvoided(locale: Locale) {
  return Object.fromEntries(Object.entries(readTerms(locale)).map(([id, { name, meaning }]) => [id, { name, meaning }]));
}

function flatten(place: string, value: unknown): readonly PlacedText[] {
  if (typeof value === 'string') return [{ place, text: withoutMarkup(value) }];
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(`${place} › ${key}`, inner));
}

function withoutMarkup(text: string): string {
  return text
    .replace(/\{#[\w-]+\}/g, ' ')
    // Not a space: the words on both sides of a value are no neighbours.
    .replace(/\{promise:[\w-]+\}|\{\{\w+\}\}/g, ' | ')
    .replace(/<Door [^>]*title="([^"]*)"[^>]*>/g, '$1. ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^:::\w*|[*`#]/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
