import { type Decimal, parseDecimal } from '../money/decimal.ts';

/** The zero of each set of digits that a reader of our languages may type; nine more follow it. */
const digitZeros = [0x0660, 0x06f0, 0x0966, 0xff10] as const;

/** Between thousands: spaces of every width, the Swiss apostrophe, the Arabic separator. Marks of direction mean nothing. */
const unambiguousSeparators = /[\s'’٬_]/gu;
const directionMarks = /[\u200e\u200f\u061c\u2066-\u2069]/gu;

const longestNumber = 40;

/** Nothing to settle: most of what is typed, and all that a link carries. */
const isPlain = /^\d{1,15}(\.\d{1,2})?$/;

/**
 * Reads a number as any of our locales writes it: "12,5", "1 234", "1.234,56", "1,234.56", "١٢٬٣٤٥٫٦".
 * A single point or comma before exactly three digits parts thousands, since no field here takes three decimals; not
 * behind a zero, where nobody groups. Where decimals are typed at all, ask {@link readsTwoWays} first.
 */
export function readTypedNumber(typed: string): Decimal | undefined {
  if (typed.length > longestNumber) return undefined;
  if (isPlain.test(typed)) return parseDecimal(typed);
  const plain = withPlainDigits(typed);
  if (!hasThousands(plain, unambiguousSeparators)) return undefined;
  const settled = settleSeparators(plain.replace(unambiguousSeparators, ''));
  return parseDecimal(settled) ?? parseTooLong(settled);
}

/**
 * "2,555" and "2.555": to half of our readers more than two thousand, to the others less than three. A field of whole numbers
 * takes only the first; where an amount is typed, whoever typed it has to say.
 */
export function readsTwoWays(typed: string): boolean {
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(withPlainDigits(typed));
}

/** A number of more digits than any field takes is still a number, and whoever typed it is told the limit. */
function parseTooLong(text: string): Decimal | undefined {
  const [, whole] = /^(-?\d{16,})(?:\.\d+)?$/.exec(text) ?? [];
  return whole === undefined ? undefined : { units: BigInt(whole), scale: 0 };
}

/** Latin digits, the hyphen for minus, and neither marks of direction nor spaces around. */
function withPlainDigits(typed: string): string {
  return Array.from(typed.replace(directionMarks, '').trim().replaceAll('−', '-'), (character) => {
    const code = character.codePointAt(0) ?? 0;
    const zero = digitZeros.find((start) => code >= start && code <= start + 9);
    return zero === undefined ? character : String(code - zero);
  }).join('');
}

/** "12 34" is not a number: spaces stand before groups of three, or there are none. */
function hasThousands(text: string, separator: RegExp): boolean {
  const [first = '', ...groups] = text.split(separator);
  return groups.length === 0 || (/^-?\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}([.,٫].*)?$/.test(group)));
}

/** Leaves digits with at most one point; what cannot be settled is left as it is and fails to parse. */
function settleSeparators(text: string): string {
  if (text.includes('٫')) return text.replaceAll(/[.,]/g, '').replace('٫', '.');
  if (/^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return text.replace(',', '.');
}
