import type { Table } from '../pdf-document.ts';
import type { LayoutPlace } from './block-pieces.ts';
import { headStyle, rowStyles, spaces } from './page-style.ts';
import { layText } from './styled-text.ts';

/** A column that fits its texts takes at most this share of the table; longer texts are broken. */
const widestFit = 0.22;
/** What the columns that fill have at least, all together. */
const leastFill = 0.28;

/** Widths of a table's columns in points, padding included; together as wide as their frame. */
export function columnWidths(table: Table, { context, frame }: LayoutPlace): readonly number[] {
  const padding = 2 * spaces.cellSide;
  const naturals = table.columns.map(({ width, head }, column) => {
    if (width === 'fill') return 0;
    const texts = [layText(head, headStyle, { context }), ...cellsOf(table, column).map(({ text, style }) => layText(text, style, { context }))];
    // A hair more, or rounding would break the widest text.
    return Math.min(Math.max(...texts.map((text) => text.width)) + padding + 0.1, frame.width * widestFit);
  });
  const fills = table.columns.filter(({ width }) => width === 'fill').length;
  const taken = naturals.reduce((sum, width) => sum + width, 0);
  const allowed = frame.width * (fills === 0 ? 1 : 1 - leastFill);
  const shrink = taken > allowed || fills === 0 ? allowed / taken : 1;
  const left = frame.width - taken * shrink;
  return naturals.map((width) => (width === 0 ? left / fills : width * shrink));
}

/** Texts of one column, those that cover others left out. */
function cellsOf({ rows }: Table, column: number) {
  return rows.flatMap(({ cells, kind = 'normal' }) => {
    let at = 0;
    for (const { text, span = 1 } of cells) {
      if (at === column && span === 1) return [{ text, style: rowStyles[kind] }];
      at += span;
    }
    return [];
  });
}
