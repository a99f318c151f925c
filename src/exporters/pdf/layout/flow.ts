import type { PageCanvas } from './page-canvas.ts';
import type { Piece, RepeatedHead } from './piece.ts';

export interface Pages {
  /** A new page, with what stands on every one; `top` is where its text begins and `bottom` where it ends. */
  next(): { readonly canvas: PageCanvas; readonly top: number; readonly bottom: number };
}

interface Pen {
  readonly canvas: PageCanvas;
  readonly top: number;
  readonly bottom: number;
  /** Where the next piece goes. */
  readonly at: number;
  readonly heads: ReadonlySet<RepeatedHead>;
}

/** Puts pieces on pages in order. Those that keep together go to the next page together, unless a page cannot hold them all. */
export function flow(pieces: readonly Piece[], pages: Pages): void {
  const newPage = (): Pen => {
    const { canvas, top, bottom } = pages.next();
    return { canvas, top, bottom, at: top, heads: new Set() };
  };
  let pen = newPage();
  for (const group of groupsOf(pieces)) {
    if (!fits(group, pen) && pen.at > pen.top) pen = newPage();
    for (const piece of group) {
      if (!fits([piece], pen) && pen.at > pen.top) pen = newPage();
      pen = place(piece, pen);
    }
  }
}

function groupsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let isOpen = false;
  for (const piece of pieces) {
    if (isOpen) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    isOpen = piece.keepWithNext;
  }
  return groups;
}

function fits(group: readonly Piece[], pen: Pen): boolean {
  const heads = new Set(pen.heads);
  let at = pen.at;
  for (const piece of group) {
    if (piece.head && !heads.has(piece.head)) at += piece.head.height;
    if (piece.head) heads.add(piece.head);
    at += (at === pen.top ? 0 : piece.before) + piece.height;
  }
  return at <= pen.bottom + 0.01;
}

function place(piece: Piece, pen: Pen): Pen {
  let top = pen.at + (pen.at === pen.top ? 0 : piece.before);
  const { head } = piece;
  if (head && !pen.heads.has(head)) {
    head.draw(pen.canvas, top);
    top += head.height;
  }
  if (top + piece.height > pen.bottom + 0.01) throw new Error(`A part of the document is ${Math.round(piece.height)} points high, and a page holds ${Math.round(pen.bottom - pen.top)}: give its text more room or split it.`);
  piece.draw(pen.canvas, top);
  return { ...pen, at: top + piece.height, heads: head ? new Set([...pen.heads, head]) : pen.heads };
}
