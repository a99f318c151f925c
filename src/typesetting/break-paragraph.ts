import { type LinePiece, linePieces } from './line-pieces.ts';
import { segmentsOf } from './segments.ts';

/** A line as a stretch of the paragraph; what stands between it and the next one is in neither. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** What shows at its end and is not in the text. */
  readonly atEnd: '' | '-';
  /** A space of the text stands between this line and the next. */
  readonly spaceAfter: boolean;
}

export interface Measure {
  /** Width of the text from one offset to another. */
  readonly widthOf: (start: number, end: number) => number;
  readonly maxWidth: number;
  readonly hyphenWidth: number;
  /** BCP-47 tag, for scripts without spaces. */
  readonly language: string;
}

type Piece = Omit<Stretch, 'spaceAfter'> & { readonly within: '' | ' ' };

/** Widths are sums of fractions; a line that fits to the hundredth of a point fits. */
const tolerance = 0.001;

/** Fills lines one after the other, each as far as it goes. A piece wider than a line is cut between letters. */
export function breakParagraph(text: string, measure: Measure): readonly Stretch[] {
  const fits = mayStayWhole.test(text) && measure.widthOf(0, text.length) <= measure.maxWidth;
  return fits ? [{ start: 0, end: text.length, atEnd: '', spaceAfter: false }] : breakAnywhere(text, measure);
}

/** What fits needs no look for places to break, unless there is something at its ends that would be left out, or a hyphen that wants room. */
const mayStayWhole = /^(?![ \t\u200b])[^\u00ad]*[^ \t\u00ad\u200b]$/;

/** The long way, for the tests that hold the two beside each other. */
export function breakAnywhere(text: string, measure: Measure): readonly Stretch[] {
  const pieces = locatePieces(linePieces(text, measure.language), text).flatMap((piece) => cutWidePiece(text, piece, measure));
  const [first, ...rest] = pieces;
  if (first === undefined) return [{ start: 0, end: 0, atEnd: '', spaceAfter: false }];
  const lines: Stretch[] = [];
  let line = first;
  for (const piece of rest) {
    const width = measure.widthOf(line.start, piece.end) + (piece.atEnd === '' ? 0 : measure.hyphenWidth);
    if (width > measure.maxWidth + tolerance) {
      lines.push(stretchOf(line));
      line = piece;
    } else line = { ...piece, start: line.start };
  }
  return [...lines, { ...stretchOf(line), spaceAfter: false, atEnd: '' }];
}

const stretchOf = ({ start, end, atEnd, within }: Piece): Stretch => ({ start, end, atEnd, spaceAfter: within === ' ' });

/** Pieces come as texts; spaces, soft hyphens and zero-width spaces stand between them and never inside. */
function locatePieces(pieces: readonly LinePiece[], text: string): readonly Piece[] {
  let offset = 0;
  return pieces.map(({ text: words, within, atEnd }) => {
    const start = text.indexOf(words, offset);
    if (start < 0) throw new Error(`The piece "${words}" is not in "${text}" after offset ${offset}: set text must have single spaces.`);
    offset = start + words.length;
    return { start, end: offset, within, atEnd };
  });
}

function cutWidePiece(text: string, piece: Piece, { widthOf, maxWidth, language }: Measure): readonly Piece[] {
  if (widthOf(piece.start, piece.end) <= maxWidth + tolerance) return [piece];
  const cuts: Piece[] = [];
  let start = piece.start;
  for (const { index, segment } of segmentsOf(text.slice(piece.start, piece.end), { by: 'grapheme', tag: language })) {
    const end = piece.start + index + segment.length;
    if (end - segment.length > start && widthOf(start, end) > maxWidth) {
      cuts.push({ start, end: end - segment.length, within: '', atEnd: '' });
      start = end - segment.length;
    }
  }
  return [...cuts, { ...piece, start }];
}
