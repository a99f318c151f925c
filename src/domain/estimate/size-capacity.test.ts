import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { shippedCatalogue } from '../catalogue/shipped-catalogue.fixture.ts';
import type { EstimateForm } from './estimate-form.ts';
import type { Figure } from './figure.ts';
import { newestCatalogue, requestOf } from './quote-of.fixture.ts';
import type { SizingItem } from './quote.ts';
import { sizeEnvironments } from './size-environments.ts';

/** One region, nothing typed: what is left follows from one answer at a time. */
const bare: Partial<EstimateForm> = { environments: [], conversationsPerMonth: '1', documents: '0', storageGb: '0', backupDays: '0' };

function sizeOf(change: Partial<EstimateForm>, catalogue: Catalogue = newestCatalogue) {
  const items = sizeEnvironments(requestOf({ ...bare, ...change }, catalogue), catalogue);
  return {
    items,
    part: (part: SizingItem['part'], environment: SizingItem['environment'] = 'production') => items.find((item) => item.part === part && item.environment === environment),
  };
}

const quantities = (part: SizingItem['part'], changes: readonly Partial<EstimateForm>[]) => changes.map((change) => sizeOf(change).part(part)?.quantity);
const formulasOf = (item: SizingItem | undefined) => item?.whys.map(({ formula }) => formula);
const inputsOf = (item: SizingItem | undefined, at = -1): Record<string, string> => {
  const inputs: Readonly<Record<string, Figure>> = item?.whys.at(at)?.inputs ?? {};
  return Object.fromEntries(Object.entries(inputs).map(([name, figure]) => [name, 'decimal' in figure ? figure.decimal : '']));
};

test('a database: one machine, two when highly available', () => {
  assert.deepEqual([sizeOf({}).part('database')?.quantity, sizeOf({ highAvailability: 'yes' }).part('database')?.quantity], [1, 2]);
  const { resource, whys } = sizeOf({}).part('database') ?? {};
  assert.deepEqual([resource, whys?.map(({ formula, entries }) => [formula, entries.map(({ file, id }) => `${file}.${id}`)])], ['machine-4-16', [['machines-at-least', ['capacity.database']]]]);
});

test('a vector store: one machine for each 500 000 documents begun, at least as many as availability needs', () => {
  assert.deepEqual(quantities('vector-store', ['0', '1', '500000', '500001', '1000000', '1000001', '10000000'].map((documents) => ({ documents }))), [1, 1, 1, 2, 2, 3, 20]);
  assert.deepEqual(quantities('vector-store', ['0', '1000000', '1000001'].map((documents) => ({ documents, highAvailability: 'yes' }))), [2, 2, 3]);
  assert.deepEqual(formulasOf(sizeOf({ documents: '500000' }).part('vector-store')), ['machines-at-least']);
  const larger = sizeOf({ documents: '500001' }).part('vector-store');
  assert.deepEqual([formulasOf(larger), inputsOf(larger)], [['machines-by-documents'], { documents: '500001', documentsPerMachine: '500000', machines: '2' }]);
});

test('storage: what was typed, 1.3 GB a thousand documents, 0.26 GB a thousand conversations a month; whole gigabytes', () => {
  const storage = sizeOf({ storageGb: '100', documents: '1000', conversationsPerMonth: '10000' }).part('storage');
  assert.deepEqual([storage?.resource, storage?.quantity, formulasOf(storage)], ['block-storage-gb', 104, ['storage-by-content']]);
  assert.deepEqual(inputsOf(storage), { typed: '100', documents: '1000', documentsGb: '1.3', conversations: '10000', months: '13', conversationsGb: '2.6', total: '104' });
  assert.deepEqual(quantities('storage', [{}, { conversationsPerMonth: '50000' }, { conversationsPerMonth: '50001' }]), [1, 13, 14]);
  assert.deepEqual(quantities('storage', ['10000', '10001'].map((documents) => ({ documents, conversationsPerMonth: '50000' }))), [26, 27]);
  assert.deepEqual(quantities('storage', ['0', '1', '100000'].map((storageGb) => ({ storageGb, conversationsPerMonth: '50000' }))), [13, 14, 100_013]);
});

