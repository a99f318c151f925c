import type { Font } from './font.ts';

/** Width of a text in em: multiply by the font size for pixels or points. */
export type TextWidth = (text: string) => number;

/** Every glyph of a CJK font stands on a square of one em. */
const wideScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6]/u;
const marks = /[\p{Mn}\p{Me}\p{Cf}]/u;

/**
 * Estimate in em for a character no font at hand has. Wider than the average letter of any script on purpose: a label
 * with too much room is better than one that leaves its shape.
 */
const unknownLetter = 0.75;

type Run = { readonly font: Font | undefined; text: string };

/** Measures with the first font that has a character; a run is not cut while its font still has the next one. */
export function textWidthIn(fonts: readonly Font[]): TextWidth {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? runsOf(text, fonts).reduce((sum, run) => sum + runWidth(run), 0);
    known.set(text, width);
    return width;
  };
}

function runsOf(text: string, fonts: readonly Font[]): readonly Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const font = last?.font?.has(codePoint) ? last.font : fonts.find((candidate) => candidate.has(codePoint));
    if (last && last.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

function runWidth({ font, text }: Run): number {
  return font ? font.advance(text) : Array.from(text, estimatedWidth).reduce((sum, width) => sum + width, 0);
}

function estimatedWidth(character: string): number {
  if (marks.test(character)) return 0;
  return wideScript.test(character) ? 1 : unknownLetter;
}
