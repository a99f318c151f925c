import * as z from 'zod/mini';
import { readRanges } from './code-point-ranges.ts';

/** In the folder of the manifest. Names in `files` change with their content. */
const path = z.string().check(z.regex(/^(files\/)?[\w.-]+$/));
const ranges = z.pipe(z.string().check(z.regex(/^[\da-f]+(-[\da-f]+)?( [\da-f]+(-[\da-f]+)?)*$/)), z.transform(readRanges));

const fontFile = z.object({
  path,
  weight: z.literal([400, 700]),
  holds: ranges,
});

/** Files of one weight hold one another, smallest first: one that has every character needed is enough. */
const nestedFamily = z.object({ kind: z.literal('nested'), name: z.string(), files: z.array(fontFile) });

/** Every character has one file, and there are too many files to list them all here: the list is a file of its own. */
const slicedFamily = z.object({
  kind: z.literal('sliced'),
  name: z.string(),
  /** A text in this language asks this family before the other sliced ones. */
  language: z.string(),
  /** Whatever the slices hold, and perhaps more: reason enough to look into the list. */
  mayHold: ranges,
  list: path,
});

/** What `src/fonts` writes: every font file there is, families in order of preference. */
export const fontManifestSchema = z.object({ families: z.array(z.discriminatedUnion('kind', [nestedFamily, slicedFamily])) });

export const sliceListSchema = z.array(fontFile);

export type FontManifest = z.output<typeof fontManifestSchema>;
export type FontManifestText = z.input<typeof fontManifestSchema>;
export type FontFamily = FontManifest['families'][number];
export type NestedFamily = z.output<typeof nestedFamily>;
export type FontFile = z.output<typeof fontFile>;
export type FontFileText = z.input<typeof fontFile>;
