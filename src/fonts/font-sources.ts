/** Signs that stand beside the letters of any script. No digits: figures look the same in every document. */
const punctuation = '20-22 27-29 2c-2f 3a-3b 3f 5b 5d a0 ab b7 bb 2010-2015 2018-201e 2022 2026 202f 2039-203a';

/** Letters of the European languages written in Latin script, with the signs of prices and addresses. */
const latin = '20-7e a0-17f 18f 192 1c4-1cc 218-21b 237 259 2bb-2bc 2c6-2c7 2d8-2dd 300-304 306-308 30a-30c 312 326-328 1e80-1e85 1e9e 1ef2-1ef3 2000-2064 2070-2079 20a0-20c0 2100-214f 2150-215f 2212';
const greekAndCyrillic = '370-3ff 400-45f 462-463 46a-46b 472-475 48a-52f 1ea0-1ef9';

export interface NestedSource {
  readonly kind: 'nested';
  readonly name: string;
  /** For each weight, a TrueType file of a package. */
  readonly packages: { readonly 400: string; readonly 700: string };
  /** Characters of each file, smallest first; those the font lacks are left out. */
  readonly files: readonly { readonly name: string; readonly holds: string }[];
}

export interface SlicedSource {
  readonly kind: 'sliced';
  readonly name: string;
  readonly language: string;
  /** A variable font in slices that hold what is often used together (WOFF2, one axis: weight). */
  readonly folder: string;
  /** File names of the slices that are taken; Latin letters come from the first family. */
  readonly slices: RegExp;
}

export type FontSource = NestedSource | SlicedSource;

/**
 * Where the fonts of documents come from, in order of preference; all under the SIL Open Font License 1.1. A script is
 * added by one row. Arabic is Vazirmatn: its letters are one glyph each, while Noto Sans Arabic builds them of parts.
 */
export const fontSources: readonly FontSource[] = [
  {
    kind: 'nested',
    name: 'noto-sans',
    packages: expoNoto('noto-sans', 'NotoSans'),
    files: [
      { name: 'latin', holds: latin },
      { name: 'european', holds: `${latin} ${greekAndCyrillic}` },
      { name: 'whole', holds: '20-8ff 980-10ffff' },
    ],
  },
  { kind: 'nested', name: 'vazirmatn', packages: { 400: '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf', 700: '@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf' }, files: [{ name: 'arabic', holds: `${punctuation} 600-6ff 750-77f fb50-fdff fe70-fefc` }] },
  { kind: 'nested', name: 'noto-sans-hebrew', packages: expoNoto('noto-sans-hebrew', 'NotoSansHebrew'), files: [{ name: 'hebrew', holds: `${punctuation} 591-5f4 20aa fb1d-fb4f` }] },
  { kind: 'nested', name: 'noto-sans-georgian', packages: expoNoto('noto-sans-georgian', 'NotoSansGeorgian'), files: [{ name: 'georgian', holds: `${punctuation} 10a0-10ff 1c90-1cbf 2d00-2d2d` }] },
  { kind: 'nested', name: 'noto-sans-armenian', packages: expoNoto('noto-sans-armenian', 'NotoSansArmenian'), files: [{ name: 'armenian', holds: `${punctuation} 531-58f fb13-fb17` }] },
  { kind: 'nested', name: 'noto-sans-thai', packages: expoNoto('noto-sans-thai', 'NotoSansThai'), files: [{ name: 'thai', holds: `${punctuation} e01-e5b 25cc` }] },
  { kind: 'nested', name: 'noto-sans-devanagari', packages: expoNoto('noto-sans-devanagari', 'NotoSansDevanagari'), files: [{ name: 'devanagari', holds: `${punctuation} 900-97f 1cd0-1cf9 25cc a830-a839 a8e0-a8ff` }] },
  { kind: 'sliced', name: 'noto-sans-sc', language: 'zh', folder: '@fontsource-variable/noto-sans-sc/files', slices: /^noto-sans-sc-\d+-wght-normal\.woff2$/ },
  { kind: 'sliced', name: 'noto-sans-jp', language: 'ja', folder: '@fontsource-variable/noto-sans-jp/files', slices: /^noto-sans-jp-\d+-wght-normal\.woff2$/ },
  { kind: 'sliced', name: 'noto-sans-kr', language: 'ko', folder: '@fontsource-variable/noto-sans-kr/files', slices: /^noto-sans-kr-\d+-wght-normal\.woff2$/ },
];

/** Name of the npm package that a source is in. */
export const packageOf = (source: FontSource): string => (source.kind === 'nested' ? source.packages[400] : source.folder).split('/').slice(0, 2).join('/');

function expoNoto(name: string, family: string): NestedSource['packages'] {
  return {
    400: `@expo-google-fonts/${name}/400Regular/${family}_400Regular.ttf`,
    700: `@expo-google-fonts/${name}/700Bold/${family}_700Bold.ttf`,
  };
}