test('storage is never nothing, and its explanation says the same number', () => {
  const { capacity } = newestCatalogue;
  assert.ok(capacity);
  const nothingKept: Catalogue = {
    ...newestCatalogue,
    capacity: { ...capacity, database: { ...capacity.database, monthsKept: { ...capacity.database.monthsKept, value: '0' } }, storage: { ...capacity.storage, leastGb: { ...capacity.storage.leastGb, value: '0' } } },
  };
  const { part } = sizeOf({ environments: ['staging'] }, nothingKept);
  assert.deepEqual([part('storage')?.quantity, inputsOf(part('storage'))['total']], [1, '1']);
  assert.deepEqual([part('storage', 'staging')?.quantity, inputsOf(part('storage', 'staging'))['total']], [1, '1']);
});

test('the other environments have the least storage there is, and nothing else beside their application', () => {
  const { items, part } = sizeOf({ environments: ['staging', 'test'], documents: '10000000', storageGb: '100000', backupDays: '365', model: 'large' });
  for (const environment of ['staging', 'test'] as const) {
    assert.deepEqual([part('storage', environment)?.quantity, formulasOf(part('storage', environment))], [20, ['storage-at-least']]);
    assert.deepEqual(new Set(items.filter((item) => item.environment === environment).map((item) => item.part)), new Set(['application', 'storage']));
  }
});

test('a backup: one full copy and 3 % for each day it is kept, whole gigabytes; none when it is kept no days', () => {
  const kept = (backupDays: string, storageGb = '99') => sizeOf({ backupDays, storageGb, conversationsPerMonth: '1' }).part('backup');
  assert.equal(kept('0'), undefined);
  assert.deepEqual([kept('1')?.quantity, kept('30')?.quantity, kept('365')?.quantity], [103, 190, 1_195]);
  assert.deepEqual([kept('1')?.resource, formulasOf(kept('30')), inputsOf(kept('30'))], ['object-storage-gb', ['backup-by-days'], { storage: '100', days: '30', dailyChange: '3', total: '190' }]);
  assert.equal(kept('1', '9')?.quantity, 11, '10 GB and 0.3 more');
});

test('own model by memory: weights and a cache for each conversation at once', () => {
  const small = (peakConversations: string) => ({ model: 'small', peakConversations });
  assert.deepEqual(quantities('model', ['0', '1', '16', '17', '64', '65'].map(small)), [1, 1, 1, 2, 2, 3]);
  const model = sizeOf(small('17')).part('model');
  assert.deepEqual([model?.resource, formulasOf(model)], ['gpu-l4', ['gpus-by-memory']]);
  assert.deepEqual(inputsOf(model), { parameters: '8', bytes: '2', weights: '16', peak: '17', cachePerConversation: '0.5', memory: '24.5', gpuMemory: '24', gpus: '2' });
});

test('own model by speed, where reading fast enough needs more than memory does; where they are equal, memory is named', () => {
  const medium = (peakConversations: string) => sizeOf({ model: 'medium', peakConversations }).part('model');
  assert.deepEqual([medium('90')?.quantity, formulasOf(medium('90'))], [2, ['gpus-by-memory']]);
  assert.deepEqual([medium('91')?.quantity, medium('91')?.resource, formulasOf(medium('91'))], [3, 'gpu-a100', ['gpus-by-speed']]);
  const large = (peakConversations: string) => sizeOf({ model: 'large', peakConversations }).part('model');
  assert.deepEqual([large('0')?.quantity, large('14')?.quantity, large('15')?.quantity, large('120')?.quantity, large('121')?.quantity], [2, 2, 3, 4, 5]);
  assert.deepEqual(inputsOf(large('121')), { peak: '121', tokensPerConversation: '20', tokens: '2420', tokensPerGpu: '600', gpus: '5' });
});

