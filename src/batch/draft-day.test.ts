import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../domain/date.ts';
import { settleDay } from './draft-day.ts';
import { openPriceLists } from './price-lists.ts';

const lists = openPriceLists(isoDate('2026-11-23'), { lists: ['2026-06-01', '2026-09-01', '2026-11-15'], taxes: ['2026-01-01'] });
const settled = (madeOn?: string, release?: string, known = lists) =>
  settleDay({ ...(madeOn === undefined ? {} : { madeOn: isoDate(madeOn) }), ...(release === undefined ? {} : { release: isoDate(release) }) }, known);
const faultsOf = (...given: Parameters<typeof settled>): readonly string[] => {
  const reading = settled(...given);
  return reading.ok ? [] : reading.faults;
};

test('the list named is taken, else the one in force on the day, from its first day on', () => {
  assert.deepEqual(settled(), { ok: true, day: '2026-11-23', release: '2026-11-15' });
  assert.deepEqual(settled('2026-11-14'), { ok: true, day: '2026-11-14', release: '2026-09-01' });
  assert.deepEqual(settled('2026-11-15', '2026-11-15'), { ok: true, day: '2026-11-15', release: '2026-11-15' });
  assert.deepEqual(settled('2027-01-01', '2026-06-01'), { ok: true, day: '2027-01-01', release: '2026-06-01' });
  assert.deepEqual(settled('2026-06-01'), { ok: true, day: '2026-06-01', release: '2026-06-01' });
});

test('a day before every list is refused, and the first day is named', () => {
  assert.deepEqual(faultsOf('2026-05-31'), ['madeOn: there is no price list for 2026-05-31; the first is of 2026-06-01, so write that day or a later one']);
  assert.deepEqual(faultsOf('2026-05-31', '2026-06-01'), faultsOf('2026-05-31'));
});

test('a day that the request does not name is that of the command', () => {
  const early = openPriceLists(isoDate('1999-01-01'), { lists: lists.dates, taxes: ['2026-01-01'] });
  assert.deepEqual(faultsOf(undefined, undefined, early), [
    '--date: there is no price list for 1999-01-01; the first is of 2026-06-01, so write that day or a later one',
    '--date: there are no VAT rates for 1999-01-01; the first count from 2026-01-01, so write that day or a later one',
  ]);
});

test('a day before every table of VAT rates is refused, although it has a price list', () => {
  const untaxed = openPriceLists(lists.today, { lists: lists.dates, taxes: ['2026-07-01'] });
  assert.deepEqual(faultsOf('2026-06-30', undefined, untaxed), ['madeOn: there are no VAT rates for 2026-06-30; the first count from 2026-07-01, so write that day or a later one']);
});

test('a list that is later than the day of the draft is refused, and so is one that is not there', () => {
  assert.deepEqual(faultsOf('2026-11-14', '2026-11-15'), ['release: the price list of 2026-11-15 is not yet in force on 2026-11-14, the day of the draft; write 2026-09-01, or a madeOn from 2026-11-15 on']);
  assert.deepEqual(faultsOf('2026-11-14', '2026-11-16'), ['release: there is no price list of 2026-11-16; write one of 2026-06-01, 2026-09-01, 2026-11-15']);
});

test('without any list or rates, the command says what to add', () => {
  assert.throws(() => openPriceLists(lists.today, { lists: [], taxes: ['2026-01-01'] }), /content\/catalogue holds no price list; add one/);
  assert.throws(() => openPriceLists(lists.today, { lists: lists.dates, taxes: [] }), /content\/taxes holds no rates; add one/);
});
