import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addsOwn, withoutOwn } from './estimate-request.ts';
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
