import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, isIsoDate, isIsoDateOrMonth, isoDate } from './date.ts';

const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2400-12-31'), noInvalidDate: true }).map((date) => isoDate(date.toISOString().slice(0, 10)));

test('a date is a day that exists', () => {
  for (const good of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01']) assert.equal(isIsoDate(good), true, good);
  for (const bad of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-1-1', '0000-01-01', '2026-01-01T00:00', '']) {
    assert.equal(isIsoDate(bad), false, bad);
  }
  assert.throws(() => isoDate('tomorrow'), /“tomorrow” is not a date/);
});

test('a figure may be dated by its month alone', () => {
  assert.equal(isIsoDateOrMonth('2026-08'), true);
  assert.equal(isIsoDateOrMonth('2026-08-14'), true);
  assert.equal(isIsoDateOrMonth('2026-13'), false);
  assert.equal(isIsoDateOrMonth('2026'), false);
});

test('days are added across months, years and leap days', () => {
  assert.equal(addDays(isoDate('2026-12-15'), 30), '2027-01-14');
  assert.equal(addDays(isoDate('2024-02-28'), 1), '2024-02-29');
  assert.equal(addDays(isoDate('2026-03-01'), -1), '2026-02-28');
});

test('no day is later than the last that can be written', () => {
  assert.equal(addDays(isoDate('9999-12-01'), 30), '9999-12-31');
  assert.equal(addDays(isoDate('9999-12-02'), 30), '9999-12-31');
  assert.equal(addDays(isoDate('9999-12-31'), 30), '9999-12-31');
  assert.equal(addDays(isoDate('9999-12-31'), -30), '9999-12-01');
});

test('adding days agrees with the platform calendar, and can be taken back', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      const later = addDays(date, days);
      const platform = new Date(`${date}T00:00:00Z`);
      platform.setUTCDate(platform.getUTCDate() + days);
      assert.equal(later, platform.toISOString().slice(0, 10));
      assert.equal(addDays(later, -days), date);
    }),
  );
});
