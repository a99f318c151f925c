import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shapeNames } from './flowchart.ts';
import type { Point } from './geometry.ts';
import { meetOutline } from './meet-outline.ts';
import { shapes } from './shapes.ts';

const lineHeight = 20;
const blockOf = (...widths: readonly number[]) => ({
  widths,
  width: Math.max(...widths),
  height: widths.length * lineHeight,
  lineHeight,
  lines: widths.map(() => ({ text: 'x', joint: ' ' as const })),
});

for (const name of shapeNames) {
  test(`the ${name} holds every line of its label`, () => {
    for (const block of [blockOf(30), blockOf(150), blockOf(60, 140, 90), blockOf(120, 40), blockOf(10, 20, 30, 140)]) {
      const { sizeAround, outline, labelShift = 0 } = shapes[name];
      const size = sizeAround(block);
      const polygon = outline({ x: 0, y: 0, ...size });
      block.widths.forEach((width, index) => {
        const middle = size.height / 2 + labelShift + (index - (block.widths.length - 1) / 2) * lineHeight;
        // Letters are about 0.7 of the line height tall; their corners are what leaves a slanted shape first.
        for (const y of [middle - 7, middle + 7]) {
          const [left, right] = crossings(polygon, y);
          assert.ok(left <= (size.width - width) / 2 && right >= (size.width + width) / 2, `${width} at ${y} in ${left}…${right}`);
        }
      });
    }
  });

  test(`sizes of the ${name} are even whole numbers, so that its middle is one too`, () => {
    const { width, height } = shapes[name].sizeAround(blockOf(71.3, 33.1));
    assert.deepEqual([width % 2, height % 2], [0, 0]);
  });
}

test('an edge ends on the slanted side of a diamond, not on the box around it', () => {
  const outline = shapes.diamond.outline({ x: 0, y: 0, width: 100, height: 60 });
  assert.deepEqual(meetOutline({ x: 50, y: 0 }, { x: 50, y: -20 }, outline), { x: 50, y: 0 });
  assert.deepEqual(meetOutline({ x: 75, y: 60 }, { x: 75, y: 90 }, outline), { x: 75, y: 45 });
  assert.deepEqual(meetOutline({ x: 0, y: 15 }, { x: -20, y: 15 }, outline), { x: 25, y: 15 });
});

function crossings(polygon: readonly Point[], y: number): readonly [number, number] {
  const xs = polygon.flatMap((a, index) => {
    const b = polygon[(index + 1) % polygon.length] as Point;
    return a.y !== b.y && (y - a.y) * (y - b.y) <= 0 ? [a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)] : [];
  });
  return [Math.min(...xs), Math.max(...xs)];
}
