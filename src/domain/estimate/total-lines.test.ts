import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { releasePlans, terms } from './answers.ts';
import { quoteOf } from './quote-of.fixture.ts';
import { lineKinds } from './quote.ts';
import { addSums, furtherReleases, sumLines, sumOfKinds, timelineOf, totalByKind, totalOf } from './total-lines.ts';

test('the releases after the first: none, one each quarter or one each month', () => {
  const counted = (plan: (typeof releasePlans)[number]) => [1, 2, 3, 4, 6, 7, 12, 13, 24, 36].map((months) => furtherReleases(plan, months));
  assert.deepEqual(counted('one'), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(counted('quarterly'), [0, 0, 0, 1, 1, 2, 3, 4, 7, 11]);
  assert.deepEqual(counted('monthly'), [0, 1, 2, 3, 5, 6, 11, 12, 23, 35]);
});

const { lines } = quoteOf({ audience: 'partner-for-client', partnerDiscount: '10', margin: '20', releasePlan: 'monthly', deployment: 'sovereign', provider: 'ovhcloud' });
const sums = sumLines(lines);
const periods = { firstPeriodMonths: 3, termMonths: 24, furtherReleases: { inFirstPeriod: 2, inTerm: 23 } };

test('a period and a term are whole numbers of months and releases, each as rounded', () => {
  const { oneOff, monthly, eachRelease, firstPeriod, overTerm } = totalOf(sumOfKinds(sums), periods);
  assert.ok(oneOff > 0n && monthly > 0n && eachRelease > 0n);
  assert.deepEqual([firstPeriod, overTerm], [oneOff + 3n * monthly + 2n * eachRelease, oneOff + 24n * monthly + 23n * eachRelease]);
});

test('totals of the purchase and of low and high days add up other amounts of the same lines', () => {
  const [oneOff] = [lines.filter(({ recurrence }) => recurrence === 'one-off')];
  assert.equal(sums.purchase['one-off'], oneOff.reduce((sum, { purchase = 0n }) => sum + purchase, 0n));
  for (const end of ['low', 'high'] as const) assert.equal(sums[end]['one-off'], oneOff.reduce((sum, { range, net }) => sum + (range?.[end].net ?? net), 0n));
  assert.equal(sumLines([{ ...lines[0], recurrence: 'one-off', purchase: undefined } as never]).purchase['one-off'], 0n, 'a line that is not bought');
});

test('the sums of two lists are those of both together', () => {
  for (const count of [0, 1, 7, lines.length]) assert.deepEqual(addSums(sumLines(lines.slice(0, count)), sumLines(lines.slice(count))), sums);
});

test('the term by quarters: set-up in the first, months and releases in each', () => {
  const byKind = totalByKind(sums, periods);
  const timeline = timelineOf(byKind, 'quarterly', 12);
  assert.deepEqual(timeline.map(({ fromMonth, toMonth }) => [fromMonth, toMonth]), [[1, 3], [4, 6], [7, 9], [10, 12]]);
  const { oneOff, eachRelease } = byKind.effort;
  assert.deepEqual(timeline.map(({ byKind: { effort } }) => effort), [oneOff, eachRelease, eachRelease, eachRelease]);
  assert.deepEqual(timeline.map(({ byKind: { licence } }) => licence), Array(4).fill(3n * byKind.licence.monthly));
});

test('a term of one month is one part', () => {
  const timeline = timelineOf(totalByKind(sums, periods), 'monthly', 1);
  assert.deepEqual(timeline.map(({ fromMonth, toMonth }) => [fromMonth, toMonth]), [[1, 1]]);
});

test('the parts of the term sum to the term, by kind and in all, for any plan and term', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
  const totals = fc.record({ oneOff: amount, monthly: amount, eachRelease: amount });
  fc.assert(
    fc.property(fc.tuple(totals, totals, totals, totals, totals), fc.constantFrom(...releasePlans), fc.constantFrom(...terms), (all, plan, term) => {
      const [months, releases] = [Number(term), BigInt(furtherReleases(plan, Number(term)))];
      const over = ({ oneOff, monthly, eachRelease }: (typeof all)[number]) => oneOff + monthly * BigInt(months) + eachRelease * releases;
      const byKind = Object.fromEntries(lineKinds.map((kind, index) => [kind, { ...all[index], firstPeriod: 0n, overTerm: 0n }])) as unknown as ReturnType<typeof totalByKind>;
      const timeline = timelineOf(byKind, plan, months);
      for (const [index, kind] of lineKinds.entries()) assert.equal(timeline.reduce((sum, part) => sum + part.byKind[kind], 0n), over(all[index] ?? all[0]));
      assert.equal(timeline.reduce((sum, { total }) => sum + total, 0n), all.map(over).reduce((a, b) => a + b, 0n));
      assert.deepEqual([timeline[0]?.fromMonth, timeline.at(-1)?.toMonth], [1, months]);
    }),
  );
});
