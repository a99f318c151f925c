/** Letters that Unicode does not take apart and people write with others. */
const letters: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ى: 'ي', ة: 'ه', ٱ: 'ا', ـ: '' };

const otherLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Small letters without accents and vowel signs; the alef forms of Arabic become one. */
export function foldText(text: string): string {
  // A mark that stands by itself in the normal form D goes: accents, hamza on a carrier, the vowel signs of Arabic.
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '').replace(otherLetters, (letter) => letters[letter] ?? letter);
}

/** An article that is written onto its word (l’échéance, d’Rechnung): what is left when it is taken off has two letters or more. */
const elided = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|an)['’ʼ`´]\s?(?=\p{L}{2})/gu;

/** The article of Arabic with what may stand before it. */
const arabicArticle = /^(?:[وفبك]?ال|لل)(?=.{3})/;

/** The words of a text or of a query, folded. A word with a hyphen counts as its parts and as one: self-hosted, selfhosted. */
export function wordsOf(text: string): readonly string[] {
  return foldText(text).replace(elided, '').split(/[^\p{L}\p{N}&-]+/u).flatMap(partsOf).map(withoutArticle);
}

function partsOf(word: string): readonly string[] {
  const parts = word.split('-').filter(Boolean);
  return parts.length > 1 ? [...parts, parts.join('')] : parts;
}

const withoutArticle = (word: string): string => word.replace(arabicArticle, '');
