import type { DeskPlace, PlaceKind } from './desk-files.ts';
import { wordsOf } from './fold-words.ts';
import type { LanguageIndex } from './language-index.ts';
import { matchSlip, matchWord, partFit } from './match-word.ts';

/** How much more often an agent wants one kind than another, where the words fit alike. */
const kindWorth: Readonly<Record<PlaceKind, number>> = { page: 1.12, term: 1.1, question: 1.08, preset: 1.05, section: 1, release: 1, item: 0.9, step: 0.88, role: 0.7 };

/** The longest query that is searched; more words than that narrow nothing down. */
const mostWords = 12;

/** Words whose hits are kept: at the next keystroke all but the last are the same. */
const mostKept = 200;

/** What one typed word is worth in one language: place → score, and how much of each title it stands for. */
interface WordHits {
  readonly scores: ReadonlyMap<number, number>;
  readonly titles: ReadonlyMap<number, number>;
  /** Rarity of the best word it fits, by how well it fits; 0 when the language does not know it. */
  readonly worth: number;
  /** How well it fits the word that it fits best. */
  readonly fit: number;
}

export type Finder = (typed: string) => readonly DeskPlace[];

/** Searches every language at once. A place is found once, by the language that fits best. */
export function createFinder(places: readonly DeskPlace[], languages: readonly LanguageIndex[]): Finder {
  const seen = new Map<string, readonly WordHits[]>();
  const hitsOf = (word: string): readonly WordHits[] => {
    const known = seen.get(word) ?? findEverywhere(word, languages);
    if (seen.size >= mostKept) seen.clear();
    seen.set(word, known);
    return known;
  };
  return (typed) => {
    const words = [...new Set(wordsOf(typed))].slice(0, mostWords);
    if (words.length === 0) return [];
    const scores = scorePlaces(words.map(hitsOf), { count: places.length, languages });
    return places
      .map((place, index) => ({ place, score: (scores[index] ?? 0) * kindWorth[place.kind] }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ place }) => place);
  };
}

/** Slips are looked for only where no language knows the word, or knows it as a mere part: they would bring more wrong places than right ones. */
function findEverywhere(typed: string, languages: readonly LanguageIndex[]): readonly WordHits[] {
  const known = languages.map((language) => findWord(typed, language, matchWord));
  if (known.some(({ fit }) => fit > partFit)) return known;
  return languages.map((language) => findWord(typed, language, (a, b) => Math.max(matchWord(a, b), matchSlip(a, b))));
}

function findWord(typed: string, { postings, rarity }: LanguageIndex, match: (typed: string, word: string) => number): WordHits {
  const scores = new Map<number, number>();
  const titles = new Map<number, number>();
  // A longer word that contains the typed one is seldomer, and says no more for that.
  const most = rarity.get(typed) ?? 1;
  let [worth, best] = [0, 0];
  for (const [word, list] of postings) {
    const fit = match(typed, word);
    if (fit === 0) continue;
    const value = fit * Math.min(most, rarity.get(word) ?? 0);
    worth = Math.max(worth, value);
    best = Math.max(best, fit);
    for (const { place, weight, inTitle } of list) {
      scores.set(place, Math.max(scores.get(place) ?? 0, value * weight));
      if (inTitle) titles.set(place, Math.max(titles.get(place) ?? 0, value));
    }
  }
  return { scores, titles, worth, fit: best };
}

interface Searched {
  readonly count: number;
  readonly languages: readonly LanguageIndex[];
}

function scorePlaces(hits: readonly (readonly WordHits[])[], { count, languages }: Searched): readonly number[] {
  const strengths = languages.map((_, language) => hits.reduce((sum, word) => sum + (word[language]?.worth ?? 0), 0));
  const strongest = Math.max(...strengths, Number.MIN_VALUE);
  const asked = hits.reduce((sum, word) => sum + Math.max(...word.map(({ worth }) => worth)), 0);
  return Array.from({ length: count }, (_, place) => {
    let [best, found] = [0, 0];
    let title = 0;
    for (const word of hits) {
      let [score, known] = [0, 0];
      word.forEach((hit, language) => {
        const value = hit.scores.get(place);
        if (value === undefined) return;
        score = Math.max(score, value * (0.7 + (0.3 * (strengths[language] ?? 0)) / strongest));
        known = Math.max(known, hit.worth);
      });
      best += score;
      found += known;
    }
    if (best === 0) return 0;
    languages.forEach(({ titleWorth }, language) => {
      const covered = hits.reduce((sum, word) => sum + (word[language]?.titles.get(place) ?? 0), 0);
      title = Math.max(title, Math.min(1, covered / Math.max(titleWorth[place] ?? 0, Number.MIN_VALUE)));
    });
    return best * (found / asked) * (0.65 + 0.5 * title);
  });
}
