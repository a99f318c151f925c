import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedCatalogue } from '../catalogue/shipped-catalogue.fixture.ts';
import { problemValueNames } from '../problem.ts';
import { limits } from './answers.ts';
import { defaultEstimateForm, type EstimateForm } from './estimate-form.ts';
import { someRequest } from './some-request.fixture.ts';
import { readEstimateRequest } from './read-estimate-request.ts';
import { requestToForm } from './request-to-form.ts';

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
  const reading = readEstimateRequest(JSON.parse('{"__proto__": {"audience": "partner"}, "colour": "red", "platform": 3, "environments": "staging"}'));
  assert.ok(!reading.ok);
  assert.deepEqual(
    reading.problems.map(({ code, values }) => [code, values]),
    [
      ['field-unreadable', { field: 'platform' }],
      ['field-unreadable', { field: 'environments' }],
      ['field-unknown', { field: '__proto__' }],
      ['field-unknown', { field: 'colour' }],
    ],
  );
});

test('every problem carries exactly the values that its words may use, short enough for a sentence', () => {
  const anyForm = fc.record(
    Object.fromEntries(Object.keys(defaultEstimateForm).map((field) => [field, field === 'environments' ? fc.array(fc.string()) : fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('self-hosted', 'sovereign', 'DE'))])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anyForm, (form) => {
      const reading = readEstimateRequest(form, catalogue);
      for (const { code, values } of reading.ok ? [] : reading.problems) {
        assert.deepEqual(Object.keys(values).sort(), [...problemValueNames[code]].sort());
        for (const value of Object.values(values)) assert.ok(String(value).length <= 90);
      }
    }),
  );
});

test('a request written as a form reads back as the same request', () => {
  fc.assert(fc.property(someRequest(catalogue), (request) => assert.deepEqual(readEstimateRequest(requestToForm(request), catalogue), { ok: true, request })));
});
