import { escapeXml } from './escape-xml.ts';
import { centreOf, type Box, type Point } from './geometry.ts';
import type { LabelBlock } from './label-block.ts';
import type { PlacedEdge, PlacedGroup, PlacedNode } from './lay-out.ts';
import { metrics } from './metrics.ts';
import { shapes } from './shapes.ts';

/** From the middle of a line to its baseline, as a share of the font size: half the height of most capitals. */
const baseline = 0.35;
/** Half the width of a space: the one that ends a line moves the line off its middle by so much. */
const halfSpace = 2;

export function nodeText(node: PlacedNode, isRightToLeft: boolean): string {
  const { x, y } = centreOf(node.box);
  const middle = { x, y: y + (shapes[node.shape].labelShift ?? 0) };
  return `<text${placedLines(node.block, middle, { fontSize: metrics.fontSize, isRightToLeft })}</text>`;
}

export function groupTitle(group: PlacedGroup, isRightToLeft: boolean): string {
  const middle = centreOf(titleBox(group));
  return `<text${placedLines(group.block, middle, { fontSize: metrics.fontSize, isRightToLeft })}</text>`;
}

/** Where the title of a group stands: in the middle of its upper side, inside. */
export function titleBox({ box, block }: PlacedGroup): Box {
  return { x: Math.round(box.x + (box.width - block.width) / 2), y: box.y + 6, width: Math.round(block.width), height: block.height };
}

export function edgeLabelText({ block, labelBox, classes }: PlacedEdge, isRightToLeft: boolean): string {
  if (!block || !labelBox) return '';
  const middle = centreOf(labelBox);
  const names = ['branch', ...classes.map(escapeXml)].join(' ');
  return `<text class="${names}" font-size="${metrics.edgeFontSize}"${placedLines(block, middle, { fontSize: metrics.edgeFontSize, isRightToLeft })}</text>`;
}

interface LineSetting {
  readonly fontSize: number;
  readonly isRightToLeft: boolean;
}

/** The rest of a `<text` tag and its content: the place of the only line, or one `tspan` to a line. */
function placedLines({ lines, lineHeight }: LabelBlock, middle: Point, { fontSize, isRightToLeft }: LineSetting): string {
  const baselineOf = (index: number): number => Math.round(middle.y + (index - (lines.length - 1) / 2) * lineHeight + fontSize * baseline);
  const x = Math.round(middle.x);
  if (lines.length === 1) return ` x="${x}" y="${baselineOf(0)}">${escapeXml(lines[0]?.text ?? '')}`;
  // The space between two lines stands between their tspans, for copying and for screen readers.
  const tspans = lines.map(({ text, joint }, index) => {
    const space = index < lines.length - 1 ? joint : '';
    const shift = space === '' ? 0 : isRightToLeft ? -halfSpace : halfSpace;
    return `<tspan x="${x + shift}" y="${baselineOf(index)}">${escapeXml(text)}</tspan>${space}`;
  });
  return `>${tspans.join('')}`;
}
