import type { Font } from './font.ts';

export type FontWeight = 400 | 700;

/** A font in its place in the order of preference. */
export interface ChainFont {
  readonly font: Font;
  /** Fonts of one family and weight are parts of one design and may be embedded as one. */
  readonly family: string;
  /** Bold was asked for and the family has none: whoever draws thickens the outlines. */
  readonly emboldened: boolean;
}

/** In order of preference: a character stands in the first font that has it. Never empty. */
export type FontChain = readonly ChainFont[];
