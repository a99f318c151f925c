import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { shippedCatalogue, shippedReleaseDates } from '../catalogue/shipped-catalogue.fixture.ts';
import { draftOfQuote } from '../invoice/make-draft-invoice.ts';
import { sumOf } from '../money/sum.ts';
import { shippedTaxes } from '../tax/shipped-taxes.fixture.ts';
import { environmentIds, limits, releasePlans, releaseWorkIds } from './answers.ts';
import { totalNames } from './compare-quotes.ts';
import type { PricedRequest } from './estimate-request.ts';
import { priceEstimate } from './price-estimate.ts';
import { newestCatalogue, quoteDay, quoteOf } from './quote-of.fixture.ts';
import { lineKinds, type Quote, type QuoteTotals } from './quote.ts';
import { someRequest } from './some-request.fixture.ts';

/** What holds for every request, by the shipped lists. */

const taxes = shippedTaxes('2026-01-01');
const runs = (count: number) => ({ numRuns: process.env['NIGHTLY'] ? count * 10 : count });

/** Every total there is: of the quote, its range, its purchase, its kinds, its parts of time, and of its draft. */
function totalsOf(request: PricedRequest, catalogue: Catalogue): ReadonlyMap<string, bigint> {
  const quote = priceEstimate(request, catalogue, quoteDay);
  const draft = draftOfQuote(quote, { operator: { name: 'Operator', country: 'FR' }, taxes, catalogue });
  assert.ok(draft.ok);
  const groups: Readonly<Record<string, QuoteTotals>> = { likely: quote.totals, ...quote.totalsRange, ...(quote.purchase ? { purchase: quote.purchase } : {}), ...quote.totalsByKind };
  const { withoutVat, vat, withVat } = draft.value.totals;
  return new Map<string, bigint>([
    ...Object.entries(groups).flatMap(([group, totals]) => totalNames.map((name) => [`${group} ${name}`, totals[name]] as const)),
    ...quote.timeline.map(({ fromMonth, total }) => [`from month ${fromMonth}`, total] as const),
    ['without VAT', withoutVat], ['VAT', vat], ['with VAT', withVat], ['VAT in the seller’s currency', draft.value.vatAccounting?.vat ?? 0n],
  ]);
}

function assertNoneLower(less: PricedRequest, more: PricedRequest, catalogue: Catalogue): void {
  const [before, after] = [totalsOf(less, catalogue), totalsOf(more, catalogue)];
  for (const [name, amount] of before) assert.ok((after.get(name) ?? 0n) >= amount, `${name}: ${after.get(name)} is less than ${amount}`);
}

type NumberField = 'conversationsPerMonth' | 'documents' | 'storageGb' | 'backupDays' | 'regions' | 'onSiteDays' | 'peakConversations';
const numberFields: readonly NumberField[] = ['conversationsPerMonth', 'documents', 'storageGb', 'backupDays', 'regions', 'onSiteDays', 'peakConversations'];

for (const field of numberFields) {
  test(`more ${field} never lowers a total`, () => {
    // An early list does not ask about most of them, and then the number changes nothing.
    const cases = fc.constantFrom(...shippedReleaseDates, '2026-11-15', '2026-11-15').map(shippedCatalogue).chain((catalogue) => fc.tuple(fc.constant(catalogue), someRequest(catalogue), fc.double({ min: 0, max: 1, noNaN: true })));
    fc.assert(
      fc.property(cases, ([catalogue, request, share]) => {
        const { highest } = limits[field];
        // Nobody typed a peak: then it follows from the month, and typing a lower one asks for less. That is another test.
        const now = field === 'peakConversations' ? (request.peakConversations ?? 0) : request[field];
        const less = { ...request, [field]: now };
        assertNoneLower(less, { ...less, [field]: now + Math.round((highest - now) * share) }, catalogue);
      }),
      runs(150),
    );
  });
}

test('another environment, further work, a denser plan never lower a total', () => {
  fc.assert(
    fc.property(someRequest(newestCatalogue), fc.constantFrom(...environmentIds), fc.constantFrom(...releaseWorkIds), (request, environment, work) => {
      const environments = environmentIds.filter((id) => id === environment || request.environments.includes(id));
      assertNoneLower(request, { ...request, environments }, newestCatalogue);
      const releaseWork = releaseWorkIds.filter((id) => id === work || request.releaseWork.includes(id));
      assertNoneLower(request, { ...request, releaseWork }, newestCatalogue);
      const plans = releasePlans.map((releasePlan) => ({ ...request, releasePlan }));
      for (const [index, denser] of plans.slice(1).entries()) assertNoneLower(plans[index] ?? denser, denser, newestCatalogue);
    }),
    runs(100),
  );
});

test('more of a line added by hand, or a higher price, never lowers a total', () => {
  const withLine = (request: PricedRequest, quantity: number, unitPrice: number): PricedRequest => ({
    ...request, freeLines: [...request.freeLines, { quantity: String(quantity / 100), unitPrice: String(unitPrice / 100), recurrence: 'monthly' }],
  });
  const some = fc.nat({ max: 1_000_000 });
  fc.assert(
    fc.property(someRequest(newestCatalogue), some, some, some, some, (request, quantity, price, more, dearer) => {
      assertNoneLower(request, withLine(request, quantity, price), newestCatalogue);
      assertNoneLower(withLine(request, quantity, price), withLine(request, quantity + more, price + dearer), newestCatalogue);
    }),
    runs(100),
  );
});

