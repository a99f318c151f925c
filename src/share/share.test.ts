import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedCatalogue } from '../domain/catalogue/shipped-catalogue.fixture.ts';
import { defaultEstimateForm, estimateFields, type EstimateForm } from '../domain/estimate/estimate-form.ts';
import type { EstimateRequest } from '../domain/estimate/estimate-request.ts';
import { readEstimateRequest } from '../domain/estimate/read-estimate-request.ts';
import { requestToForm } from '../domain/estimate/request-to-form.ts';
import { someRequest } from '../domain/estimate/some-request.fixture.ts';
import { checksumOf, keyByField } from './fragment-format.ts';
import { readFragment } from './read-fragment.ts';
import { requestToFragment } from './request-to-fragment.ts';

const catalogue = shippedCatalogue('2026-09-01');
const release = catalogue.release.date;

function requestFor(change: Partial<EstimateForm>): EstimateRequest {
  const reading = readEstimateRequest({ ...defaultEstimateForm, ...change });
  assert.ok(reading.ok);
  return reading.request;
}

const full = requestFor({
  audience: 'partner', deployment: 'sovereign', provider: 'ovhcloud', environments: ['staging', 'test'], highAvailability: 'yes', conversationsPerMonth: '50000000',
  supportTier: 'around-the-clock', termMonths: '36', buyerName: 'Bäcker & Söhne <GmbH>', buyerCountry: 'DE', buyerVatId: 'DE136695976',
});

/** A link as somebody else might make it, with a checksum that fits. */
const forge = (text: string) => `${text}&k=${checksumOf(text)}`;

const codesOf = (fragment: string) => readFragment(fragment).problems.map(({ code }) => code);

test('a link reopens to the same request and release, with or without #', () => {
  fc.assert(
    fc.property(someRequest(catalogue), (request) => {
      const fragment = requestToFragment(request, { catalogue, includeParties: true });
      for (const text of [fragment, `#${fragment}`]) assert.deepEqual(readFragment(text), { form: requestToForm(request), release, problems: [] });
    }),
    { numRuns: 500 },
  );
});

test('a link is stable: links in old mails must open for ever', () => {
  assert.equal(requestToFragment(requestFor({}), { catalogue, includeParties: false }), 'estimate=1&r=2026-09-01&a=client&d=self-hosted&p=kubernetes&e=staging&ha=no&c=10000&s=standard&t=12&bc=FR&bo=O&k=QH8WGTR');
});

test('nothing that names somebody is in a link unless asked for', () => {
  const without = requestToFragment(full, { catalogue, includeParties: false });
  assert.doesNotMatch(decodeURIComponent(without), /Bäcker|136695976/);
  const { form, problems } = readFragment(without);
  assert.deepEqual([form.buyerName, form.buyerVatId, form.buyerCountry, problems], ['', '', 'DE', []]);
  assert.match(decodeURIComponent(requestToFragment(full, { catalogue, includeParties: true })), /Bäcker & Söhne <GmbH>/);
});

test('a full request without parties fits 600 characters, all of them safe in an address', () => {
  const fragment = requestToFragment(full, { catalogue, includeParties: false });
  assert.ok(fragment.length <= 600, String(fragment.length));
  assert.match(fragment, /^[A-Za-z0-9=&%._~-]+$/);
});

test('serverless is shared too', () => {
  const fragment = requestToFragment(requestFor({ deployment: 'serverless', audience: 'partner' }), { catalogue, includeParties: true });
  const { form, problems } = readFragment(fragment);
  assert.deepEqual([form.deployment, form.audience, problems], ['serverless', 'partner', []]);
});

test('the fragment of a heading, and no fragment, are no links', () => {
  for (const fragment of ['', '#', '#prices', 'estimate-summary']) assert.deepEqual(readFragment(fragment), { form: defaultEstimateForm, problems: [] });
});

