/** Sizes of a drawing in SVG units; one unit is one CSS pixel where the drawing has room. */
export const metrics = {
  fontSize: 15,
  lineHeight: 20,
  edgeFontSize: 14,
  edgeLineHeight: 18,
  /** Readers have other fonts than the one measured here: DejaVu Sans is up to a sixth wider than Noto Sans. */
  slack: 1.12,
  /** Widest line before it is broken, slack included. */
  labelWidth: 152,
  edgeLabelWidth: 120,
  /** A word wider than this is cut; German has words nearly as long. */
  longestWord: 270,
  /** From a label to the outline of its shape. */
  paddingX: 16,
  paddingY: 11,
  minNodeWidth: 64,
  /** Where an edge bends. */
  cornerRadius: 8,
  /** Length of one arm of an arrow head, along the edge and across. */
  arrowLength: 6,
  arrowWidth: 4,
  betweenLayers: 30,
  betweenNodes: 24,
  /** Wider drawings would fall below 11 px text on a phone of 360 px and are scrolled instead. */
  widestOnPhone: 440,
} as const;
