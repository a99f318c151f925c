import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf, isTimeZone, zoneName } from './zoned-time.ts';

test('a time on the wall is the same instant for everybody, in winter and in summer', () => {
  assert.equal(instantOf('2027-01-13T18:00', 'Europe/Paris'), '2027-01-13T17:00:00Z');
  assert.equal(instantOf('2027-07-13T18:00', 'Europe/Paris'), '2027-07-13T16:00:00Z');
  assert.equal(instantOf('2027-01-13T18:00', 'UTC'), '2027-01-13T18:00:00Z');
  assert.equal(instantOf('2027-01-13T18:00', 'Asia/Kolkata'), '2027-01-13T12:30:00Z');
  assert.equal(instantOf('2027-01-13T18:00', 'America/New_York'), '2027-01-13T23:00:00Z');
});

test('of a time that comes twice, the first one counts; one that is leapt over does not exist', () => {
  assert.equal(instantOf('2027-10-31T02:30', 'Europe/Paris'), '2027-10-31T00:30:00Z');
  assert.equal(instantOf('2027-03-28T02:30', 'Europe/Paris'), undefined);
});

test('a day that does not exist has no instant', () => {
  assert.equal(instantOf('2027-02-30T18:00', 'UTC'), undefined);
});

test('a zone is named in the language of the page, Luxembourgish too, with its distance from UTC', () => {
  assert.equal(zoneName('en-GB', { timeZone: 'Europe/Paris', at: '2027-01-13T17:00:00Z' }), 'Central European Time (UTC+1)');
  assert.equal(zoneName('lb', { timeZone: 'Europe/Paris', at: '2027-07-13T17:00:00Z' }), 'Mëtteleuropäesch Zäit (UTC+2)');
  assert.match(zoneName('en-GB', { timeZone: 'Asia/Kolkata', at: '2027-07-13T17:00:00Z' }), /\(UTC\+5:30\)$/);
  assert.match(zoneName('en-GB', { timeZone: 'America/St_Johns', at: '2027-01-13T17:00:00Z' }), /\(UTC-3:30\)$/);
});

test('only zones that exist are zones', () => {
  assert.equal(isTimeZone('Europe/Luxembourg'), true);
  assert.equal(isTimeZone('Europe/Pariss'), false);
});
