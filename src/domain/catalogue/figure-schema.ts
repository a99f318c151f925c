import * as z from 'zod/mini';
import { stableId } from '../content-pieces.ts';
import { isIsoDate, isIsoDateOrMonth } from '../date.ts';

/** Pieces that every file of a catalogue release is built from. Every message says what to write instead. */

export const text = (what: string) => z.string(`write ${what} as text`).check(z.minLength(1, `write ${what}; it may not be empty`));

export const day = () =>
  z.string('write the date as text, such as "2026-09-01"').check(z.refine(isIsoDate, 'write a day that exists as YYYY-MM-DD, such as "2026-09-01"'));

/**
 * A decimal as text. JSON numbers are binary floats: 37.38 would arrive as something near it, and a price must not.
 */
export const decimal = (what: string, example: string) => {
  const instead = `write ${what} as text with its decimals, such as "${example}"`;
  return z.string(instead).check(z.regex(/^\d{1,9}(\.\d{1,6})?$/, `${instead}: digits, a point, at most six decimals, not negative`));
};

export const price = () => decimal('the price', '850.00');

export const percent = () => decimal('the percentage', '5');

/** What is taken off can be no more than all of it. */
export const discountPercent = () => {
  const instead = 'write a percentage of at most 100 as text, such as "5"';
  return z.string(instead).check(z.regex(/^(100(\.0{1,6})?|\d{1,2}(\.\d{1,6})?)$/, `${instead}: not negative, at most six decimals`));
};

/** A percentage of days stays whole, so that the days it gives fit the four decimals of BT-129. */
export const wholePercent = () => {
  const instead = 'write the percentage as text without decimals, such as "45"';
  return z.string(instead).check(z.regex(/^\d{1,3}$/, instead));
};

/** Days of work: at most two decimals, so that a percentage of them still fits the four decimals of BT-129. */
export const days = () => {
  const instead = 'write the days as text, such as "8" or "1.5"';
  return z.string(instead).check(z.regex(/^\d{1,4}(\.\d{1,2})?$/, `${instead}: at most two decimals`));
};

export const count = (what: string, least = 0) => z.int(`write ${what} as a whole number`).check(z.minimum(least, `write ${what} as ${least} or more`));

/** Where a figure comes from (an id of `sources` in release.json) and when it was read or set there. */
export const origin = {
  source: stableId(),
  date: z
    .string('write when the figure was read, such as "2026-08"')
    .check(z.refine(isIsoDateOrMonth, 'write when the figure was read as YYYY-MM or YYYY-MM-DD, such as "2026-08"')),
} as const;

/** Low, likely and high. */
export const range = <Figure extends z.ZodMiniType<string>>(figure: () => Figure) => z.strictObject({ low: figure(), likely: figure(), high: figure() });
