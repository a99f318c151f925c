import type { PageCanvas } from './page-canvas.ts';

/** What is never split: a line, a row of a table, a picture. */
export interface Piece {
  readonly height: number;
  /** Space above it, none at the top of a page. */
  readonly before: number;
  /** Stands on one page with the next piece. */
  readonly keepWithNext: boolean;
  /** Stands above it again on every new page. */
  readonly head?: RepeatedHead;
  /** @param top from the top of the page */
  draw(canvas: PageCanvas, top: number): void;
}

export interface RepeatedHead {
  readonly height: number;
  draw(canvas: PageCanvas, top: number): void;
}

/** The part of a page's width that a block may fill. */
export interface Frame {
  readonly start: number;
  readonly width: number;
}
