import type { Paper, TextSize, Tone } from '../pdf-document.ts';

/** Red, green and blue of sRGB, each from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

function colour(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
}

/** Those of the site on paper (`src/styles/tokens.css`); texts have a contrast of 4.5:1 and more, also printed in grey. */
export const tones: Readonly<Record<Tone, Colour>> = {
  ink: colour('#101a2b'),
  soft: colour('#44536b'),
  accent: colour('#0a7386'),
  warning: colour('#8a4b00'),
};

export const grounds = {
  /** Behind a table's head. */
  head: colour('#e3f3f6'),
  paper: colour('#ffffff'),
  group: colour('#f4f7fb'),
  notice: colour('#fff3df'),
  line: colour('#d5deea'),
  strongLine: colour('#8593a8'),
  /** Light enough to read any text over it, dark enough for a copier. */
  watermark: colour('#e8edf3'),
} as const;

/** In points: 72 to the inch. */
export const paperSizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

export const textSizes: Readonly<Record<TextSize, number>> = { small: 8, normal: 9.5, large: 12 };

export const headingStyles = {
  1: { size: 21, before: 12, after: 8, tone: 'accent' },
  2: { size: 12.5, before: 14, after: 4, tone: 'ink' },
  3: { size: 10, before: 9, after: 2, tone: 'ink' },
} as const;

/** Line height of Latin text; fonts with taller letters take what they need. */
export const lineHeight = 1.42;

export const spaces = {
  /** Edge of the paper to the text. */
  side: 51,
  top: 34,
  bottom: 58,
  /** Base line of the page's foot, from the bottom edge. */
  foot: 32,
  betweenBlocks: 5,
  afterNotice: 9,
  /** Inside a cell of a table, at each side and above and below. */
  cellSide: 5,
  cellTop: 3.5,
  betweenColumns: 24,
  listIndent: 14,
} as const;

/** Texts of a table. */
export const cellStyle = { size: 9 } as const;
export const detailStyle = { size: 7.5, tone: 'soft' } as const;
export const headStyle = { size: 8.5, bold: true } as const;
export const rowStyles = { normal: cellStyle, group: { ...cellStyle, bold: true }, sum: { ...cellStyle, bold: true } } as const;