test('the peak follows from the busiest hour when nobody types it, and is rounded up', () => {
  const derived = (conversationsPerMonth: string) => sizeOf({ model: 'small', conversationsPerMonth }).part('model');
  // 9 600 conversations, 2 % in the busiest hour, five minutes each: 16 at once.
  assert.deepEqual([derived('9600')?.quantity, derived('9601')?.quantity], [1, 2]);
  assert.deepEqual([formulasOf(derived('9601')), inputsOf(derived('9601'), 0)], [['peak-by-workload', 'gpus-by-memory'], { conversations: '9601', busyHourPercent: '2', minutes: '5', peak: '17' }]);
  assert.deepEqual(formulasOf(sizeOf({ model: 'small', conversationsPerMonth: '9601', peakConversations: '16' }).part('model')), ['gpus-by-memory'], 'a typed peak counts even when it is lower');
});

test('a model served by somebody else needs no graphics processor', () => {
  assert.equal(sizeOf({ model: 'external', peakConversations: '20000' }).part('model'), undefined);
});

test('a typed peak adds machines for the application: a hundred conversations each, if that is more than the month needs', () => {
  const application = (change: Partial<EstimateForm>) => sizeOf(change).items.find(({ part, resource }) => part === 'application' && resource === 'machine-8-32');
  assert.deepEqual(['0', '100', '101', '20000'].map((peakConversations) => application({ peakConversations })?.quantity), [1, 1, 2, 200]);
  assert.deepEqual([formulasOf(application({ peakConversations: '101' })), inputsOf(application({ peakConversations: '101' }))], [
    ['machines-by-peak'], { peak: '101', requestsPerSecondPerConversation: '0.2', requestsPerSecond: '20.2', requestsPerSecondPerMachine: '20', machines: '2' },
  ]);
  const byMonth = application({ peakConversations: '101', conversationsPerMonth: '200000' });
  assert.deepEqual([byMonth?.quantity, formulasOf(byMonth)], [3, ['machines-by-workload']]);
  assert.deepEqual(application({ peakConversations: '300', highAvailability: 'yes' })?.quantity, 3, 'availability needs as many anyway');
});

test('every region has a production of its own, and the other environments stay one', () => {
  const change = { environments: ['staging'], documents: '600000', storageGb: '100', backupDays: '10', model: 'small', conversationsPerMonth: '10000' };
  const [one, three] = [sizeOf(change), sizeOf({ ...change, regions: '3' })];
  assert.equal(three.items.length, one.items.length);
  for (const [index, item] of one.items.entries()) {
    const { quantity, whys } = three.items[index] ?? { quantity: 0, whys: [] };
    if (item.environment === 'staging') assert.deepEqual(three.items[index], item);
    else assert.deepEqual([quantity, whys.at(-1)?.formula, inputsOf(three.items[index])], [item.quantity * 3, 'times-regions', { quantity: String(item.quantity), regions: '3', total: String(item.quantity * 3) }]);
  }
});

test('on a single host the stores share its machine; storage, backup and model stay', () => {
  const { items } = sizeOf({ platform: 'single-host', model: 'small', peakConversations: '1', backupDays: '1' });
  assert.deepEqual(items.map(({ part, resource }) => `${part} ${resource}`), ['application machine-8-32', 'model gpu-l4', 'storage block-storage-gb', 'backup object-storage-gb']);
});

test('a release that does not ask about them sizes the application alone, whatever the request says', () => {
  const september = shippedCatalogue('2026-09-01');
  const request = { ...requestOf({ environments: ['staging'], documents: '10000000', regions: '5', model: 'large', backupDays: '365', peakConversations: '20000' }), currency: 'EUR' };
  const items = sizeEnvironments(request, september);
  assert.ok(items.every(({ part }) => part === 'application'));
  assert.deepEqual(items.filter(({ environment }) => environment === 'production').map(({ quantity }) => quantity), [1, 1, 1]);
});
