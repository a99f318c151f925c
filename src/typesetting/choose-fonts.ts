import { boundedMemo } from '../domain/bounded-memo.ts';
import { type CodePointRanges, rangesHold } from './code-point-ranges.ts';
import type { FontWeight } from './font-chain.ts';
import type { FontFamily, FontFile, NestedFamily } from './font-manifest.ts';
import { isInvisible, neededCodePoint, settableText } from './settable-text.ts';

/** A text that is to be set. */
export interface FontNeed {
  readonly text: string;
  /** BCP-47; decides between Chinese, Japanese and Korean forms of a character. */
  readonly language: string;
  readonly weight: FontWeight;
}

export interface FontChoice {
  /** In order of preference. */
  readonly families: readonly { readonly family: FontFamily; readonly files: readonly FontFile[] }[];
  /** Characters that no font has, each once, in the order they were met. */
  readonly missing: readonly string[];
}

/** Reads the list of slices of a sliced family; the same array for the same path. */
export type SliceLists = (path: string) => Promise<readonly FontFile[]>;

/** Characters wanted of each family in each weight. */
type Wants = Map<FontFamily, Map<FontWeight, Set<number>>>;

/** The fewest and smallest files that have every character of these texts. Lists of slices are read only when one may be needed. */
export async function chooseFonts(needs: readonly FontNeed[], families: readonly FontFamily[], slices: SliceLists): Promise<FontChoice> {
  const asked = charactersAsked(needs, families);
  const has = await coverageOf(new Set(asked.flatMap(({ characters }) => [...characters].filter(needsGlyph).map(neededCodePoint))), families, slices);
  const wants: Wants = new Map();
  const missing = new Set<string>();
  for (const { order, weight, characters } of asked) {
    for (const character of characters) {
      if (!needsGlyph(character)) continue;
      const codePoint = neededCodePoint(character);
      const family = order.find((candidate) => has(candidate, codePoint));
      if (family) want(wants, family, { weight, codePoint });
      else missing.add(character);
    }
    // A line without letters has the height and the spaces of the first family.
    if (families[0]) want(wants, families[0], { weight, codePoint: 0x20 });
  }
  const chosen = families.filter((family) => wants.has(family));
  return { missing: inOrderMet(missing, needs), families: await Promise.all(chosen.map(async (family) => ({ family, files: await filesFor(family, wants.get(family) ?? new Map(), slices) }))) };
}

const needsGlyph = (character: string): boolean => character !== '\n' && !isInvisible(character);

function want(wants: Wants, family: FontFamily, { weight, codePoint }: { readonly weight: FontWeight; readonly codePoint: number }): void {
  const weights = wants.get(family) ?? new Map<FontWeight, Set<number>>();
  const codePoints = weights.get(weight) ?? new Set<number>();
  wants.set(family, weights.set(weight, codePoints.add(codePoint)));
}

const inOrderMet = (missing: ReadonlySet<string>, needs: readonly FontNeed[]): readonly string[] =>
  missing.size === 0 ? [] : [...new Set(needs.flatMap(({ text }) => Array.from(settableText(text)).filter((character) => missing.has(character))))];

/** Characters that are looked for in the same order of families and in one weight. */
interface Asked {
  readonly order: readonly FontFamily[];
  readonly weight: FontWeight;
  readonly characters: Set<string>;
}

/** Texts of a document share most of their characters, and each is looked up once. */
function charactersAsked(needs: readonly FontNeed[], families: readonly FontFamily[]): readonly Asked[] {
  const asked = new Map<string, Asked & { readonly texts: Set<ReadText> }>();
  for (const { text, language, weight } of needs) {
    const read = readText(text);
    const preferred = eastAsianOf(language) ?? read.eastAsian;
    const key = `${weight} ${preferred}`;
    const group = asked.get(key) ?? { order: inOrder(preferred, families), weight, characters: new Set<string>(), texts: new Set<ReadText>() };
    asked.set(key, group);
    if (group.texts.has(read)) continue;
    group.texts.add(read);
    for (const character of read.characters) group.characters.add(character);
  }
  return [...asked.values()];
}

interface ReadText {
  /** Each once. */
  readonly characters: readonly string[];
  /** The East Asian language that it is in by its letters. */
  readonly eastAsian: EastAsian;
}

