import { chooseFonts } from '../typesetting/choose-fonts.ts';
import { fontManifestPath } from '../typesetting/font-paths.ts';
import { fontManifestSchema, sliceListSchema } from '../typesetting/font-manifest.ts';
import { readFontFile } from './font-folder.ts';

const readJson = async (path: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await readFontFile(path)));

const readManifest = async () => fontManifestSchema.parse(await readJson(fontManifestPath));

let manifest: ReturnType<typeof readManifest> | undefined;

/**
 * Paths of the font files that a text is set in, regular and bold.
 * @param language BCP-47
 */
export async function fontsOfText(text: string, language: string): Promise<readonly string[]> {
  // Every page of a build asks for every language.
  const { families } = await (manifest ??= readManifest());
  const needs = ([400, 700] as const).map((weight) => ({ text, language, weight }));
  const choice = await chooseFonts(needs, families, async (path) => sliceListSchema.parse(await readJson(path)));
  return choice.families.flatMap(({ files }) => files.map(({ path }) => path));
}
