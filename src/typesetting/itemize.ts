import type { ChainFont, FontChain } from './font-chain.ts';
import { scriptOf, type Script } from './script-of.ts';
import { isInvisible, neededCodePoint } from './settable-text.ts';

/** A stretch of text that is shaped in one go. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly script: string;
  readonly font: ChainFont;
  /** Index of the span it belongs to. */
  readonly span: number;
}

export interface ItemizeSetting {
  readonly levels: Uint8Array;
  /** For each span: where it ends, and its fonts. */
  readonly spans: readonly { readonly end: number; readonly chain: FontChain }[];
  /** Called with each character that no font of its chain has. */
  readonly onMissing: (character: string) => void;
}

/**
 * Cuts a text where level, span, font or script change. Spaces, signs and marks stay with the letters before them while
 * the font has them and the direction is the same, so that words and their punctuation are cut as little as possible.
 */
export function itemize(text: string, { levels, spans, onMissing }: ItemizeSetting): readonly TextRun[] {
  const runs: { start: number; end: number; level: number; script: Script; font: ChainFont; span: number }[] = [];
  let offset = 0;
  for (const [span, { end, chain }] of spans.entries()) {
    for (const character of text.slice(offset, end)) {
      const level = levels[offset] ?? 0;
      const last = runs.at(-1);
      const before = last?.span === span && last.level === level ? last : undefined;
      const own = scriptOf(character);
      const font = fontFor(character, own, chain, before?.font);
      if (font === undefined) onMissing(character);
      const isNeutral = own === 'common' || own === 'inherited';
      const script = isNeutral ? (before?.script ?? 'common') : own;
      const chosen = font ?? before?.font ?? (chain[0] as ChainFont);
      const continues = before !== undefined && before.font === chosen && (before.script === script || before.script === 'common');
      if (continues) {
        before.end = offset + character.length;
        before.script = script;
      } else runs.push({ start: offset, end: offset + character.length, level, script, font: chosen, span });
      offset += character.length;
    }
  }
  return runs.map((run) => ({ ...run, script: run.script === 'common' || run.script === 'other' ? 'Latn' : run.script }));
}

function fontFor(character: string, script: Script, chain: FontChain, last: ChainFont | undefined): ChainFont | undefined {
  if (isInvisible(character)) return last ?? chain[0];
  const needed = neededCodePoint(character);
  const staysWithLast = script === 'common' || script === 'inherited';
  if (staysWithLast && last?.font.has(needed)) return last;
  return chain.find(({ font }) => font.has(needed));
}
