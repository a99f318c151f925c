/** Scripts that shape differently, by their ISO 15924 names. Chinese characters and kana stand in one run: they share a font and do not join. */
const scripts = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Hani', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hang', /\p{Script=Hangul}/u],
] as const;

export type Script = (typeof scripts)[number][0] | 'other' | 'common' | 'inherited';

/** The same few hundred characters come again and again, and eleven expressions for each take time. */
const known = new Map<string, Script>();

/**
 * @returns `common` for digits, spaces and signs, `inherited` for marks: both belong to the letters before them; `other`
 * for scripts that no font here has
 */
export function scriptOf(character: string): Script {
  const script = known.get(character) ?? findScript(character);
  known.set(character, script);
  return script;
}

function findScript(character: string): Script {
  // Most texts have no others, and the tables behind the expressions take longer to load than a page to set.
  if (character <= '\u007f') return /[A-Za-z]/.test(character) ? 'Latn' : 'common';
  if (/\p{Script=Common}/u.test(character)) return 'common';
  if (/\p{Script=Inherited}/u.test(character)) return 'inherited';
  return scripts.find(([, letters]) => letters.test(character))?.[0] ?? 'other';
}
