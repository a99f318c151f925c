/**
 * What every keystroke in the estimator costs: from the form as typed to the draft invoice, for the largest request there is.
 * Beside it, in the same run, the same draft's amounts with dinero.js and everything worked out again by the oracle of the
 * tests. All three must agree to the cent; a bench of a wrong figure is worth nothing.
 */
import { strictEqual } from 'node:assert/strict';
import { add, dinero, type Dinero, halfAwayFromZero, multiply, subtract, toSnapshot, transformScale } from 'dinero.js/bigint';
import { CHF } from 'dinero.js/bigint/currencies';
import { shippedCatalogue, shippedReleaseDates } from '../src/domain/catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../src/domain/date.ts';
import { largestForm } from '../src/domain/estimate/largest-form.fixture.ts';
import { priceEstimate } from '../src/domain/estimate/price-estimate.ts';
import { readEstimateRequest } from '../src/domain/estimate/read-estimate-request.ts';
import type { DraftInvoice } from '../src/domain/invoice/draft-invoice.ts';
import { draftOfQuote } from '../src/domain/invoice/make-draft-invoice.ts';
import { addUpAgain } from '../src/domain/invoice/oracle.fixture.ts';
import { shippedTaxDates, shippedTaxes } from '../src/domain/tax/shipped-taxes.fixture.ts';
import { median, percentile, printFigure } from './figures.mjs';

const limitMilliseconds = 1;
const [warmUps, rounds] = [300, 2_000];

const catalogue = shippedCatalogue(shippedReleaseDates.at(-1) ?? '');
const taxes = shippedTaxes(shippedTaxDates.at(-1) ?? '');
const operator = { name: 'Operator', country: 'FR' };
const on = isoDate('2026-12-01');
const form = largestForm(catalogue);

function requestOf(answers: typeof form) {
  const reading = readEstimateRequest(answers, catalogue);
  if (!reading.ok || reading.request.deployment === 'serverless') throw new Error(`the largest form is no request: ${JSON.stringify(reading)}`);
  return reading.request;
}

/** @param round changes one answer, as typing does, so that no result can be one kept from before */
function fromFormToDraft(round: number): DraftInvoice {
  const request = requestOf({ ...form, conversationsPerMonth: String(49_000_000 + round) });
  const draft = draftOfQuote(priceEstimate(request, catalogue, on), { operator, taxes, catalogue });
  if (!draft.ok) throw new Error(draft.problem.code);
  return draft.value;
}

const amount = (text: string): { readonly amount: bigint; readonly scale: bigint } => {
  const [whole = '', fraction = ''] = text.split('.');
  return { amount: BigInt(whole + fraction), scale: BigInt(fraction.length) };
};
const money = (text: string) => dinero({ ...amount(text), currency: CHF });
const toCents = (exact: Dinero<bigint>) => transformScale(exact, 2n, halfAwayFromZero);
const percentOf = (percent: string, of: Dinero<bigint>) => {
  const { amount: units, scale } = amount(percent);
  return toCents(multiply(of, { amount: units, scale: scale + 2n }));
};

/** Net of each line, VAT of each rate, and the total: only the last step of what is measured above. */
function addUpWithDinero({ lines }: DraftInvoice): Dinero<bigint> {
  const bases = new Map<string, Dinero<bigint>>();
  for (const { quantity, unitPrice, allowances, vatRate = '0' } of lines) {
    const gross = toCents(multiply(money(unitPrice), amount(quantity)));
    const net = allowances.reduce((left, { percent }) => subtract(left, percentOf(percent, left)), gross);
    const base = bases.get(vatRate);
    bases.set(vatRate, base ? add(base, net) : net);
  }
  return [...bases].map(([rate, base]) => add(base, percentOf(rate, base))).reduce((a, b) => add(a, b));
}

function milliseconds(work: (round: number) => void): readonly number[] {
  for (let round = 0; round < warmUps; round += 1) work(round);
  return Array.from({ length: rounds }, (_, round) => {
    const start = performance.now();
    work(warmUps + round);
    return performance.now() - start;
  });
}

/**
 * Kilobytes that one recompute leaves to the garbage collector, which is what stands between the median and the p99. Rounds in
 * which it ran tell nothing.
 */
function kilobytes(work: (round: number) => void): number {
  const grown = Array.from({ length: rounds }, (_, round) => {
    const before = process.memoryUsage().heapUsed;
    work(warmUps + rounds + round);
    return process.memoryUsage().heapUsed - before;
  });
  return median(grown.filter((bytes) => bytes > 0)) / 1_000;
}

const draft = fromFormToDraft(0);
const request = requestOf({ ...form, conversationsPerMonth: '49000000' });
const context = { catalogue, taxes, operatorCountry: operator.country };
strictEqual(toSnapshot(addUpWithDinero(draft)).amount, draft.totals.withVat, 'dinero.js adds up to another total');
strictEqual(addUpAgain(request, context).withVat, draft.totals.withVat, 'the oracle adds up to another total');

const ours = milliseconds(fromFormToDraft);
const allocated = kilobytes(fromFormToDraft);
const dineros = milliseconds(() => void addUpWithDinero(draft));
const oracles = milliseconds(() => void addUpAgain(request, context));
const readable = (values: readonly number[], share: number) => percentile(values, share).toFixed(2);
const peers = (share: number) => `dinero.js, its ${draft.lines.length} lines and VAT alone ${readable(dineros, share)}, oracle ${readable(oracles, share)}`;
printFigure({ name: 'largest request, form to draft, p99', value: percentile(ours, 0.99), unit: 'ms', limit: limitMilliseconds, peers: peers(0.99) });
printFigure({ name: 'largest request, form to draft, median', value: median(ours), unit: 'ms', peers: peers(0.5) });
printFigure({ name: 'largest request, form to draft, allocated', value: allocated, unit: 'kB' });
