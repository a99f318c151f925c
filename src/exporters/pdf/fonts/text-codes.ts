import { numberObjects } from '../../../typesetting/number-objects.ts';
import type { Cluster, SetRun } from '../../../typesetting/set-text.ts';
import type { PlacedGlyph, Slot } from './subset-true-type.ts';
import type { TrueType } from './true-type.ts';

/** What is drawn by one code of a font: a slot of the subset and the text it stands for. */
export interface CodeWanted extends Slot {
  readonly text: string;
  /** The same for the same slot and text: put together once, and asked for in every document. */
  readonly key: string;
}

export interface PlacedCode {
  readonly wanted: CodeWanted;
  /** From where the pen stands, in units of the font. */
  readonly dx: number;
  readonly dy: number;
  /** How far the pen moves on. */
  readonly moves: number;
}

/** Reads as nothing to anybody; PDF/UA-1 (7.21.7) wants a code to stand for something. */
const zeroWidthSpace = '\u200b';

/**
 * The codes of one run in visual order.
 *
 * From right to left, readers of a PDF turn the codes round and not the letters within one: the lam-alef of "لا" would
 * come out as "ال". So a code there stands for one letter: the last letter's draws the glyph, the others of the cluster
 * share its width and draw nothing.
 */
export function codesOfRun({ clusters, rtl }: SetRun, font: TrueType): readonly PlacedCode[] {
  const codes: PlacedCode[] = [];
  for (const cluster of clusters) {
    const letters = rtl ? Array.from(cluster.text) : [];
    if (letters.length > 1) codes.push(...codesPerLetter(cluster, letters, font));
    else codes.push(codeOfCluster(cluster, font));
  }
  return codes;
}

function codeOfCluster({ glyphs, advance, text: read }: Cluster, font: TrueType): PlacedCode {
  const text = read === '' ? zeroWidthSpace : read;
  const [only] = glyphs;
  if (glyphs.length === 1 && only) {
    const part = { font, glyph: only.id, dx: 0, dy: 0 };
    return { wanted: codeWanted(text, [part], font.advance(only.id)), dx: only.dx, dy: only.dy, moves: advance };
  }
  return { wanted: codeWanted(text, partsOf(glyphs, font), advance), dx: 0, dy: 0, moves: advance };
}

function codesPerLetter({ glyphs, advance }: Cluster, letters: readonly string[], font: TrueType): readonly PlacedCode[] {
  const share = Math.floor(advance / letters.length);
  const first = advance - share * (letters.length - 1);
  return letters.toReversed().map((text, index) => {
    const width = index === 0 ? first : share;
    return { wanted: codeWanted(text, index === 0 ? partsOf(glyphs, font) : [], width), dx: 0, dy: 0, moves: width };
  });
}

function codeWanted(text: string, parts: readonly PlacedGlyph[], advance: number): CodeWanted {
  let key = `${advance} ${text}`;
  for (const { font, glyph, dx, dy } of parts) key += ` ${numberOf(font)},${glyph},${dx},${dy}`;
  return { text, parts, advance, key };
}

const numberOf = numberObjects<TrueType>();

/** Each glyph where the ones before it have left the pen. */
function partsOf(glyphs: Cluster['glyphs'], font: TrueType): readonly PlacedGlyph[] {
  let pen = 0;
  return glyphs.map(({ id, advance, dx, dy }) => {
    const part = { font, glyph: id, dx: pen + dx, dy };
    pen += advance;
    return part;
  });
}
