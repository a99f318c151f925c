import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../date.ts';
import { dateInForce, findResourcePrice } from './find-in-catalogue.ts';
import type { Provider } from './catalogue.ts';

test('the release in force is the latest that is not later than the day', () => {
  const dates = ['2026-09-01', '2026-06-01'];
  assert.equal(dateInForce(dates, isoDate('2026-08-31')), '2026-06-01');
  assert.equal(dateInForce(dates, isoDate('2026-09-01')), '2026-09-01');
  assert.equal(dateInForce(dates, isoDate('2020-01-01')), '2026-06-01');
  assert.equal(dateInForce([], isoDate('2020-01-01')), undefined);
});

test('of two readings of one price the newer one counts', () => {
  const provider: Provider = {
    id: 'example', name: 'Example', countries: ['FR'], qualifications: [],
    priceLists: [
      { perMonth: { 'machine-2-8': '2.00', 'control-plane': 'on-request' }, source: 's', date: '2026-08' },
      { perMonth: { 'machine-2-8': '1.00' }, source: 's', date: '2026-05' },
    ],
  };
  assert.deepEqual(findResourcePrice(provider, 'machine-2-8'), { kind: 'price', price: '2.00', source: 's', date: '2026-08' });
  assert.equal(findResourcePrice(provider, 'control-plane')?.kind, 'on-request');
  assert.equal(findResourcePrice(provider, 'load-balancer'), undefined);
});
