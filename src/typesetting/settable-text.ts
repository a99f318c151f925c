/** First strong isolate and its end (UAX #9): what stands between them keeps its own direction and disturbs no other. */
const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/** For text from outside inside a sentence of ours: a name in Hebrew leaves the figures after it in their place. */
export const isolate = (text: string): string => (text === '' ? '' : firstStrongIsolate + text + popIsolate);

/** Most texts, which need nothing done. */
const isPlain = (text: string): boolean => /^[!-~]+(?: [!-~]+)*$/.test(text);

/** One form for equal letters (NFC), one kind of line end, and single spaces; spaces that do not break stay as they are. */
export const settableText = (text: string): string => (isPlain(text) ? text : text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[ \t]+/g, ' '));

/**
 * Characters that have no picture and only tell how others behave (the Default_Ignorable_Code_Point property where
 * people's texts have them): soft hyphen, joiners, direction marks, variation selectors.
 */
const invisible = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff]/;

/** Nothing before it is invisible, nor a space that shaping makes up: asked of every character, this saves most expressions. */
const firstUnusual = 0xa0;

export const isInvisible = (character: string): boolean => character.charCodeAt(0) >= firstUnusual && invisible.test(character);

const everyInvisible = new RegExp(invisible.source, 'g');

export const withoutInvisible = (text: string): string => (text.length === 1 && !isInvisible(text) ? text : text.replace(everyInvisible, ''));

/** HarfBuzz makes these of the space and the hyphen when a font lacks them (hb-ot-shape-fallback). */
const madeOfSpace = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;

/** The code point a font needs to show a character: another one for the spaces that shaping makes up. */
export function neededCodePoint(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < firstUnusual) return codePoint;
  if (madeOfSpace.test(character)) return 0x20;
  return codePoint === 0x2011 ? 0x2010 : codePoint;
}
