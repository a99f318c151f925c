import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { isoDate } from '../domain/date.ts';
import { defaultEstimateForm, type EstimateForm } from '../domain/estimate/estimate-form.ts';
import { type FakeStorage, installFakeStorage, openOtherTab } from './fake-storage.fixture.ts';
import { keepAnswers, keepWaiting, readAnswers, readWaiting } from './kept-answers.ts';
import { arePricesKept, findPrices, forgetKeptPrices, keepPricesInBrowser, lastKeptPrices, rememberPrices } from './kept-partner-prices.ts';

let browser: FakeStorage;
let tab: FakeStorage;
beforeEach(() => {
  ({ browser, tab } = installFakeStorage());
});

const entries = ['devops-day:777.77', '%effort:33.3'];
const partner: EstimateForm = { ...defaultEstimateForm, audience: 'partner', partnerPrices: entries };
const release = '2026-11-15';
const everythingIn = (storage: FakeStorage) => Array.from({ length: storage.length }, (_, index) => storage.getItem(storage.key(index) ?? '')).join('\n');

test('answers come back as they were, with their price list and day', () => {
  const answers = { release, form: { ...defaultEstimateForm, buyerName: 'Müller', conversationsPerMonth: 'abc' }, madeOn: isoDate('2026-11-20') };
  assert.equal(keepAnswers(answers), true);
  assert.deepEqual(readAnswers(), answers);
  keepAnswers(undefined);
  assert.equal(readAnswers(), undefined);
});

test('prices of a partner stay in the tab: a reload has them, the browser does not', () => {
  keepAnswers({ release, form: partner });
  keepWaiting([{ release, form: partner }]);
  assert.doesNotMatch(everythingIn(browser), /777|33\.3|devops|effort/);
  assert.deepEqual(readAnswers(), { release, form: partner });
  assert.deepEqual(readWaiting(), [{ release, form: partner }]);
});

test('another tab gets the answers without the prices, and is told', () => {
  keepAnswers({ release, form: partner });
  openOtherTab();
  assert.deepEqual(readAnswers(), { release, form: { ...partner, partnerPrices: [] }, pricesMissing: true });
});

test('prices that the partner asked to be kept are there in the next tab, until they are forgotten', () => {
  keepAnswers({ release, form: partner });
  assert.equal(arePricesKept(entries), false);
  assert.equal(keepPricesInBrowser({ entries, name: 'ACME' }), true);
  openOtherTab();
  assert.deepEqual(readAnswers(), { release, form: partner });
  assert.equal(arePricesKept(entries), true);
  assert.equal(lastKeptPrices()?.name, 'ACME');
  assert.equal(forgetKeptPrices(), true);
  assert.equal(readAnswers()?.pricesMissing, true);
  assert.doesNotMatch(everythingIn(browser), /777/);
});

test('the name and date of a price file are known for as long as its prices are', () => {
  rememberPrices({ entries, name: 'ACME', date: isoDate('2026-11-01') });
  keepAnswers({ release, form: partner });
  const { name, date } = findPrices(entries) ?? {};
  assert.deepEqual([name, date], ['ACME', '2026-11-01']);
});

test('answers given by two price lists each find their own prices', () => {
  const other = { ...partner, partnerPrices: ['devops-day:1.00'] };
  keepAnswers({ release, form: partner });
  keepWaiting([{ release, form: other }]);
  assert.deepEqual([readAnswers()?.form.partnerPrices, readWaiting()[0]?.form.partnerPrices], [entries, ['devops-day:1.00']]);
});

test('answers put aside wait in their order, the oldest of more than twenty makes room, and none is left when they are taken back', () => {
  const named = (place: number) => ({ release, form: { ...defaultEstimateForm, buyerName: `Buyer ${place}` } });
  const places = Array.from({ length: 21 }, (_, index) => index + 1);
  keepWaiting([named(1), named(2)]);
  assert.deepEqual(readWaiting(), [named(1), named(2)]);
  keepWaiting(places.map(named));
  assert.deepEqual(readWaiting(), places.slice(1).map(named));
  openOtherTab();
  assert.equal(readWaiting().length, 20, 'another tab has them too');
  keepWaiting([]);
  assert.deepEqual(readWaiting(), []);
  assert.equal(browser.length, 0);
});

test('answers that were put aside alone, as an earlier version of the page did, wait on', () => {
  keepAnswers({ release, form: defaultEstimateForm });
  browser.setItem('portal:estimate:own', browser.getItem('portal:estimate') ?? '');
  assert.deepEqual(readWaiting(), [{ release, form: defaultEstimateForm }]);
});

test('ten price lists are remembered, the oldest makes room', () => {
  for (let price = 1; price <= 11; price += 1) rememberPrices({ entries: [`devops-day:${price}.00`] });
  assert.equal(findPrices(['devops-day:1.00']), undefined);
  assert.ok(findPrices(['devops-day:2.00']));
});

test('a browser that refuses says so, and one that is filled by something else reads as empty', () => {
  browser.isDisabled = true;
  tab.isDisabled = true;
  assert.equal(keepAnswers({ release, form: partner }), false);
  assert.equal(keepPricesInBrowser({ entries }), false);
  assert.equal(readAnswers(), undefined);
  browser.isDisabled = false;
  for (const text of ['', '{', 'null', '[]', '{"release":5,"form":{}}', '{"release":"2026-11-15","form":{"a":"b"}}']) {
    browser.setItem('portal:estimate', text);
    assert.equal(readAnswers(), undefined, text);
  }
});

test('prices in storage are input too: what the form would not take is left out', () => {
  tab.isDisabled = true;
  browser.setItem('portal:partner-prices', JSON.stringify([{ id: 'a', entries: ['devops-day:-1'] }, { id: 'b', entries }]));
  assert.deepEqual(lastKeptPrices()?.entries, entries);
});

test('two tabs that work on two estimates each go on with their own; a new tab begins with the last', () => {
  keepAnswers({ release, form: { ...defaultEstimateForm, conversationsPerMonth: '111' } });
  openOtherTab();
  keepAnswers({ release, form: { ...defaultEstimateForm, conversationsPerMonth: '222' } });
  Object.defineProperty(globalThis, 'sessionStorage', { value: tab, configurable: true });
  assert.equal(readAnswers()?.form.conversationsPerMonth, '111');
  openOtherTab();
  assert.equal(readAnswers()?.form.conversationsPerMonth, '222');
});
