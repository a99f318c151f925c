/**
 * Embeddings, overrides and isolates: they turn the characters around them on screen, so in data they could make a name look like
 * another, and on paper other than in the data of the same document. The marks U+200E, U+200F and U+061C, which only settle where
 * a neutral sign belongs, stay. Source: Unicode Standard Annex 9, 2.1 to 2.6.
 */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

export const withoutBidiControls = (text: string): string => text.replace(bidiControls, '');

/** A name or what was typed, inside words of ours: it neither turns them around nor is turned by them. Source: Unicode Standard Annex 9, 2.4. */
export const isolate = (text: string): string => (text === '' ? '' : `\u2068${text}\u2069`);
