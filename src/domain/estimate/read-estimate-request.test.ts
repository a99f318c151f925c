import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedCatalogue, shippedReleaseDates } from '../catalogue/shipped-catalogue.fixture.ts';
import { problemValueNames } from '../problem.ts';
import { anyText } from '../some-text.fixture.ts';
import { limits } from './answers.ts';
import { defaultEstimateForm, type EstimateField, estimateFields, type EstimateForm, freeLineFields } from './estimate-form.ts';
import { largestForm } from './largest-form.fixture.ts';
import { newestCatalogue as newest } from './quote-of.fixture.ts';
import { readEstimateRequest } from './read-estimate-request.ts';
import { readForm } from './read-form.ts';
import { requestToForm } from './request-to-form.ts';
import { someRequest } from './some-request.fixture.ts';

const catalogue = shippedCatalogue('2026-09-01');

function problemsOf(change: Partial<EstimateForm>) {
  const reading = readEstimateRequest({ ...defaultEstimateForm, ...change }, catalogue);
  return reading.ok ? [] : reading.problems.map(({ code, path }) => `${path}: ${code}`);
}

test('three answers are enough: what is absent takes its default', () => {
  const selfHosted = readEstimateRequest({ audience: 'client', deployment: 'self-hosted', platform: 'openshift' }, catalogue);
  assert.ok(selfHosted.ok && selfHosted.request.deployment === 'self-hosted' && selfHosted.request.platform === 'openshift');
  const sovereign = readEstimateRequest({ audience: 'partner', deployment: 'sovereign', provider: 'ovhcloud' }, catalogue);
  assert.ok(sovereign.ok && sovereign.request.deployment === 'sovereign' && sovereign.request.environments[0] === 'production');
});

test('a support tier is on offer where the price list has it', () => {
  const form = { ...defaultEstimateForm, audience: 'client', deployment: 'self-hosted', platform: 'kubernetes', supportTier: 'extended' };
  assert.equal(readEstimateRequest(form, catalogue).ok, true);
  const reading = readEstimateRequest(form, { ...catalogue, support: catalogue.support.filter(({ id }) => id !== 'extended') });
  assert.deepEqual(reading.ok ? [] : reading.problems.map(({ code, path }) => [path, code]), [['supportTier', 'choice-unknown']]);
});

test('the default form has no problem', () => {
  assert.deepEqual(problemsOf({}), []);
});

test('serverless asks nothing but who', () => {
  assert.deepEqual(readEstimateRequest({ ...defaultEstimateForm, deployment: 'serverless', conversationsPerMonth: 'rubbish' }), {
    ok: true,
    request: { deployment: 'serverless', audience: 'client' },
  });
});

test('every answer that is not on offer is named with its field', () => {
  assert.deepEqual(problemsOf({ audience: 'ceo', environments: ['staging', 'moon'], supportTier: '', termMonths: '13', outsideEuCategory: 'X' }), [
    'audience: choice-unknown',
    'environments: choice-unknown',
    'supportTier: choice-missing',
    'termMonths: choice-unknown',
    'outsideEuCategory: choice-unknown',
  ]);
  assert.deepEqual(problemsOf({ deployment: '' }), ['deployment: choice-missing']);
  assert.deepEqual(problemsOf({ deployment: 'sovereign', provider: '' }), ['provider: choice-missing']);
  assert.deepEqual(problemsOf({ deployment: 'sovereign', provider: 'nobody' }), ['provider: provider-not-in-catalogue']);
  assert.deepEqual(problemsOf({ deployment: 'sovereign', provider: '<script>' }), ['provider: choice-unknown']);
});

