import { boundedMemo } from '../domain/bounded-memo.ts';
import { type Direction, embeddingLevels, visualOrder } from './bidi.ts';
import { breakParagraph, type Stretch } from './break-paragraph.ts';
import type { ChainFont, FontChain } from './font-chain.ts';
import type { Glyph } from './font.ts';
import { itemize, type TextRun } from './itemize.ts';
import { numberObjects } from './number-objects.ts';
import { isolate, settableText, withoutInvisible } from './settable-text.ts';

/** A part of a text in one language and weight. */
export interface TextSpan {
  readonly text: string;
  readonly chain: FontChain;
  /** BCP-47 */
  readonly language: string;
  /** Text from outside: keeps its own direction and disturbs no other. */
  readonly isolated?: boolean;
}

export interface TextSetting {
  readonly direction: Direction;
  /** BCP-47 */
  readonly language: string;
  /** In em. Without it, only the author's own breaks end a line. */
  readonly maxWidth?: number;
}

/** What cannot be taken apart: a letter, a ligature, a syllable. */
export interface Cluster {
  /** Without invisible characters; may be empty. */
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  /** In units of the font. */
  readonly advance: number;
}

export interface SetRun {
  readonly font: ChainFont;
  readonly rtl: boolean;
  /** Index of the span it comes from. */
  readonly span: number;
  /** Where it begins in its paragraph: runs sorted by it are in the order they are read. */
  readonly start: number;
  /** In the order they stand on paper, from left to right. */
  readonly clusters: readonly Cluster[];
  /** In em. */
  readonly width: number;
}

export interface SetLine {
  /** In em; without the space that separates it from the next line. */
  readonly width: number;
  /** Where the first run begins, in em from the left edge of the line: before it when a space hangs out on the left. */
  readonly startsAt: number;
  /** From left to right. */
  readonly runs: readonly SetRun[];
}

export interface SetText {
  readonly lines: readonly SetLine[];
  /** Characters that no font has, each once. When there are any, the text must not be shown. */
  readonly missing: readonly string[];
}

/** Shapes a text, breaks it into lines and puts each line in its order on paper. Breaks in the text are kept. */
export function setText(spans: readonly TextSpan[], setting: TextSetting): SetText {
  const { maxWidth = Number.POSITIVE_INFINITY } = setting;
  const key = keyOf(spans, setting);
  // Where it fits, the width makes no difference; columns are rarely as wide in two documents. A soft hyphen wants room of its own.
  const isHyphenated = key.includes('\u00ad');
  const unbroken = isHyphenated ? undefined : recentTexts.get(key);
  if (unbroken !== undefined && unbroken.lines.every(({ width }) => width <= maxWidth)) return unbroken;
  const keyAtWidth = `${key}\n${maxWidth}`;
  const known = recentTexts.get(keyAtWidth);
  if (known !== undefined) return known;
  const set = setAnew(spans, setting);
  recentTexts.set(isHyphenated || isBroken(set, spans) ? keyAtWidth : key, set, key.length);
  return set;
}

const isBroken = ({ lines }: SetText, spans: readonly TextSpan[]): boolean =>
  lines.length > spans.reduce((count, { text }) => count + settableText(text).split('\n').length - 1, 1);

/**
 * Documents say the same words again and again, and a table measures its cells before it draws them. In characters: what is
 * kept of one takes about half a kilobyte.
 */
const recentTexts = boundedMemo<SetText>(12_000);

/** Fonts are told apart by their chain, which the library gives out again and again. */
const numberOf = numberObjects<FontChain>();

/** Everything that a set text depends on but its width. Each text is told with its length, so that no text can look like two. */
function keyOf(spans: readonly TextSpan[], { direction, language }: TextSetting): string {
  let key = `${direction} ${language}`;
  for (const { text, chain, language: own, isolated } of spans) key += `\n${numberOf(chain)} ${own} ${isolated === true} ${text.length} ${text}`;
  return key;
}

/** The same without looking back, for the tests that hold the two beside each other. */
export function setAnew(spans: readonly TextSpan[], setting: TextSetting): SetText {
  const missing = new Set<string>();
  const lines = paragraphsOf(spans).flatMap((paragraph) => setParagraph(paragraph, setting, (character) => missing.add(character)));
  return { lines, missing: [...missing] };
}

interface ParagraphPart extends Omit<TextSpan, 'isolated'> {
  readonly span: number;
}

/** Isolates end with their paragraph, hence each part of a broken span is isolated by itself. */
function paragraphsOf(spans: readonly TextSpan[]): readonly (readonly ParagraphPart[])[] {
  const paragraphs: ParagraphPart[][] = [[]];
  for (const [span, { text, chain, language, isolated }] of spans.entries()) {
    for (const [index, line] of settableText(text).split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ text: isolated ? isolate(line) : line, chain, language, span });
    }
  }
  return paragraphs;
}

/** Runs of one paragraph with what every part of it needs. */
interface Paragraph {
  readonly text: string;
  readonly parts: readonly ParagraphPart[];
  readonly level: 0 | 1;
  readonly onMissing: (character: string) => void;
}

function setParagraph(parts: readonly ParagraphPart[], setting: TextSetting, onMissing: (character: string) => void): readonly SetLine[] {
  const text = parts.map((part) => part.text).join('');
  const levels = embeddingLevels(text, setting.direction);
  const paragraph: Paragraph = { text, parts, level: setting.direction === 'rtl' ? 1 : 0, onMissing };
  let end = 0;
  const ends = parts.map((part) => ({ end: (end += part.text.length), chain: part.chain }));
  const runs = itemize(text, { levels, spans: ends, onMissing }).map((run) => shapeRun(paragraph, run));
  const stretches = breakParagraph(text, { ...measureOf(text, runs), maxWidth: setting.maxWidth ?? Number.POSITIVE_INFINITY, language: setting.language });
  return stretches.map((stretch) => setLine(paragraph, runs, stretch));
}

