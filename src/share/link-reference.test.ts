import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../domain/date.ts';
import { defaultEstimateForm, type EstimateForm } from '../domain/estimate/estimate-form.ts';
import { withoutOwn } from '../domain/estimate/estimate-request.ts';
import { priceEstimate } from '../domain/estimate/price-estimate.ts';
import { newestCatalogue as catalogue } from '../domain/estimate/quote-of.fixture.ts';
import { readEstimateRequest } from '../domain/estimate/read-estimate-request.ts';
import { referenceOfLink } from './link-reference.ts';
import { readFragment } from './read-fragment.ts';
import { requestToFragment } from './request-to-fragment.ts';

const madeOn = isoDate('2026-12-01');
const page = 'https://portal.example/en/estimator/';

function requestOf(change: Partial<EstimateForm>) {
  const reading = readEstimateRequest({ ...defaultEstimateForm, ...change }, catalogue);
  assert.ok(reading.ok && reading.request.deployment !== 'serverless');
  return reading.request;
}

/** What the estimator shows when the link is opened in it. */
function shownBy(link: string): string {
  return priceEstimate(requestOf(readFragment(new URL(link).hash).form), catalogue, madeOn).reference;
}

const reseller = requestOf({
  audience: 'partner-for-client', margin: '25', sellerName: 'Partner AG', sellerCountry: 'CH', buyerName: 'Client Ltd', buyerCountry: 'DE', buyerVatId: 'DE136695976',
  freeLines: [{ description: 'Training', quantity: '2', unitPrice: '900', recurrence: 'one-off', vatRate: '' }],
});

const linkOf = (request: typeof reseller, includeParties: boolean) => `${page}#${requestToFragment(request, { catalogue, madeOn, includeParties })}`;

test('a link is read to the reference that the estimator shows when it is opened', () => {
  for (const link of [linkOf(reseller, true), linkOf(reseller, false), linkOf(withoutOwn(reseller), false), linkOf(requestOf({}), false)]) assert.equal(referenceOfLink(link), shownBy(link), link);
});

test('it is the reference of the draft itself only where nothing was left out', () => {
  const { reference } = priceEstimate(reseller, catalogue, madeOn);
  assert.equal(referenceOfLink(linkOf(reseller, true)), reference);
  assert.notEqual(referenceOfLink(linkOf(withoutOwn(reseller), false)), reference);
});

test('a link that settles nothing has none: cut off, of no day, without an invoice, or no link at all', () => {
  const serverless = requestToFragment({ deployment: 'serverless', audience: 'client' }, { catalogue, madeOn, includeParties: false });
  const links = [linkOf(reseller, false).slice(0, -1), `${page}#${requestToFragment(reseller, { catalogue, includeParties: false })}`, `${page}#${serverless}`, page, `${page}#estimate-lines`, 'nothing', ''];
  for (const link of links) assert.equal(referenceOfLink(link), undefined, link);
});
