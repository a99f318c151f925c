import { withoutBidiControls } from '../bidi-controls.ts';
import { isCountryCode } from '../country.ts';
import { compareDecimals, decimalToText, integerToDecimal, trimDecimal } from '../money/decimal.ts';
import { isElectronicAddress } from '../invoice/electronic-address.ts';
import { type Problem, quoteTyped, readAs, type Reading, refuse } from '../problem.ts';
import { readsTwoWays, readTypedNumber } from './typed-number.ts';

interface NumberLimits {
  readonly lowest: number;
  readonly highest: number;
}

/** Readers of one answer each. `path` is the field that the problem belongs to. */

export function readChoice<Choice extends string>(path: string, typed: string, choices: readonly Choice[]): Reading<Choice> {
  const choice = choices.find((candidate) => candidate === typed);
  if (choice !== undefined) return readAs(choice);
  if (typed.trim() === '') return refuse({ code: 'choice-missing', path, values: {} });
  return refuse({ code: 'choice-unknown', path, values: { typed: quoteTyped(typed) } });
}

/** In the order on offer, each once, whatever the order typed. */
export function readChoices<Choice extends string>(path: string, typed: readonly string[], choices: readonly Choice[]): Reading<readonly Choice[]> {
  const unknown = typed.find((text) => !choices.some((choice) => choice === text));
  if (unknown !== undefined) return refuse({ code: 'choice-unknown', path, values: { typed: quoteTyped(unknown) } });
  return readAs(choices.filter((choice) => typed.includes(choice)));
}

export function readWholeNumber(path: string, typed: string, { lowest, highest }: NumberLimits): Reading<number> {
  if (typed.trim() === '') return refuse({ code: 'number-missing', path, values: { lowest, highest } });
  const read = readTypedNumber(typed);
  if (!read) return refuse({ code: 'number-unreadable', path, values: { typed: quoteTyped(typed), lowest, highest } });
  const number = trimDecimal(read);
  if (compareDecimals(number, integerToDecimal(lowest)) < 0) return refuse({ code: 'number-too-low', path, values: { typed: quoteTyped(typed), lowest } });
  if (compareDecimals(number, integerToDecimal(highest)) > 0) return refuse({ code: 'number-too-high', path, values: { typed: quoteTyped(typed), highest } });
  return number.scale > 0 ? refuse({ code: 'number-not-whole', path, values: { typed: quoteTyped(typed) } }) : readAs(Number(number.units));
}

interface DecimalLimits extends NumberLimits {
  /** Digits after the point that may be typed. */
  readonly decimals: number;
}

/** A decimal text without needless zeros; nothing when it is empty. */
export function readDecimal(path: string, typed: string, { lowest, highest, decimals }: DecimalLimits): Reading<string | undefined> {
  if (typed.trim() === '') return readAs(undefined);
  const read = readTypedNumber(typed);
  if (!read) return refuse({ code: 'decimal-unreadable', path, values: { typed: quoteTyped(typed), lowest, highest } });
  if (readsTwoWays(typed)) return refuse({ code: 'decimal-ambiguous', path, values: { typed: quoteTyped(typed), whole: decimalToText(read), decimals } });
  const number = trimDecimal(read);
  if (compareDecimals(number, integerToDecimal(lowest)) < 0) return refuse({ code: 'number-too-low', path, values: { typed: quoteTyped(typed), lowest } });
  if (compareDecimals(number, integerToDecimal(highest)) > 0) return refuse({ code: 'number-too-high', path, values: { typed: quoteTyped(typed), highest } });
  return number.scale > decimals ? refuse({ code: 'decimal-too-fine', path, values: { typed: quoteTyped(typed), decimals } }) : readAs(decimalToText(number));
}

/** As {@link readDecimal}, where nothing is no answer. */
export function readNeededDecimal(path: string, typed: string, limits: DecimalLimits): Reading<string> {
  const reading = readDecimal(path, typed, limits);
  if (!reading.ok) return reading;
  return reading.value === undefined ? refuse({ code: 'decimal-missing', path, values: { lowest: limits.lowest, highest: limits.highest } }) : readAs(reading.value);
}

/** As {@link readWholeNumber}; nothing when it is empty. */
export const readOptionalWholeNumber = (path: string, typed: string, limits: NumberLimits): Reading<number | undefined> =>
  typed.trim() === '' ? readAs(undefined) : readWholeNumber(path, typed, limits);

/** Control characters, and halves of characters: XML 1.0 forbids them and no font draws them. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/** Nothing to tidy up and nothing to refuse: most of what is typed, and quicker told than done. */
const plainWords = /^[!-~]+(?: [!-~]+)*$/;

/** A line of text with its white space made single and nothing in it that turns what is around it; nothing when it is empty. */
export function readText(path: string, typed: string, highest: number): Reading<string | undefined> {
  if (typed.length <= highest && plainWords.test(typed)) return readAs(typed);
  const text = withoutBidiControls(typed).replace(/\s+/gu, ' ').trim().normalize('NFC');
  const tooLong = checkLength(path, text, highest);
  if (tooLong) return refuse(tooLong);
  if (unprintable.test(text)) return refuse({ code: 'text-unprintable', path, values: {} });
  return readAs(text === '' ? undefined : text);
}

/** The first character for which {@link readText} refuses a text, with its place among the characters. */
export function findUnprintable(text: string): { readonly character: string; readonly index: number } | undefined {
  const characters = Array.from(text);
  const index = characters.findIndex((character) => unprintable.test(character) && !/\s/u.test(character));
  const character = characters[index];
  return character === undefined ? undefined : { character, index };
}

function checkLength(path: string, text: string, highest: number): Problem | undefined {
  if (text.length <= highest) return undefined;
  return { code: 'text-too-long', path, values: { length: text.length, highest } };
}

export function readCountry(path: string, typed: string): Reading<string> {
  const code = typed.trim().toUpperCase();
  if (code === '') return refuse({ code: 'choice-missing', path, values: {} });
  return isCountryCode(code) ? readAs(code) : refuse({ code: 'country-unknown', path, values: { typed: quoteTyped(typed) } });
}

/** BT-34 and BT-49: a mail address, or `0225:931402820`. */
export function readElectronicAddress(path: string, typed: string, highest: number): Reading<string | undefined> {
  const text = readText(path, typed, highest);
  if (!text.ok || text.value === undefined || isElectronicAddress(text.value)) return text;
  return refuse({ code: 'electronic-address-format', path, values: { typed: quoteTyped(typed) } });
}
