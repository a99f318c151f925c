import { isCountryCode } from '../country.ts';
import { compareDecimals, integerToDecimal, trimDecimal } from '../money/decimal.ts';
import { type Problem, quoteTyped, readAs, type Reading, refuse } from '../problem.ts';
import type { EstimateField } from './estimate-form.ts';
import { readTypedNumber } from './typed-number.ts';

interface NumberLimits {
  readonly lowest: number;
  readonly highest: number;
}

/** Readers of one answer each. `path` is the field that the problem belongs to. */

export function readChoice<Choice extends string>(path: EstimateField, typed: string, choices: readonly Choice[]): Reading<Choice> {
  const choice = choices.find((candidate) => candidate === typed);
  if (choice !== undefined) return readAs(choice);
  if (typed.trim() === '') return refuse({ code: 'choice-missing', path, values: {} });
  return refuse({ code: 'choice-unknown', path, values: { typed: quoteTyped(typed) } });
}

/** In the order on offer, each once, whatever the order typed. */
export function readChoices<Choice extends string>(path: EstimateField, typed: readonly string[], choices: readonly Choice[]): Reading<readonly Choice[]> {
  const unknown = typed.find((text) => !choices.some((choice) => choice === text));
  if (unknown !== undefined) return refuse({ code: 'choice-unknown', path, values: { typed: quoteTyped(unknown) } });
  return readAs(choices.filter((choice) => typed.includes(choice)));
}

export function readWholeNumber(path: EstimateField, typed: string, { lowest, highest }: NumberLimits): Reading<number> {
  if (typed.trim() === '') return refuse({ code: 'number-missing', path, values: { lowest, highest } });
  const quoted = quoteTyped(typed);
  const read = readTypedNumber(typed);
  if (!read) return refuse({ code: 'number-unreadable', path, values: { typed: quoted, lowest, highest } });
  const number = trimDecimal(read);
  if (compareDecimals(number, integerToDecimal(lowest)) < 0) return refuse({ code: 'number-too-low', path, values: { typed: quoted, lowest } });
  if (compareDecimals(number, integerToDecimal(highest)) > 0) return refuse({ code: 'number-too-high', path, values: { typed: quoted, highest } });
  return number.scale > 0 ? refuse({ code: 'number-not-whole', path, values: { typed: quoted } }) : readAs(Number(number.units));
}

/** Control characters, and halves of characters: XML 1.0 forbids them and no font draws them. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/** A line of text with its white space made single; nothing when it is empty. */
export function readText(path: EstimateField, typed: string, highest: number): Reading<string | undefined> {
  const text = typed.replace(/\s+/gu, ' ').trim().normalize('NFC');
  const tooLong = checkLength(path, text, highest);
  if (tooLong) return refuse(tooLong);
  if (unprintable.test(text)) return refuse({ code: 'text-unprintable', path, values: {} });
  return readAs(text === '' ? undefined : text);
}

function checkLength(path: EstimateField, text: string, highest: number): Problem | undefined {
  if (text.length <= highest) return undefined;
  return { code: 'text-too-long', path, values: { length: text.length, highest } };
}

export function readCountry(path: EstimateField, typed: string): Reading<string> {
  const code = typed.trim().toUpperCase();
  if (code === '') return refuse({ code: 'choice-missing', path, values: {} });
  return isCountryCode(code) ? readAs(code) : refuse({ code: 'country-unknown', path, values: { typed: quoteTyped(typed) } });
}
