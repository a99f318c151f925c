import { type Decimal, decimalToText, powerOfTen } from './decimal.ts';

/** Money in minor units (cents) of the currency of the document it stands in. All currencies here have two decimals. */
export type Minor = bigint;

/** @throws RangeError when the divisor is not positive */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  if (divisor <= 0n) throw new RangeError('divide by a positive number');
  const magnitude = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}

/**
 * An amount in major units as cents, by the one rule there is: half up, that is away from zero at exactly half a cent.
 * Source: EN 16931-1, 6.5.2 (“rounding to two decimals, half up”), used for BT-131 and BT-117.
 */
export function roundToMinor({ units, scale }: Decimal): Minor {
  return scale <= 2 ? units * powerOfTen(2 - scale) : divideHalfUp(units, powerOfTen(scale - 2));
}

export const minorToDecimal = (minor: Minor): Decimal => ({ units: minor, scale: 2 });

/** In major units: "1850.00". */
export const minorToText = (minor: Minor): string => decimalToText(minorToDecimal(minor));

/** The least whole number that is not below dividend ÷ divisor; both positive. */
export const divideUp = (dividend: bigint, divisor: bigint): bigint => (dividend + divisor - 1n) / divisor;

/** The least whole number that is not below a ÷ b; `b` above zero. */
export const divideDecimalsUp = (a: Decimal, b: Decimal): bigint => divideUp(a.units * powerOfTen(b.scale), b.units * powerOfTen(a.scale));

/** The least whole number that is not below a number of zero or more. */
export const roundUp = ({ units, scale }: Decimal): bigint => divideUp(units, powerOfTen(scale));

/** To `scale` decimals, half up. */
export function roundToScale(decimal: Decimal, scale: number): Decimal {
  if (decimal.scale <= scale) return decimal;
  return { units: divideHalfUp(decimal.units, powerOfTen(decimal.scale - scale)), scale };
}
