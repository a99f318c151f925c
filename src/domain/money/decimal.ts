import { boundedMemo } from '../bounded-memo.ts';

/** An exact decimal number: `units` ÷ 10^`scale`. Never a float: 0.1 + 0.2 is 0.3 here. */
export interface Decimal {
  readonly units: bigint;
  /** Digits after the point, 0 or more. */
  readonly scale: number;
}

const powersOfTen = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

/** 10 to the `exponent`, 0 or more. Looked up: raising bigints is the slowest part of a sum. */
export const powerOfTen = (exponent: number): bigint => powersOfTen[exponent] ?? 10n ** BigInt(exponent);

/** At most six decimals, as EN 16931 allows for a unit price (BT-146); fifteen digits before them are more than any price has. */
const decimalText = /^-?\d{1,15}(?:\.\d{1,6})?$/;

/** Reads "850", "850.00" or "-0.5"; nothing else is a decimal. */
export function parseDecimal(text: string): Decimal | undefined {
  if (!decimalText.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return { units: BigInt(text), scale: 0 };
  return { units: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** Prices, quantities and rates come again and again; a quote of the largest request has about two hundred. */
const known = boundedMemo<Decimal>(1_000);

/** For texts that a schema has already checked. @throws RangeError when it is not a decimal. */
export function toDecimal(text: string): Decimal {
  const before = known.get(text);
  if (before) return before;
  const decimal = parseDecimal(text);
  if (!decimal) throw new RangeError(`“${text}” is not a decimal: write it such as "850.00"`);
  known.set(text, decimal);
  return decimal;
}

/** @param whole a safe integer */
export const integerToDecimal = (whole: number): Decimal => ({ units: BigInt(whole), scale: 0 });

export function decimalToText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The same number without trailing zeros after the point: "20.00" becomes "20". */
export function trimDecimal(decimal: Decimal): Decimal {
  let { units, scale } = decimal;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return { units, scale };
}

/** As short as it can be written: "20" for 20.00. */
export const shortestText = (decimal: Decimal): string => decimalToText(trimDecimal(decimal));

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, scale: a.scale + b.scale });

/** `percent` of a number, exactly: 45 % of 11 is 4.95. */
export const percentOf = (percent: Decimal, of: Decimal): Decimal => {
  const product = multiplyDecimals(percent, of);
  return trimDecimal({ units: product.units, scale: product.scale + 2 });
};

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** @param scale at least the number's own */
const unitsAt = (decimal: Decimal, scale: number): bigint => decimal.scale === scale ? decimal.units : decimal.units * powerOfTen(scale - decimal.scale);
