import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestDelay, longestPatience, mostAttempts, readRetryAfter, retryDelay } from './retry-delay.ts';

test('the pause doubles up to its limit, and chance takes off a half at most', () => {
  const full = Array.from({ length: mostAttempts }, (_, index) => retryDelay(index + 1, 1) / 1_000);
  assert.deepEqual(full, [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  assert.deepEqual([retryDelay(1, 0), retryDelay(1, 0.5), retryDelay(99, 0)], [1_000, 1_500, longestDelay / 2]);
});

test('Retry-After is read as seconds or as a date, and never as years', () => {
  const now = Date.UTC(2026, 10, 27, 9);
  assert.equal(readRetryAfter('120', now), 120_000);
  assert.equal(readRetryAfter(' 0 ', now), 0);
  assert.equal(readRetryAfter('Fri, 27 Nov 2026 09:01:00 GMT', now), 60_000);
  assert.equal(readRetryAfter('Thu, 26 Nov 2026 09:01:00 GMT', now), 0);
  assert.equal(readRetryAfter('9999999', now), longestPatience);
  for (const header of [null, '', 'soon', '1e9 s']) assert.equal(readRetryAfter(header, now), undefined);
});
