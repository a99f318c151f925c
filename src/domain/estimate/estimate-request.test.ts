import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addsOwn, hasConditions, toldConditions, withoutOwn } from './estimate-request.ts';
import type { EstimateForm } from './estimate-form.ts';
import { largestForm } from './largest-form.fixture.ts';
import { newestCatalogue } from './quote-of.fixture.ts';
import { readEstimateRequest } from './read-estimate-request.ts';

test('without what a partner adds, a resale has no margin and no lines of its own, and all else stays', () => {
  const reading = readEstimateRequest(largestForm(newestCatalogue), newestCatalogue);
  assert.ok(reading.ok && reading.request.deployment !== 'serverless');
  const { request } = reading;
  assert.ok(request.resale && request.resale.margin !== '0' && request.freeLines.length > 0);
  assert.equal(addsOwn(request), true);
  const bought = withoutOwn(request);
  assert.equal(addsOwn(bought), false);
  assert.deepEqual({ ...bought, freeLines: request.freeLines, resale: request.resale }, request);
  assert.deepEqual({ ...bought.resale, margin: request.resale.margin }, request.resale);
});

test('of a partner’s conditions a link tells those that are there: discount, margin, prices', () => {
  const told = (answers: Partial<EstimateForm>) => {
    const reading = readEstimateRequest({ audience: 'partner-for-client', sellerCountry: 'LU', ...answers }, newestCatalogue);
    assert.ok(reading.ok && reading.request.deployment !== 'serverless', JSON.stringify(reading));
    assert.equal(hasConditions(reading.request), toldConditions(reading.request).length > 0);
    return toldConditions(reading.request);
  };
  const service = newestCatalogue.services.services[0]?.id ?? '';
  assert.deepEqual(told({}), []);
  assert.deepEqual(told({ audience: 'client', partnerDiscount: '20', margin: '15' }), []);
  assert.deepEqual(told({ audience: 'partner', partnerDiscount: '20', margin: '15' }), ['discount'], 'a partner who does not resell has no margin');
  assert.deepEqual(told({ margin: '15' }), ['margin']);
  assert.deepEqual(told({ audience: 'partner', partnerPrices: [`${service}:1.00`] }), ['prices']);
  assert.deepEqual(told({ partnerPrices: ['%effort:20'] }), ['discount'], 'a price file may hold discounts alone');
  assert.deepEqual(told({ partnerDiscount: '20', margin: '15', partnerPrices: [`${service}:1.00`] }), ['discount', 'margin', 'prices']);
});
