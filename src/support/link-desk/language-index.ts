import type { DeskPlace, DeskWords } from './desk-files.ts';
import { wordsOf } from './fold-words.ts';

/** One place that has a word, and how much the word says about it. */
export interface Posting {
  /** Number of the place in the list. */
  readonly place: number;
  readonly weight: number;
  readonly inTitle: boolean;
}

/** What the desk searches in one language. */
export interface LanguageIndex {
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** How seldom a word is, from 0 to 1: one that stands everywhere says nothing. */
  readonly rarity: ReadonlyMap<string, number>;
  /** What all words of a title are worth together, by place. */
  readonly titleWorth: readonly number[];
}

/** A title says most, what people type instead as much as nearly that; the text and the name of the page round it off. */
const weights = { title: 1, also: 0.9, text: 0.35, page: 0.3 } as const;

export function indexLanguage(places: readonly DeskPlace[], { titles, texts, also }: DeskWords): LanguageIndex {
  const titleOfPage = new Map(places.map(({ id, kind }, place) => [kind === 'page' ? id : '', titles[place] ?? '']));
  const best = places.map(({ id, page, kind }, place) => weighWords([
    [weights.page, kind === 'page' ? [] : wordsOf(titleOfPage.get(page) ?? '')],
    [weights.text, wordsOf(texts[place] ?? '')],
    [weights.also, (also[id] ?? []).flatMap(wordsOf)],
    [weights.title, wordsOf(titles[place] ?? '')],
  ]));
  const postings = new Map<string, Posting[]>();
  best.forEach((words, place) => {
    for (const [word, weight] of words) {
      const list = postings.get(word) ?? [];
      list.push({ place, weight, inTitle: weight === weights.title });
      postings.set(word, list);
    }
  });
  const rarity = new Map([...postings].map(([word, list]) => [word, Math.log(1 + places.length / list.length) / Math.log(1 + places.length)]));
  const titleWorth = titles.map((title) => [...new Set(wordsOf(title))].reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0));
  return { postings, rarity, titleWorth };
}

/** The greatest weight of each word; later fields weigh more. */
function weighWords(fields: readonly (readonly [number, readonly string[]])[]): ReadonlyMap<string, number> {
  return new Map(fields.flatMap(([weight, words]) => words.map((word) => [word, weight] as const)));
}