test('typing a lower peak than the one that follows from the month asks for a smaller model, and costs less: it was asked for', () => {
  const sovereign = { deployment: 'sovereign', provider: 'ovhcloud', model: 'large', conversationsPerMonth: '1000000' } as const;
  assert.ok(quoteOf({ ...sovereign, peakConversations: '1' }).totals.monthly < quoteOf(sovereign).totals.monthly);
});

test('high availability, a longer term and a higher tier never cost less in all; by the month, a longer term may', () => {
  fc.assert(
    fc.property(someRequest(newestCatalogue), (request) => {
      const isSingleHost = request.deployment === 'self-hosted' && request.platform === 'single-host';
      if (!isSingleHost) assertNoneLower({ ...request, highAvailability: false }, { ...request, highAvailability: true }, newestCatalogue);
      const overTerm = ([1, 12, 24, 36] as const).map((termMonths) => priceEstimate({ ...request, termMonths }, newestCatalogue, quoteDay).totals.overTerm);
      assert.deepEqual([...overTerm].sort((a, b) => (a < b ? -1 : 1)), overTerm);
      assertNoneLower({ ...request, supportTier: 'standard' }, { ...request, supportTier: 'extended' }, newestCatalogue);
      assertNoneLower({ ...request, supportTier: 'extended' }, { ...request, supportTier: 'around-the-clock' }, newestCatalogue);
    }),
    runs(100),
  );
  const [year, three] = [quoteOf({ termMonths: '12' }), quoteOf({ termMonths: '36' })];
  assert.ok(three.totals.monthly < year.totals.monthly, 'the list holds a commitment discount for 36 months');
});

const percents = fc.nat({ max: 9_000 }).map((hundredths) => String(hundredths / 100));
const lower = (a: string, b: string) => (Number(a) <= Number(b) ? [a, b] as const : [b, a] as const);

test('more discount never costs more, for the partner and for the partner’s client', () => {
  fc.assert(
    fc.property(someRequest(newestCatalogue).filter(({ partner }) => partner !== undefined), percents, percents, (request, a, b) => {
      const [less, more] = lower(a, b);
      const discounted = (discount: string): PricedRequest => ({ ...request, partner: { discount, discounts: {}, prices: request.partner?.prices ?? {} } });
      assertNoneLower(discounted(more), discounted(less), newestCatalogue);
    }),
    runs(150),
  );
});

test('a larger margin never sells for less, and what is bought stays what it was', () => {
  fc.assert(
    fc.property(someRequest(newestCatalogue).filter(({ resale }) => resale !== undefined), fc.nat({ max: 30_000 }), fc.nat({ max: 30_000 }), (request, a, b) => {
      assert.ok(request.resale);
      const { resale } = request;
      const withMargin = (hundredths: number): PricedRequest => ({ ...request, resale: { ...resale, margin: String(hundredths / 100) } });
      const [less, more] = [withMargin(Math.min(a, b)), withMargin(Math.max(a, b))];
      assertNoneLower(less, more, newestCatalogue);
      assert.deepEqual(priceEstimate(less, newestCatalogue, quoteDay).purchase, priceEstimate(more, newestCatalogue, quoteDay).purchase);
    }),
    runs(150),
  );
});

/** Each total of the whole, and the sum of the same total of its parts. */
function assertPartsSum(quote: Quote): void {
  const { totals, totalsByKind, totalsRange, purchase, lines, timeline, firstPeriodMonths, termMonths, furtherReleases } = quote;
  for (const name of totalNames) {
    assert.equal(sumOf(lineKinds, (kind) => totalsByKind[kind][name]), totals[name]);
    assert.ok(totalsRange.low[name] <= totals[name] && totals[name] <= totalsRange.high[name], `low ≤ likely ≤ high of ${name}`);
  }
  assert.equal(totals.oneOff + totals.monthly + totals.eachRelease, sumOf(lines, ({ net }) => net));
  for (const [name, months, releases] of [['firstPeriod', firstPeriodMonths, furtherReleases.inFirstPeriod], ['overTerm', termMonths, furtherReleases.inTerm]] as const) {
    assert.equal(totals[name], totals.oneOff + totals.monthly * BigInt(months) + totals.eachRelease * BigInt(releases));
  }
  assert.equal(sumOf(timeline, ({ total }) => total), totals.overTerm);
  for (const kind of lineKinds) assert.equal(sumOf(timeline, ({ byKind }) => byKind[kind]), totalsByKind[kind].overTerm);
  assert.equal(timeline.every((part, index) => part.fromMonth === (timeline[index - 1]?.toMonth ?? 0) + 1) && timeline.at(-1)?.toMonth, termMonths);
  if (!purchase) return;
  // Purchase and margin are the whole: what is sold less what is bought, line by line.
  const once = lines.filter(({ recurrence }) => recurrence === 'one-off');
  assert.equal(purchase.oneOff + sumOf(once, ({ net, purchase: bought = 0n }) => net - bought), totals.oneOff);
}

test('parts sum to the whole by kind, by time and in a resale, and low ≤ likely ≤ high, by every list', () => {
  for (const catalogue of shippedReleaseDates.map(shippedCatalogue)) {
    fc.assert(fc.property(someRequest(catalogue), fc.constantFrom(1, 3, 12), (request, billingPeriodMonths) => {
      assertPartsSum(priceEstimate(request, { ...catalogue, release: { ...catalogue.release, billingPeriodMonths } }, quoteDay));
    }), runs(300));
  }
});