/** In em; wider than that of any text font, so that a line never runs over by its hyphen. */
const widestHyphen = 0.4;

interface ShapedRun extends TextRun {
  readonly clusters: readonly Cluster[];
  /** Offset of each cluster, in the order of `clusters`. */
  readonly offsets: readonly number[];
}

function shapeRun(paragraph: Paragraph, run: TextRun): ShapedRun {
  const { font } = run.font;
  const language = paragraph.parts[run.span]?.language ?? 'und';
  const rtl = run.level % 2 === 1;
  const groups = new Map<number, Glyph[]>();
  for (const glyph of font.shape(paragraph.text, run, { rtl, script: run.script, language })) {
    const group = groups.get(glyph.cluster);
    if (group) group.push(glyph);
    else groups.set(glyph.cluster, [glyph]);
  }
  const offsets = [...groups.keys()];
  const clusters = [...groups].map(([offset, glyphs], index): Cluster => {
    const next = offsets[rtl ? index - 1 : index + 1] ?? run.end;
    const text = withoutInvisible(paragraph.text.slice(offset, next));
    // The last guard: whatever the tables of a font promised, its box for the unknown never gets on paper.
    if (glyphs.some(({ id }) => id === 0)) paragraph.onMissing(Array.from(text)[0] ?? '\ufffd');
    return clusterOf(text, glyphs);
  });
  return { ...run, clusters, offsets };
}

const clusterOf = (text: string, glyphs: readonly Glyph[]): Cluster => ({ text, glyphs, advance: glyphs.reduce((sum, { advance }) => sum + advance, 0) });

/** Widths of stretches from sums of advances, so that breaking lines shapes nothing again. */
function measureOf(text: string, runs: readonly ShapedRun[]) {
  const upTo = new Float64Array(text.length + 1);
  for (const { clusters, offsets, font } of runs) {
    for (const [index, offset] of offsets.entries()) upTo[offset + 1] = (clusters[index]?.advance ?? 0) / font.font.unitsPerEm;
  }
  for (let offset = 1; offset <= text.length; offset += 1) upTo[offset] = (upTo[offset] ?? 0) + (upTo[offset - 1] ?? 0);
  const widthOf = (start: number, end: number) => (upTo[end] ?? 0) - (upTo[start] ?? 0);
  return { widthOf, hyphenWidth: widestHyphen };
}

function setLine(paragraph: Paragraph, runs: readonly ShapedRun[], { start, end, atEnd, spaceAfter }: Stretch): SetLine {
  const cut = runs.filter((run) => run.start < end && run.end > start).map((run) => cutRun(paragraph, run, { start, end }));
  const last = cut.at(-1);
  const withHyphen = atEnd === '' || last === undefined ? cut : [...cut, hyphenAfter(paragraph, last)];
  const space = spaceAfter && last !== undefined ? spaceAfterLine(paragraph, last) : undefined;
  // The space has the level of the paragraph (UAX #9, L1), so it hangs out where the paragraph ends.
  const ordered = visualOrder(space ? [...withHyphen, space] : withHyphen).map((run) => setRunOf(paragraph, run));
  const spaceWidth = space ? widthOf(space) : 0;
  const width = ordered.reduce((sum, run) => sum + run.width, 0) - spaceWidth;
  return { width, startsAt: paragraph.level === 1 ? -spaceWidth : 0, runs: ordered };
}

/** A part of a run is shaped again: at a new edge, letters may take another form. */
function cutRun(paragraph: Paragraph, run: ShapedRun, line: { readonly start: number; readonly end: number }): ShapedRun {
  const start = Math.max(run.start, line.start);
  const end = Math.min(run.end, line.end);
  return start === run.start && end === run.end ? run : shapeRun(paragraph, { ...run, start, end });
}

/** Reads back as a soft hyphen, so that whoever copies the text gets the word in one piece. */
const hyphenAfter = (paragraph: Paragraph, run: ShapedRun): ShapedRun => signAfter(paragraph, run, { sign: '-', readAs: '\u00ad', level: run.level });

/** Keeps the words of two lines apart for whoever reads the text without seeing it. */
const spaceAfterLine = (paragraph: Paragraph, run: ShapedRun): ShapedRun => signAfter(paragraph, run, { sign: ' ', readAs: ' ', level: paragraph.level });

interface Sign {
  readonly sign: '-' | ' ';
  readonly readAs: string;
  readonly level: number;
}

/** A sign the text does not have at that place, in the font of the run before it if that has it. */
function signAfter({ parts }: Paragraph, run: ShapedRun, { sign, readAs, level }: Sign): ShapedRun {
  const codePoint = sign.charCodeAt(0);
  const font = [run.font, ...(parts[run.span]?.chain ?? [])].find((candidate) => candidate.font.has(codePoint)) ?? run.font;
  const glyphs = font.font.shape(sign, { start: 0, end: 1 }, { rtl: level % 2 === 1, script: 'Latn', language: 'und' });
  return { ...run, start: run.end, font, level, clusters: [clusterOf(readAs, glyphs)], offsets: [run.end] };
}

const widthOf = ({ clusters, font }: ShapedRun): number => clusters.reduce((sum, { advance }) => sum + advance, 0) / font.font.unitsPerEm;

/** A paragraph counts its own parts; after a break, the spans of the text are others. */
const setRunOf = ({ parts }: Paragraph, run: ShapedRun): SetRun => ({ font: run.font, rtl: run.level % 2 === 1, span: parts[run.span]?.span ?? run.span, start: run.start, clusters: run.clusters, width: widthOf(run) });
