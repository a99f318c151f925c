import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultEstimateForm } from '../domain/estimate/estimate-form.ts';
import { beginFrom } from './begin-from.ts';

test('a starting point changes what is deployed, and nothing about who asks, buys and sells', () => {
  const start = { ...defaultEstimateForm, platform: 'openshift', model: 'large', termMonths: '36', supportTier: 'extended' };
  const own = {
    audience: 'partner-for-client', buyerName: 'Müller', buyerCountry: 'DE', sellerName: 'ACME', partnerDiscount: '20', partnerPrices: ['devops-day:1'], margin: '5', currency: 'CHF', paymentDays: '14',
    purchaseOrder: 'PO 1', outsideEuCategory: 'G', freeLines: [{ description: 'Travel', quantity: '1', unitPrice: '80', recurrence: 'one-off', vatRate: '' }],
  };
  assert.deepEqual(beginFrom(start, { ...defaultEstimateForm, ...own, platform: 'single-host', documents: '7' }), { ...start, ...own });
});