/** Of texts that come again in one document after the other; in letters of text. */
const recentTexts = boundedMemo<ReadText>(12_000);

function readText(text: string): ReadText {
  const known = recentTexts.get(text);
  if (known !== undefined) return known;
  const read = { characters: [...new Set(settableText(text))], eastAsian: eastAsianByLetters(text) };
  recentTexts.set(text, read, text.length);
  return read;
}

async function coverageOf(codePoints: ReadonlySet<number>, families: readonly FontFamily[], slices: SliceLists) {
  const lists = new Map<FontFamily, readonly FontFile[]>();
  const isNested = (codePoint: number) => families.some((family) => family.kind === 'nested' && fileHolds(family.files, codePoint));
  // Where there are none, no list is read: the lists are long, and few documents are written with a sliced family.
  const rest = [...codePoints].filter((codePoint) => !isNested(codePoint));
  for (const family of families) {
    if (family.kind === 'sliced' && rest.some((codePoint) => rangesHold(family.mayHold, codePoint))) lists.set(family, await slices(family.list));
  }
  return (family: FontFamily, codePoint: number): boolean => {
    if (family.kind === 'nested') return fileHolds(family.files, codePoint);
    const list = lists.get(family);
    return list !== undefined && slicesHolding(list, codePoint).length > 0;
  };
}

const fileHolds = (files: readonly FontFile[], codePoint: number): boolean => files.some(({ holds }) => rangesHold(holds, codePoint));

async function filesFor(family: FontFamily, weights: ReadonlyMap<FontWeight, ReadonlySet<number>>, slices: SliceLists): Promise<readonly FontFile[]> {
  if (family.kind === 'nested') return [...weights].flatMap(([weight, codePoints]) => smallestFile(family, weight, codePoints));
  const codePoints = new Set([...weights.values()].flatMap((wanted) => [...wanted]));
  const list = await slices(family.list);
  const wanted = new Set([...codePoints].flatMap((codePoint) => slicesHolding(list, codePoint)));
  return list.filter((slice) => wanted.has(slice));
}

const slicesOf = new WeakMap<readonly FontFile[], Map<number, readonly FontFile[]>>();

/** A hundred slices are looked through once for a character; there are no more entries than the family has characters. */
function slicesHolding(list: readonly FontFile[], codePoint: number): readonly FontFile[] {
  const known = slicesOf.get(list) ?? new Map<number, readonly FontFile[]>();
  slicesOf.set(list, known);
  const holding = known.get(codePoint) ?? list.filter(({ holds }) => rangesHold(holds, codePoint));
  known.set(codePoint, holding);
  return holding;
}

function smallestFile({ files }: NestedFamily, weight: FontWeight, codePoints: ReadonlySet<number>): readonly FontFile[] {
  const ofWeight = files.filter((file) => file.weight === weight);
  const file = ofWeight.find(({ holds }) => holdAll(holds, codePoints)) ?? ofWeight.at(-1);
  return file ? [file] : [];
}

const holdAll = (holds: CodePointRanges, codePoints: ReadonlySet<number>): boolean => [...codePoints].every((codePoint) => rangesHold(holds, codePoint));

/**
 * Chinese, Japanese and Korean write many characters alike and some each in its own way. The language of the text
 * decides; in a text of another language, kana and hangul tell where its characters come from.
 */
export const inOrderFor = ({ text, language }: Pick<FontNeed, 'text' | 'language'>, families: readonly FontFamily[]): readonly FontFamily[] =>
  (families.some(isSliced) ? inOrder(eastAsianOf(language) ?? eastAsianByLetters(text), families) : families);

const isSliced = ({ kind }: FontFamily): boolean => kind === 'sliced';

function inOrder(language: EastAsian, families: readonly FontFamily[]): readonly FontFamily[] {
  const rank = (family: FontFamily) => (family.kind === 'nested' ? 0 : family.language === language ? 1 : 2);
  return families.toSorted((a, b) => rank(a) - rank(b));
}

const eastAsian = ['zh', 'ja', 'ko'] as const;

type EastAsian = (typeof eastAsian)[number];

const eastAsianOf = (tag: string): EastAsian | undefined => eastAsian.find((language) => tag === language || tag.startsWith(`${language}-`));

function eastAsianByLetters(text: string): EastAsian {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : 'zh';
}