test('a link cut off anywhere opens with defaults and says that it is damaged', () => {
  const fragment = requestToFragment(full, { catalogue, includeParties: true });
  for (let length = 'estimate='.length; length < fragment.length; length += 1) {
    const { form, problems } = readFragment(fragment.slice(0, length));
    assert.deepEqual([form, problems.map(({ code }) => code)], [defaultEstimateForm, ['link-damaged']], String(length));
  }
});

test('a link with any one character changed opens with defaults and says so', () => {
  const fragment = requestToFragment(full, { catalogue, includeParties: true });
  for (let at = 'estimate='.length; at < fragment.length; at += 1) {
    const altered = `${fragment.slice(0, at)}${fragment[at] === 'x' ? 'y' : 'x'}${fragment.slice(at + 1)}`;
    const { form, problems } = readFragment(altered);
    assert.deepEqual([form, problems.length], [defaultEstimateForm, 1], altered);
  }
});

test('a link from a future version is told apart from a damaged one', () => {
  assert.deepEqual(readFragment(forge('estimate=2&who=knows')).problems, [{ code: 'link-version-unknown', path: '', values: { version: '2' } }]);
});

test('a link of 100 kB is not even looked into', () => {
  const started = performance.now();
  assert.deepEqual(codesOf(forge(`estimate=1&bn=${'x'.repeat(100_000)}`)), ['link-too-long']);
  assert.deepEqual(codesOf(`estimate=${'&'.repeat(10_000_000)}`), ['link-too-long']);
  assert.ok(performance.now() - started < 500);
});

test('markup in every field: each is put back to its default and named', () => {
  const markup = '<img src=x onerror=alert(1)>';
  const text = `estimate=1&r=${encodeURIComponent(markup)}&${estimateFields.map((field) => `${keyByField[field]}=${encodeURIComponent(markup)}`).join('&')}`;
  const { form, release: named, problems } = readFragment(forge(text));
  assert.deepEqual(form, { ...defaultEstimateForm, buyerName: markup });
  assert.equal(named, undefined);
  const fields = problems.map(({ code, path }) => (code === 'link-field-unreadable' ? path : code));
  assert.deepEqual(fields, ['link-part-unknown', 'audience', 'deployment', 'environments', 'highAvailability', 'conversationsPerMonth', 'supportTier', 'termMonths', 'buyerCountry', 'outsideEuCategory', 'platform', 'buyerVatId']);
});

test('a provider that cannot be read leaves the question open', () => {
  const { form, problems } = readFragment(forge('estimate=1&r=2026-09-01&d=sovereign&h=%3Cb%3E'));
  assert.deepEqual([form.deployment, form.provider, problems.map(({ path }) => path)], ['sovereign', '', ['provider']]);
});

test('keys of prototypes, repeated keys and unknown keys do no harm', () => {
  const { form, problems } = readFragment(forge('estimate=1&r=2026-09-01&__proto__=x&constructor=y&a=partner&a=client&toString=z'));
  assert.equal(form.audience, 'partner');
  assert.deepEqual(problems.map(({ code }) => code), ['link-part-unknown', 'link-part-unknown', 'link-part-unknown']);
  assert.equal(({} as Record<string, unknown>)['x'], undefined);
});

test('a stray % is damage', () => {
  assert.deepEqual(codesOf(forge('estimate=1&r=2026-09-01&bn=%E0%A4%A')), ['link-damaged']);
});

test('no text at all makes it throw, and what it gives back is always a form', () => {
  const parts = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...Object.values(keyByField), 'r', '__proto__'), fc.string()), fc.string({ unit: 'binary' })), { maxLength: 15 });
  const links = parts.map((all) => forge(`estimate=1&${all.map(([key, value]) => `${key}=${value.replace(/\p{Surrogate}/gu, '')}`).join('&')}`));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }).map((text) => `estimate=1${text}`), links), (fragment) => {
      const { form } = readFragment(fragment);
      assert.deepEqual(Object.keys(form).sort(), [...estimateFields].sort());
      assert.ok(estimateFields.every((field) => (field === 'environments' ? Array.isArray(form[field]) : typeof form[field] === 'string')));
    }),
  );
});
