/** How every bench prints a figure: with its limit, and with what others reach. */

/**
 * @typedef {{ name: string, value: number, unit: string, limit?: number, isFloor?: boolean, peers?: string }} Figure
 *   isFloor: the limit is the least that is good enough
 */

/** @param {Figure} figure @returns {string} begins with ✓, ✗ (misses its limit) or · (has none) */
export function figureLine({ name, value, unit, limit, isFloor = false, peers }) {
  const isGood = limit === undefined || (isFloor ? value >= limit : value <= limit);
  const mark = limit === undefined ? '·' : isGood ? '✓' : '✗';
  const bound = limit === undefined ? '' : `${isFloor ? 'at least' : 'at most'} ${limit} ${unit}`.trimEnd();
  return `${mark} ${name.padEnd(44)} ${`${readable(value)} ${unit}`.padEnd(14)} ${[bound, peers].filter(Boolean).join(' · ')}`.trimEnd();
}

const readable = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1));

/** @param {Figure} figure */
export const printFigure = (figure) => console.log(figureLine(figure));

/**
 * The value that a share of all values does not exceed.
 * @param {readonly number[]} values at least one
 * @param {number} share such as 0.99
 */
export const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

/** @param {readonly number[]} values at least one */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
