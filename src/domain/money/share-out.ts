/**
 * Shares an amount out in proportion to weights so that the parts sum to the whole. Leftover cents go to the parts with
 * the largest remainder, earliest first among equals, so that the same input always gives the same parts.
 *
 * @param weights not negative; when all are zero every part weighs the same
 * @throws RangeError when there is no part to share among, or a weight is negative
 */
export function shareOut(amount: bigint, weights: readonly bigint[]): readonly bigint[] {
  if (weights.length === 0) throw new RangeError('share an amount among at least one part');
  if (weights.some((weight) => weight < 0n)) throw new RangeError('a weight is never negative');
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return shareOut(amount, weights.map(() => 1n));
  if (amount < 0n) return shareOut(-amount, weights).map((part) => -part);
  const parts = weights.map((weight) => (amount * weight) / total);
  const leftover = Number(amount - parts.reduce((sum, part) => sum + part, 0n));
  const receivers = new Set(byLargestRemainder(amount, weights, total).slice(0, leftover));
  return parts.map((part, index) => (receivers.has(index) ? part + 1n : part));
}

function byLargestRemainder(amount: bigint, weights: readonly bigint[], total: bigint): readonly number[] {
  const remainders = weights.map((weight, index) => ({ index, remainder: (amount * weight) % total }));
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  return remainders.map(({ index }) => index);
}
