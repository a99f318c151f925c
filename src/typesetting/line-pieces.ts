import { segmentsOf } from './segments.ts';

/** A piece of text that stays on one line, and what follows it: on the same line, and at the end of a line. */
export interface LinePiece {
  readonly text: string;
  readonly within: '' | ' ';
  readonly atEnd: '' | '-';
}

const softHyphen = '\u00ad';
const zeroWidthSpace = '\u200b';
/** Written without spaces between words; where a line may end needs a dictionary (Korean has spaces and is not here). */
const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Thai comes first of them: asked of most words, this saves the expression, whose tables take longer to load than a page to set. */
const isUnspaced = (text: string): boolean => /[\u0e00-\uffff]/.test(text) && unspacedScript.test(text);
/** Never first on a line: closing and small characters (after JIS X 4051 kinsoku and UAX #14 classes CL, CP, EX, IS). */
const neverFirst = /^[\s、。，．・：；？！ー」』）】〉》’”ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?:;%)\]}»،؟؛]/u;
/** Never last on a line: opening brackets and quotation marks (UAX #14 class OP, QU). */
const neverLast = /[「『（【〈《‘“([{«¿¡]$/u;

/** Cuts one paragraph where a line may end: at spaces, after hyphens and slashes, at soft hyphens, between words of unspaced scripts. */
export function linePieces(paragraph: string, tag: string): readonly LinePiece[] {
  const words = glueShortUnits(paragraph.split(/[ \t]+/).filter(Boolean));
  return words.flatMap((word, index) => wordPieces(word, tag, index < words.length - 1 ? ' ' : ''));
}

/** Keeps "V 2", "« oui »" and French "quoi ?" together even where the author typed a plain space. */
function glueShortUnits(words: readonly string[]): readonly string[] {
  const glued: string[] = [];
  for (const word of words) {
    const last = glued.at(-1);
    const belongs = last !== undefined && (/^[?!:;»%€]+$/u.test(word) || /(^|\s)«$/u.test(last) || (/^\d/u.test(word) && /^\p{Lu}{1,4}$/u.test(last)));
    if (belongs) glued[glued.length - 1] = `${last} ${word}`;
    else glued.push(word);
  }
  return glued;
}

function wordPieces(word: string, tag: string, after: '' | ' '): readonly LinePiece[] {
  const parts = word.split(softHyphen).filter(Boolean);
  return parts.flatMap((part, partIndex) => {
    const cuts = isUnspaced(part) ? dictionaryCuts(part, tag) : visibleCuts(part);
    return cuts.map((text, index): LinePiece => {
      if (index < cuts.length - 1) return { text, within: '', atEnd: '' };
      return partIndex < parts.length - 1 ? { text, within: '', atEnd: '-' } : { text, within: after, atEnd: '' };
    });
  });
}

/** A hyphen between numbers or before a single letter ("24-7", "e-mail" keeps "e-") is no good place to end a line. */
const visibleCuts = (word: string): readonly string[] =>
  /[-–/\u200b]/.test(word) ? word.split(zeroWidthSpace).flatMap((part) => part.split(/(?<=\p{L}{2}[-–/])(?=\p{L}{3})/u)).filter(Boolean) : [word];

function dictionaryCuts(word: string, tag: string): readonly string[] {
  const cuts: string[] = [];
  for (const { segment } of segmentsOf(word, { by: 'word', tag })) {
    const last = cuts.at(-1);
    if (last !== undefined && (neverFirst.test(segment) || neverLast.test(last) || isParticle(segment))) cuts[cuts.length - 1] = last + segment;
    else cuts.push(segment);
  }
  return cuts;
}

/** One or two hiragana are an ending of the word before, which the dictionary counts as a word. */
const isParticle = (segment: string): boolean => /^\p{Script=Hiragana}{1,2}$/u.test(segment);
