/** Making a segmenter takes longer than cutting a hundred words. */
const segmenters = new Map<string, Intl.Segmenter>();

/** Words of a language's dictionary, or characters as a reader counts them, each with its offset. */
export function segmentsOf(text: string, { by, tag }: { readonly by: 'word' | 'grapheme'; readonly tag: string }): Intl.Segments {
  const key = `${by} ${tag}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(tag, { granularity: by });
  segmenters.set(key, segmenter);
  return segmenter.segment(text);
}
