type Segment = Pick<Intl.SegmentData, 'segment' | 'index'>;

/** Making a segmenter takes longer than cutting a hundred words. */
const segmenters = new Map<string, Intl.Segmenter>();

/** One character each in every language, marks of direction too: a long address needs no segmenter, which takes longer to make than a page to set. */
const isPlain = (text: string): boolean => /^[ -~\u2066-\u2069]*$/.test(text);

/** Words of a language's dictionary, or characters as a reader counts them, each with its offset. */
export function segmentsOf(text: string, { by, tag }: { readonly by: 'word' | 'grapheme'; readonly tag: string }): Iterable<Segment> {
  if (by === 'grapheme' && isPlain(text)) return Array.from(text, (segment, index) => ({ segment, index }));
  const key = `${by} ${tag}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(tag, { granularity: by });
  segmenters.set(key, segmenter);
  return segmenter.segment(text);
}
