import { breakLines, type Line } from '../typesetting/break-lines.ts';
import type { TextWidth } from '../typesetting/text-width.ts';
import { metrics } from './metrics.ts';

/** A label broken into lines, with the room each line may need in the reader's font. */
export interface LabelBlock {
  readonly lines: readonly Line[];
  /** Width of each line, slack included. */
  readonly widths: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
}

export interface LabelSetting {
  readonly widthOf: TextWidth;
  readonly tag: string;
}

export function nodeLabel(text: string, setting: LabelSetting, maxWidth: number = metrics.labelWidth): LabelBlock {
  return labelBlock(text, setting, { size: metrics.fontSize, lineHeight: metrics.lineHeight, maxWidth });
}

export function edgeLabel(text: string, setting: LabelSetting): LabelBlock {
  return labelBlock(text, setting, { size: metrics.edgeFontSize, lineHeight: metrics.edgeLineHeight, maxWidth: metrics.edgeLabelWidth });
}

interface LabelFont {
  readonly size: number;
  readonly lineHeight: number;
  readonly maxWidth: number;
}

function labelBlock(text: string, { widthOf, tag }: LabelSetting, { size, lineHeight, maxWidth }: LabelFont): LabelBlock {
  const roomFor = (line: string): number => widthOf(line) * size * metrics.slack;
  const lines = breakLines(text, { widthOf: roomFor, maxWidth, longestWord: metrics.longestWord, tag });
  const widths = lines.map((line) => roomFor(line.text));
  return { lines, widths, width: Math.max(...widths), height: lines.length * lineHeight, lineHeight };
}
