import { linePieces, type LinePiece } from './line-pieces.ts';
import { segmentsOf } from './segments.ts';

export interface Line {
  readonly text: string;
  /** What stands between this line and the next in running text: a space, or nothing inside a broken word. */
  readonly joint: '' | ' ';
}

export interface LineRules {
  /** Width of a text in any unit, the same as that of `maxWidth`. */
  readonly widthOf: (text: string) => number;
  /** Lines are at most this wide, unless a single word is wider. */
  readonly maxWidth: number;
  /** A word wider than this is cut between characters; below it, it widens its line. */
  readonly longestWord?: number;
  /** BCP-47 tag, for scripts without spaces. */
  readonly tag: string;
}

/** Breaks a text into as few lines as fit and makes these about equally long. `\n` is a break the author made. */
export function breakLines(text: string, rules: LineRules): readonly Line[] {
  return text.split('\n').flatMap((paragraph) => balancedLines(linePieces(paragraph, rules.tag).flatMap((piece) => cutLongWord(piece, rules)), rules));
}

function balancedLines(pieces: readonly LinePiece[], { widthOf, maxWidth }: LineRules): readonly Line[] {
  const fewest = fillLines(pieces, widthOf, maxWidth);
  if (fewest.length < 2) return fewest;
  let tooNarrow = maxWidth / fewest.length / 2;
  let enough = maxWidth;
  while (enough - tooNarrow > maxWidth / 128) {
    const middle = (tooNarrow + enough) / 2;
    const lines = fillLines(pieces, widthOf, middle);
    if (lines.length <= fewest.length) enough = middle;
    else tooNarrow = middle;
  }
  return fillLines(pieces, widthOf, enough);
}

function fillLines(pieces: readonly LinePiece[], widthOf: LineRules['widthOf'], maxWidth: number): readonly Line[] {
  const lines: Line[] = [];
  let line = '';
  let last: LinePiece | undefined;
  for (const piece of pieces) {
    const longer = last ? line + last.within + piece.text : piece.text;
    if (last && widthOf(longer + piece.atEnd) > maxWidth) {
      lines.push({ text: line + last.atEnd, joint: last.within });
      line = piece.text;
    } else line = longer;
    last = piece;
  }
  return [...lines, { text: line, joint: ' ' }];
}

function cutLongWord(piece: LinePiece, { widthOf, maxWidth, longestWord = maxWidth, tag }: LineRules): readonly LinePiece[] {
  if (widthOf(piece.text) <= longestWord) return [piece];
  const cuts: string[] = [];
  for (const { segment } of segmentsOf(piece.text, { by: 'grapheme', tag })) {
    const last = cuts.at(-1);
    if (last !== undefined && widthOf(last + segment) <= maxWidth) cuts[cuts.length - 1] = last + segment;
    else cuts.push(segment);
  }
  return cuts.map((text, index) => (index < cuts.length - 1 ? { text, within: '', atEnd: '' } : { ...piece, text }));
}