test('the number of conversations is taken at its limits and refused beyond them', () => {
  const { lowest, highest } = limits.conversationsPerMonth;
  assert.deepEqual(problemsOf({ conversationsPerMonth: String(lowest) }), []);
  assert.deepEqual(problemsOf({ conversationsPerMonth: String(highest) }), []);
  assert.deepEqual(problemsOf({ conversationsPerMonth: String(lowest - 1) }), ['conversationsPerMonth: number-too-low']);
  assert.deepEqual(problemsOf({ conversationsPerMonth: String(highest + 1) }), ['conversationsPerMonth: number-too-high']);
  assert.deepEqual(problemsOf({ conversationsPerMonth: '12345678901234567890' }), ['conversationsPerMonth: number-too-high']);
  assert.deepEqual(problemsOf({ conversationsPerMonth: '12 345 678 901 234 567 890' }), ['conversationsPerMonth: number-too-high']);
  assert.deepEqual(problemsOf({ conversationsPerMonth: '12,5' }), ['conversationsPerMonth: number-not-whole']);
  assert.deepEqual(problemsOf({ conversationsPerMonth: 'a lot' }), ['conversationsPerMonth: number-unreadable']);
  assert.deepEqual(problemsOf({ conversationsPerMonth: '' }), ['conversationsPerMonth: number-missing']);
});

test('a single host can be neither highly available nor larger than one machine', () => {
  assert.deepEqual(problemsOf({ platform: 'single-host', highAvailability: 'yes' }), ['highAvailability: high-availability-needs-cluster']);
  assert.deepEqual(problemsOf({ platform: 'single-host', conversationsPerMonth: '90000' }), []);
  assert.deepEqual(problemsOf({ platform: 'single-host', conversationsPerMonth: '90001' }), ['platform: single-host-too-small']);
});

test('the buyer: name within its limit, a real country, a VAT id whose check digits fit', () => {
  assert.deepEqual(problemsOf({ buyerName: 'x'.repeat(limits.name.highest) }), []);
  assert.deepEqual(problemsOf({ buyerName: 'x'.repeat(limits.name.highest + 1) }), ['buyerName: text-too-long']);
  assert.deepEqual(problemsOf({ buyerName: 'a\u0000b' }), ['buyerName: text-unprintable']);
  assert.deepEqual(problemsOf({ buyerName: '\ud800' }), ['buyerName: text-unprintable']);
  assert.deepEqual(problemsOf({ buyerCountry: 'ZZ' }), ['buyerCountry: country-unknown']);
  assert.deepEqual(problemsOf({ buyerCountry: 'DE', buyerVatId: 'DE136695977' }), ['buyerVatId: vat-id-check-digits']);
  assert.deepEqual(problemsOf({ buyerCountry: 'DE', buyerVatId: 'DE1' }), ['buyerVatId: vat-id-format']);
  assert.deepEqual(problemsOf({ buyerCountry: 'DE', buyerVatId: 'FR83404833048' }), ['buyerVatId: vat-id-other-country']);
});

test('what is read is in one shape, however it was typed', () => {
  const reading = readEstimateRequest({
    environments: ['test', 'staging', 'test', 'production'],
    conversationsPerMonth: '1 000 000',
    buyerName: '  Bäcker \n & Söhne ',
    buyerCountry: ' de ',
    buyerVatId: 'de 136 695 976',
  });
  assert.ok(reading.ok && reading.request.deployment === 'self-hosted');
  assert.deepEqual(reading.request.environments, ['production', 'staging', 'test']);
  assert.equal(reading.request.conversationsPerMonth, 1_000_000);
  assert.deepEqual(reading.request.buyer, { country: 'DE', outsideEuCategory: 'O', name: 'Bäcker & Söhne', vatId: 'DE136695976' });
});

test('what is no form at all, has unknown fields or fields of another type is told so', () => {
  for (const rubbish of [null, undefined, 7, 'form', []]) assert.equal(readEstimateRequest(rubbish).ok, false);
  const reading = readEstimateRequest(JSON.parse('{"__proto__": {"audience": "partner"}, "colour": "red", "highAvailability": true, "environments": "staging", "freeLines": [{"quantity": 1.5}, {"colour": "red"}], "partnerPrices": ["a:1", 7]}'));
  assert.ok(!reading.ok);
  assert.deepEqual(
    reading.problems.map(({ code, values }) => [code, values]),
    [
      ['field-unreadable', { field: 'environments' }],
      ['field-unreadable', { field: 'highAvailability' }],
      ['field-unreadable', { field: 'partnerPrices.1' }],
      ['field-unreadable', { field: 'freeLines.0.quantity' }],
      ['field-unknown', { field: 'freeLines.1.colour' }],
      ['field-unknown', { field: '__proto__' }],
      ['field-unknown', { field: 'colour' }],
    ],
  );
});

