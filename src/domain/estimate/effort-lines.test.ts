import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedCatalogue } from '../catalogue/shipped-catalogue.fixture.ts';
import { priceEffort } from './effort-lines.ts';
import type { EstimateForm } from './estimate-form.ts';
import { newestCatalogue, requestOf } from './quote-of.fixture.ts';

const bare: Partial<EstimateForm> = { environments: [] };

/** What comes beside setting up: id, days low to high, price of a day, how often. */
function workOf(change: Partial<EstimateForm>) {
  return priceEffort(requestOf({ ...bare, ...change }), newestCatalogue)
    .filter(({ id }) => !/^effort\.(production|staging|test|surcharge\..*)$/.test(id))
    .map(({ id, range, unitPrice, recurrence }) => [id, range && `${range.low} ${range.likely} ${range.high}`, unitPrice, recurrence]);
}

test('one region, one rolling release and nothing on site is what setting up holds already', () => {
  assert.deepEqual(workOf({}), []);
});

test('each further region adds a share of the days of production, whatever else there is', () => {
  assert.deepEqual(workOf({ regions: '1' }), []);
  assert.deepEqual(workOf({ regions: '2' }), [['effort.regions', '2.4 4.4 7.5', '1000.00', 'one-off']]);
  assert.deepEqual(workOf({ regions: '3', environments: ['staging', 'test'] }), [['effort.regions', '4.8 8.8 15', '1000.00', 'one-off']]);
  assert.deepEqual(workOf({ regions: '5', highAvailability: 'yes' }), [['effort.regions', '14.4 25.6 40', '1000.00', 'one-off']]);
});

test('its explanation names the share, the days it is of, and the number of further regions', () => {
  const line = priceEffort(requestOf({ regions: '3' }), newestCatalogue).find(({ id }) => id === 'effort.regions');
  assert.ok(line?.why.formula === 'region-days-times-rate');
  const { percent, baseDays, regions, days } = line.why.inputs;
  assert.deepEqual([percent, baseDays, regions, days], [{ as: 'percent', decimal: '40' }, { as: 'number', decimal: '11' }, { as: 'number', decimal: '2' }, { as: 'number', decimal: '8.8' }]);
  assert.deepEqual(line.why.entries.map(({ file, id }) => `${file}.${id}`), ['work.furtherRegion', 'services.devops-day']);
});

test('a roll-out other than rolling adds its days once', () => {
  assert.deepEqual(workOf({ rollout: 'rolling' }), []);
  assert.deepEqual(workOf({ rollout: 'blue-green' }), [['effort.rollout.blue-green', '1 2 3', '1000.00', 'one-off']]);
  assert.deepEqual(workOf({ rollout: 'canary', releasePlan: 'monthly' }), [
    ['effort.rollout.canary', '2 3 5', '1000.00', 'one-off'],
    ['effort.release', '0.5 1 2', '1000.00', 'each-release'],
  ]);
});

test('work that is done once is done once, whatever the plan', () => {
  for (const releasePlan of ['one', 'quarterly', 'monthly']) {
    const once = workOf({ releasePlan, releaseWork: ['data-migration', 'security-review'] }).filter(([id]) => id !== 'effort.release');
    assert.deepEqual(once, [['effort.work.data-migration', '2 4 8', '850.00', 'one-off'], ['effort.work.security-review', '2 3 5', '1300.00', 'one-off']], releasePlan);
  }
});

test('work of each release is done for the first, and again for every other in a plan', () => {
  assert.deepEqual(workOf({ releaseWork: ['out-of-hours'] }), [['effort.work.out-of-hours', '0.5 0.5 1', '1000.00', 'one-off']]);
  assert.deepEqual(workOf({ releaseWork: ['rollback-rehearsal'], releasePlan: 'quarterly' }), [
    ['effort.work.rollback-rehearsal', '0.5 1 1.5', '1000.00', 'one-off'],
    ['effort.work.rollback-rehearsal.each', '0.5 1 1.5', '1000.00', 'each-release'],
    ['effort.release', '0.5 1 2', '1000.00', 'each-release'],
  ]);
});

test('a release of a plan is brought through every environment there is, by whoever set it up', () => {
  assert.deepEqual(workOf({ releasePlan: 'quarterly', environments: ['staging', 'test'] }), [['effort.release', '1 1.75 3.5', '1000.00', 'each-release']]);
  assert.deepEqual(workOf({ releasePlan: 'monthly', environments: ['test'], platform: 'single-host' }), [['effort.release', '0.75 1.25 2.5', '850.00', 'each-release']]);
});

test('days on site are as typed, neither low nor high', () => {
  assert.deepEqual(workOf({ onSiteDays: '0' }), []);
  assert.deepEqual(workOf({ onSiteDays: '3' }), [['effort.on-site', '3 3 3', '950.00', 'one-off']]);
  assert.equal(priceEffort(requestOf({ onSiteDays: '3' }), newestCatalogue).at(-1)?.why.formula, 'typed-days-times-rate');
});

test('a surcharge is on the days of setting up, and no work comes on top of it', () => {
  const surchargeOf = (change: Partial<EstimateForm>) => priceEffort(requestOf({ platform: 'air-gapped-kubernetes', ...change }), newestCatalogue).find(({ id }) => id === 'effort.surcharge.air-gapped')?.quantity;
  assert.equal(surchargeOf({}), '6.75');
  assert.equal(surchargeOf({ regions: '5', rollout: 'canary', onSiteDays: '60', releaseWork: ['data-migration'], releasePlan: 'monthly' }), '6.75');
});

test('a release that does not ask about work prices setting up alone, whatever the request says', () => {
  const request = requestOf({ regions: '5', rollout: 'canary', releasePlan: 'monthly', releaseWork: ['data-migration'], onSiteDays: '60' });
  assert.deepEqual(priceEffort(request, shippedCatalogue('2026-09-01')).map(({ id }) => id), ['effort.production', 'effort.staging']);
});
