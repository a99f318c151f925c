import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedCatalogue, shippedReleaseDates } from '../catalogue/shipped-catalogue.fixture.ts';
import { anyText } from '../some-text.fixture.ts';
import { audiences } from './answers.ts';
import { askedFields, withoutUnasked } from './asked-fields.ts';
import { defaultEstimateForm as form, type EstimateField, estimateFields, type EstimateForm } from './estimate-form.ts';
import { largestForm } from './largest-form.fixture.ts';
import { newestCatalogue } from './quote-of.fixture.ts';
import { readEstimateRequest } from './read-estimate-request.ts';

const early = shippedCatalogue('2026-09-01');
const unasked = (answers: EstimateForm, catalogue?: typeof early) => estimateFields.filter((field) => !askedFields(answers, catalogue).includes(field));
const sellerFields = ['margin', 'sellerName', 'sellerStreet', 'sellerPostcode', 'sellerCity', 'sellerCountry', 'sellerVatId', 'sellerLegalId', 'sellerElectronicAddress', 'sellerTerms'];
const partnerFields = ['partnerDiscount', 'partnerPrices', 'freeLines'];
const inOrder = (fields: readonly string[]) => estimateFields.filter((field) => fields.includes(field));

test('serverless asks who and where alone', () => {
  assert.deepEqual(askedFields({ ...form, deployment: 'serverless' }, newestCatalogue), ['audience', 'deployment']);
});

test('a platform is asked of self-hosted deployments, a provider and its region of sovereign ones', () => {
  const resale = { ...form, audience: 'partner-for-client' };
  assert.deepEqual(unasked({ ...resale, deployment: 'self-hosted' }), ['provider', 'region']);
  assert.deepEqual(unasked({ ...resale, deployment: 'sovereign' }), ['platform']);
});

test('discounts and lines by hand are asked of partners, margin and seller of those who resell; of an unknown audience neither', () => {
  const beside = ['provider', 'region'];
  for (const audience of ['client', '', 'constructor']) assert.deepEqual(unasked({ ...form, audience }), inOrder([...beside, ...partnerFields, ...sellerFields]), audience);
  assert.deepEqual(unasked({ ...form, audience: 'partner' }), inOrder([...beside, ...sellerFields]));
  assert.deepEqual(unasked({ ...form, audience: 'partner-for-client' }), beside);
});

const work = ['regions', 'releasePlan', 'rollout', 'releaseWork', 'onSiteDays'];
const capacity = ['storageGb', 'backupDays', 'documents', 'peakConversations', 'model'];

test('what a release has no file for is not asked', () => {
  const resale = { ...form, audience: 'partner-for-client' };
  assert.deepEqual(unasked(resale, newestCatalogue), ['provider', 'region']);
  assert.deepEqual(unasked(resale, early), inOrder(['provider', 'region', ...work, ...capacity, 'currency']));
  const without = (file: 'work' | 'capacity' | 'commercial') => ({ ...newestCatalogue, [file]: undefined });
  assert.deepEqual(unasked(resale, without('work')), inOrder(['provider', 'region', ...work]));
  assert.deepEqual(unasked(resale, without('capacity')), inOrder(['provider', 'region', ...capacity]));
  assert.deepEqual(unasked(resale, without('commercial')), inOrder(['provider', 'region', 'currency']));
});

test('by an early release, what is not asked stands for nothing of it, not for the default of today', () => {
  const asked = withoutUnasked({ ...largestForm(newestCatalogue), provider: 'ovhcloud' }, early);
  assert.deepEqual(Object.fromEntries([...work, ...capacity, 'currency'].map((field) => [field, asked[field as EstimateField]])), {
    regions: '1', releasePlan: 'one', rollout: 'rolling', releaseWork: [], onSiteDays: '0',
    storageGb: '0', backupDays: '0', documents: '0', peakConversations: '', model: 'external', currency: 'EUR',
  });
  assert.deepEqual([asked.conversationsPerMonth, asked.partnerDiscount, asked.sellerCountry], ['50000000', '89.99', 'CH']);
});

test('without a price list, unasked answers stand at their default and the others as they are', () => {
  const asked = withoutUnasked({ ...form, audience: 'client', platform: 'openshift', freeLines: [{ description: 'x', quantity: '', unitPrice: '', recurrence: '', vatRate: '' }], partnerDiscount: '99', regions: '3' });
  assert.deepEqual(asked, { ...form, audience: 'client', platform: 'openshift', regions: '3' });
});

test('an answer that is not asked can neither be wrong nor change the request', () => {
  const forms = fc.record({ audience: fc.constantFrom(...audiences), deployment: fc.constantFrom('self-hosted', 'sovereign', 'serverless'), date: fc.constantFrom(...shippedReleaseDates) });
  fc.assert(
    fc.property(forms, anyText(), ({ date, ...answers }, rubbish) => {
      const catalogue = shippedCatalogue(date);
      const good = { ...form, ...answers, provider: 'ovhcloud' };
      const asked = askedFields(good, catalogue);
      const spoilt = Object.fromEntries(estimateFields.filter((field) => !asked.includes(field)).map((field) => [field, typeof form[field] === 'string' ? rubbish : field === 'freeLines' ? [{ quantity: rubbish }] : [rubbish]]));
      const reading = readEstimateRequest({ ...good, ...spoilt }, catalogue);
      assert.ok(reading.ok);
      assert.deepEqual(reading, readEstimateRequest(good, catalogue));
    }),
    { numRuns: 100 },
  );
});