test('a file may write whole numbers as numbers, and leave out of a line by hand what has a default', () => {
  const reading = readEstimateRequest({ audience: 'partner', platform: 'openshift', conversationsPerMonth: 5000, paymentDays: 0, freeLines: [{ quantity: 2, unitPrice: 10 }, { unitPrice: '1', description: 'x' }] }, newest);
  assert.ok(reading.ok && reading.request.deployment === 'self-hosted');
  assert.deepEqual([reading.request.conversationsPerMonth, reading.request.paymentDays], [5000, 0]);
  assert.deepEqual(reading.request.freeLines, [{ quantity: '2', unitPrice: '10', recurrence: 'one-off' }, { quantity: '1', unitPrice: '1', recurrence: 'one-off', description: 'x' }]);
});

test('every default is one of ours, and reading one form leaves nothing behind for the next', () => {
  const first = readEstimateRequest({ audience: 'partner' }, newest);
  assert.deepEqual(readEstimateRequest({ ...defaultEstimateForm, audience: 'partner' }, newest), first);
  const changed = readForm({});
  assert.ok(changed.ok);
  (changed.form.environments as string[]).push('moon');
  assert.deepEqual(readForm({}), { ok: true, form: defaultEstimateForm });
});

const anyLine = fc.record(Object.fromEntries(freeLineFields.map((field) => [field, fc.oneof(anyText(), fc.constantFrom('1', '0.125', 'monthly'))])), { requiredKeys: [] });
const choices = ['self-hosted', 'sovereign', 'partner-for-client', 'single-host', 'canary', 'ovhcloud', 'DE', 'CHF', '1', '20001'];

/** What a field of this default may hold, if a stranger wrote it. */
const anyAnswer = (field: EstimateField): fc.Arbitrary<unknown> => {
  if (field === 'freeLines') return fc.array(anyLine, { maxLength: 3 });
  const text = fc.oneof(anyText({ maxLength: 300 }), fc.constantFrom(...choices, 'devops-day:1', '%free:1'));
  return typeof defaultEstimateForm[field] === 'string' ? text : fc.array(text, { maxLength: 4 });
};

test('every problem carries exactly the values that its words may use, short enough for a sentence, and the place of its field', () => {
  const anyForm = fc.record(Object.fromEntries(estimateFields.map((field) => [field, anyAnswer(field)])), { requiredKeys: [] });
  fc.assert(
    fc.property(anyForm, fc.constantFrom(catalogue, newest, undefined), (form, by) => {
      const reading = readEstimateRequest(form, by);
      for (const { code, path, values } of reading.ok ? [] : reading.problems) {
        assert.deepEqual(Object.keys(values).sort(), [...problemValueNames[code]].sort());
        for (const value of Object.values(values)) assert.ok(String(value).length <= 90);
        assert.ok((estimateFields as readonly string[]).includes(path.split('.')[0] ?? ''), path);
      }
    }),
    { numRuns: 300 },
  );
});

test('a request written as a form reads back as the same request, by every list and without one', () => {
  for (const by of shippedReleaseDates.map(shippedCatalogue)) {
    fc.assert(fc.property(someRequest(by), (request) => {
      assert.deepEqual(readEstimateRequest(requestToForm(request), by), { ok: true, request });
      assert.deepEqual(readEstimateRequest(requestToForm(request)), { ok: true, request });
    }));
  }
});

test('the largest form there is can be read', () => {
  for (const by of shippedReleaseDates.map(shippedCatalogue)) assert.deepEqual(readEstimateRequest(largestForm(by), by).ok, true);
});
