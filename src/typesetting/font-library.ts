import { type BoundedMemo, boundedMemo } from '../domain/bounded-memo.ts';
import { chooseFonts, type FontChoice, type FontNeed, inOrderFor } from './choose-fonts.ts';
import type { ChainFont, FontChain } from './font-chain.ts';
import { fontManifestPath } from './font-paths.ts';
import { type FontFamily, type FontFile, fontManifestSchema, sliceListSchema } from './font-manifest.ts';
import type { Font } from './font.ts';
import { gunzip } from './gunzip.ts';
import { loadShaper } from './load-shaper.ts';

/** The fonts of one document. They depend on its texts alone, not on what was loaded for another; the same files are the same set. */
export interface FontSet {
  chainFor(need: FontNeed): FontChain;
}

export type FontReading =
  | { readonly ok: true; readonly fonts: FontSet }
  /** Characters that no font has, each once, in the order they were met. */
  | { readonly ok: false; readonly missing: readonly string[] };

export interface FontLibrary {
  /** Opens files that will be needed, before it is known of what texts. @throws whatever `readFile` throws */
  open(paths: readonly string[]): Promise<void>;
  /**
   * Loads whatever these texts need and is not there yet. Nothing is loaded twice, and what failed is tried again at
   * the next call.
   * @throws whatever `readFile` throws
   */
  fontsFor(needs: readonly FontNeed[]): Promise<FontReading>;
}

/** Texts of a few languages need a few sets; each is a list of fonts that are open anyway. */
const mostSets = 64;

/** @param readFile bytes of a file in the folder of `manifest.json`: from the site in a browser, from the disk in Node */
export function fontLibrary(readFile: (path: string) => Promise<Uint8Array>): FontLibrary {
  const readJson = async (path: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await readFile(path)));
  const manifest = onceForPath(async (path) => fontManifestSchema.parse(await readJson(path)));
  const slices = onceForPath(async (path) => sliceListSchema.parse(await readJson(path)));
  const fonts = onceForPath(async (path) => {
    const [{ openFont }, sfnt] = await Promise.all([loadShaper(), readFile(path).then(gunzip)]);
    return openFont(sfnt);
  });
  const sets: BoundedMemo<FontSet> = boundedMemo(mostSets);
  const setOf = async (choice: FontChoice): Promise<FontSet> => {
    const key = choice.families.flatMap(({ files }) => files.map(({ path }) => path)).join(' ');
    const known = sets.get(key);
    if (known !== undefined) return known;
    const set = fontSet(await openFamilies(choice, fonts));
    sets.set(key, set);
    return set;
  };
  // Needed whatever the texts are: on their way while the document is still being put together.
  void manifest(fontManifestPath);
  loadShaper().catch(() => undefined);
  return {
    open: async (paths) => void (await Promise.all(paths.map(fonts))),
    fontsFor: async (needs) => {
      const { families } = await manifest(fontManifestPath);
      const choice = await chooseFonts(needs, families, slices);
      if (choice.missing.length > 0) return { ok: false, missing: choice.missing };
      return { ok: true, fonts: await setOf(choice) };
    },
  };
}

function onceForPath<Value>(work: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    const begun = known.get(key);
    if (begun) return begun;
    const value = work(key);
    known.set(key, value);
    // A network that comes back must not need a reload.
    value.catch(() => known.delete(key));
    return value;
  };
}

interface OpenedFamily {
  readonly family: FontFamily;
  readonly opened: readonly { readonly file: FontFile; readonly font: Font }[];
}

const openFamilies = ({ families }: FontChoice, fonts: (path: string) => Promise<Font>): Promise<readonly OpenedFamily[]> =>
  Promise.all(families.map(async ({ family, files }) => ({ family, opened: await Promise.all(files.map(async (file) => ({ file, font: await fonts(file.path) }))) })));

function fontSet(opened: readonly OpenedFamily[]): FontSet {
  const families = opened.map(({ family }) => family);
  const fontsOf = new Map(opened.map((each) => [each.family, each.opened]));
  const chains = new Map<string, FontChain>();
  return {
    chainFor: (need) => {
      const order = inOrderFor(need, families);
      const key = `${need.weight} ${order === families ? '' : order.map(({ name }) => name).join(' ')}`;
      const known = chains.get(key);
      if (known !== undefined) return known;
      const chain = order.flatMap((family) => chainPart(family, fontsOf.get(family) ?? [], need));
      chains.set(key, chain);
      return chain;
    },
  };
}

/** Only regular letters are kept of the large families; their bold is made of them. */
function chainPart({ name }: FontFamily, opened: OpenedFamily['opened'], { weight }: FontNeed): FontChain {
  const ofWeight = opened.filter(({ file }) => file.weight === weight);
  const emboldened = weight === 700 && ofWeight.length === 0;
  return (emboldened ? opened : ofWeight).map(({ file, font }): ChainFont => ({ font, family: `${name}-${file.weight}`, emboldened }));
}
