import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flow } from './flow.ts';
import type { PageCanvas } from './page-canvas.ts';
import type { Piece, RepeatedHead } from './piece.ts';

type Drawn = string[][];

/** Pages that hold 100 points and note what is drawn on them. */
function pagesInto(drawn: Drawn) {
  return {
    next: () => {
      drawn.push([]);
      return { canvas: drawn.length - 1 as unknown as PageCanvas, top: 0, bottom: 100 };
    },
  };
}

const noteOn = (drawn: Drawn, canvas: PageCanvas, text: string) => drawn[canvas as unknown as number]?.push(text);

function flowed(pieces: (drawn: Drawn) => readonly Piece[]): Drawn {
  const drawn: Drawn = [];
  flow(pieces(drawn), pagesInto(drawn));
  return drawn;
}

const piece = (drawn: Drawn, name: string, height: number, more: Partial<Piece> = {}): Piece => ({
  height, before: 0, keepWithNext: false, draw: (canvas, top) => void noteOn(drawn, canvas, `${name}@${top}`), ...more,
});

test('pieces follow each other, and the next page takes what has no room', () => {
  assert.deepEqual(flowed((drawn) => [piece(drawn, 'a', 60), piece(drawn, 'b', 60)]), [['a@0'], ['b@0']]);
});

test('there is no space above the first piece of a page', () => {
  assert.deepEqual(flowed((drawn) => [piece(drawn, 'a', 60, { before: 10 }), piece(drawn, 'b', 30, { before: 10 }), piece(drawn, 'c', 30, { before: 10 })]), [['a@0', 'b@70'], ['c@0']]);
});

test('what keeps together goes on together', () => {
  const pieces = (drawn: Drawn) => [piece(drawn, 'a', 50), piece(drawn, 'title', 20, { keepWithNext: true }), piece(drawn, 'text', 40)];
  assert.deepEqual(flowed(pieces), [['a@0'], ['title@0', 'text@20']]);
});

test('what keeps together and is longer than a page is split where it must be', () => {
  const pieces = (drawn: Drawn) => ['a', 'b', 'c'].map((name) => piece(drawn, name, 45, { keepWithNext: true }));
  assert.deepEqual(flowed(pieces), [['a@0', 'b@45'], ['c@0']]);
});

test('a head is repeated on every page that rows stand on', () => {
  const rows = (drawn: Drawn) => {
    const head: RepeatedHead = { height: 20, draw: (canvas, top) => void noteOn(drawn, canvas, `head@${top}`) };
    return ['1', '2', '3'].map((name) => piece(drawn, name, 35, { head }));
  };
  assert.deepEqual(flowed(rows), [['head@0', '1@20', '2@55'], ['head@0', '3@20']]);
});

test('totals never stand without the last row of their table', () => {
  const pieces = (drawn: Drawn) => {
    const head: RepeatedHead = { height: 10, draw: (canvas, top) => void noteOn(drawn, canvas, `head@${top}`) };
    return [piece(drawn, '1', 40, { head }), piece(drawn, '2', 30, { head, keepWithNext: true }), piece(drawn, 'total', 25)];
  };
  assert.deepEqual(flowed(pieces), [['head@0', '1@10'], ['head@0', '2@10', 'total@40']]);
});

test('a piece higher than a page is refused with both heights', () => {
  assert.throws(() => flowed((drawn) => [piece(drawn, 'a', 101)]), /101 points high, and a page holds 100/);
});

test('an empty document has one page', () => {
  assert.deepEqual(flowed(() => []), [[]]);
});
