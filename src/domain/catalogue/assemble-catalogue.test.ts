import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentProblemToText } from '../content-problem.ts';
import { assembleCatalogue } from './assemble-catalogue.ts';
import { readReleaseFiles, shippedCatalogue, shippedReleaseDates } from './shipped-catalogue.fixture.ts';

const date = '2026-09-01';
/** The first with files about work, capacity and money. */
const later = '2026-11-15';

/** The problems as a maintainer reads them, after one value of one file was replaced; `undefined` takes it away. */
function faultsOf(file: string, path: readonly (string | number)[], value: unknown, of = date): readonly string[] {
  const files = readReleaseFiles(of);
  let place = files[file] as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  if (value === undefined) delete place[path.at(-1) ?? ''];
  else place[path.at(-1) ?? ''] = value;
  const assembled = assembleCatalogue(of, files);
  return assembled.ok ? [] : assembled.problems.map(contentProblemToText);
}

test('every shipped release can be used, says that it is an example, and survives being embedded in a page', () => {
  assert.ok(shippedReleaseDates.length >= 2);
  for (const release of shippedReleaseDates) {
    const catalogue = shippedCatalogue(release);
    assert.equal(catalogue.release.status, 'example');
    assert.deepEqual(JSON.parse(JSON.stringify(catalogue)), catalogue);
    assert.ok(JSON.stringify(catalogue).length < 16_000, 'a release is embedded in the estimator page; keep it small');
  }
});

test('a price written as a number is told to become text', () => {
  assert.deepEqual(faultsOf('services.json', ['services', 0, 'price'], 850), [
    'content/catalogue/2026-09-01/services.json · services.0.price: found 850; write the price as text with its decimals, such as "850.00"',
  ]);
  assert.deepEqual(faultsOf('providers.json', ['providers', 0, 'priceLists', 0, 'perMonth', 'machine-2-8'], 37.38), [
    'content/catalogue/2026-09-01/providers.json · providers.0.priceLists.0.perMonth.machine-2-8: found 37.38; write the price as text with its decimals, such as "37.38", or "on-request"',
  ]);
});

test('a price that is text but no decimal is told what one is', () => {
  for (const price of ['850,00', '-850.00', '1e3', '850.1234567', '']) {
    const [fault = ''] = faultsOf('services.json', ['services', 0, 'price'], price);
    assert.match(fault, /services\.0\.price: found ".*"; write the price as text with its decimals, such as "850.00"/, price);
  }
});

test('an unknown key is named', () => {
  assert.deepEqual(faultsOf('support.json', ['tiers', 0, 'percnet'], '5'), [
    'content/catalogue/2026-09-01/support.json · tiers.0: found ["percnet"]; remove this key or correct its spelling',
  ]);
});

test('a release whose date is not its folder is refused, so that no two can share one', () => {
  assert.deepEqual(faultsOf('release.json', ['date'], '2026-06-01'), [
    'content/catalogue/2026-09-01/release.json · date: found "2026-06-01"; write "2026-09-01", the name of the folder, or rename the folder: a release is found by its date, and no two may share one',
  ]);
});

test('an id used twice is named', () => {
  const [fault = ''] = faultsOf('services.json', ['services', 1, 'id'], 'engineer-day');
  assert.match(fault, /services\.1\.id: found "engineer-day"; write another id/);
});

test('an environment that is priced twice is named: only the first rule would count, or both', () => {
  const twice = (file: string, path: readonly (string | number)[], value: unknown) => faultsOf(file, path, value).filter((fault) => fault.includes('already in the list'));
  assert.deepEqual(twice('services.json', ['licences', 2, 'environment'], 'staging'), ['content/catalogue/2026-09-01/services.json · licences.2.environment: found "staging"; write another one; this one is already in the list']);
  assert.deepEqual(twice('effort.json', ['environments', 2, 'environment'], 'production'), ['content/catalogue/2026-09-01/effort.json · environments.2.environment: found "production"; write another one; this one is already in the list']);
});

test('a provider in a country that does not exist is refused', () => {
  assert.match(faultsOf('providers.json', ['providers', 0, 'countries'], ['XX'])[0] ?? '', /countries\.0: found "XX"; write the two capital letters of a country, such as "FR"/);
});

test('an id that names nothing is told which exist', () => {
  assert.match(faultsOf('effort.json', ['hosting', 0, 'doneBy'], 'wizard-day')[0] ?? '', /found "wizard-day"; write one of "engineer-day", "devops-day"/);
  assert.match(faultsOf('effort.json', ['hosting', 4, 'surcharge'], 'lunar')[0] ?? '', /found "lunar"; write one of "air-gapped", "sovereign"/);
  assert.match(faultsOf('services.json', ['licences', 0, 'service'], 'devops-day')[0] ?? '', /found "devops-day"; write one of "licence-production"/);
  assert.match(faultsOf('services.json', ['services', 0, 'source'], 'hearsay')[0] ?? '', /found "hearsay"; write one of "portal-example"/);
});

test('an answer on offer without its rule is refused', () => {
  assert.match(faultsOf('support.json', ['tiers'], [])[0] ?? '', /found "no rule for tier \\"standard\\""; add one/);
});

test('a figure from after the release is refused', () => {
  assert.match(faultsOf('services.json', ['services', 0, 'date'], '2026-10')[0] ?? '', /found "2026-10"; write a date up to the release's own, 2026-09-01/);
  assert.deepEqual(faultsOf('services.json', ['services', 0, 'date'], '2026-09'), []);
});

test('a range that falls is refused', () => {
  assert.match(faultsOf('effort.json', ['environments', 0, 'days', 'low'], '12')[0] ?? '', /low, likely and high in rising order/);
});

test('a missing and a surplus file are named', () => {
  const files = readReleaseFiles(date);
  delete files['support.json'];
  files['suport.json'] = {};
  const assembled = assembleCatalogue(date, files);
  assert.ok(!assembled.ok);
  assert.deepEqual(assembled.problems.map(({ file }) => file), ['catalogue/2026-09-01/support.json', 'catalogue/2026-09-01/suport.json']);
});

test('a machine that serves nothing is refused: it would never be enough', () => {
  assert.match(faultsOf('sizing.json', ['workload', 'requestsPerSecondPerNode', 'value'], '0')[0] ?? '', /above zero/);
});

const faultsLater = (file: string, path: readonly (string | number)[], value: unknown) => faultsOf(file, path, value, later);
const in15 = (file: string) => `content/catalogue/${later}/${file}`;

test('the files that came later are there together or not at all', () => {
  const allOrNone = 'found nothing there; add it; a release holds all of work.json, capacity.json, commercial.json or none of them';
  for (const missing of [['work.json'], ['capacity.json'], ['commercial.json'], ['work.json', 'capacity.json'], ['capacity.json', 'commercial.json']]) {
    const files = readReleaseFiles(later);
    for (const name of missing) delete files[name];
    const assembled = assembleCatalogue(later, files);
    assert.ok(!assembled.ok);
    assert.deepEqual(assembled.problems.map(contentProblemToText), missing.map((name) => `${in15(name)}: ${allOrNone}`));
  }
  const files = readReleaseFiles(later);
  for (const name of ['work.json', 'capacity.json', 'commercial.json']) delete files[name];
  const assembled = assembleCatalogue(later, files);
  assert.ok(assembled.ok && !assembled.catalogue.work && !assembled.catalogue.capacity && !assembled.catalogue.commercial);
});

test('every shipped release either asks about work, capacity and money, or about none of them', () => {
  for (const release of shippedReleaseDates) {
    const { work, capacity, commercial } = shippedCatalogue(release);
    assert.ok((work && capacity && commercial) || !(work || capacity || commercial), release);
  }
});

test('a service that does not exist, or of the wrong kind, is told in every rule of work', () => {
  for (const path of [['rollouts', 0, 'doneBy'], ['work', 2, 'doneBy'], ['furtherRegion', 'doneBy'], ['onSite', 'doneBy']]) {
    for (const service of ['wizard-day', 'licence-production']) {
      assert.deepEqual(faultsLater('work.json', path, service), [`${in15('work.json')} · ${path.join('.')}: found "${service}"; write one of "engineer-day", "devops-day", "architect-day", "project-lead-day"`]);
    }
  }
});

test('an answer that the form offers and no rule prices is told, in each of the three files', () => {
  const missing = (what: string) => `found "no rule for ${what}"; add one; the form offers this answer`;
  assert.deepEqual(faultsLater('work.json', ['releases'], []), ['production', 'staging', 'test'].map((id) => `${in15('work.json')} · releases: ${missing(`environment \\"${id}\\"`)}`));
  assert.deepEqual(faultsLater('work.json', ['rollouts', 0, 'id'], 'rolling'), [`${in15('work.json')} · rollouts: ${missing('roll-out \\"blue-green\\"')}`]);
  assert.deepEqual(faultsLater('work.json', ['work', 0, 'id'], 'security-review').at(-1), `${in15('work.json')} · work: ${missing('\\"out-of-hours\\"')}`);
  assert.deepEqual(faultsLater('capacity.json', ['models', 2, 'id'], 'small').at(-1), `${in15('capacity.json')} · models: ${missing('model \\"large\\"')}`);
});

test('an id that stands twice is told in each list of the three files', () => {
  const twice = (file: string, path: readonly (string | number)[], value: string) => faultsLater(file, path, value).filter((fault) => fault.includes('already in the list'));
  assert.deepEqual(twice('work.json', ['releases', 1, 'environment'], 'production'), [`${in15('work.json')} · releases.1.environment: found "production"; write another one; this one is already in the list`]);
  assert.deepEqual(twice('work.json', ['rollouts', 1, 'id'], 'blue-green'), [`${in15('work.json')} · rollouts.1.id: found "blue-green"; write another id; this one is already in the list`]);
  assert.deepEqual(twice('capacity.json', ['models', 1, 'id'], 'small'), [`${in15('capacity.json')} · models.1.id: found "small"; write another id; this one is already in the list`]);
  assert.deepEqual(twice('commercial.json', ['currencies', 2, 'code'], 'CHF'), [`${in15('commercial.json')} · currencies.2.code: found "CHF"; write another one; this one is already in the list`]);
  assert.deepEqual(twice('commercial.json', ['commitments', 1, 'termMonths'], '24'), [`${in15('commercial.json')} · commitments.1.termMonths: found "24"; write another one; this one is already in the list`]);
});

test('the release’s own currency is there at rate 1, or no price could be converted', () => {
  const advice = 'found "no rule for the release\'s own currency, EUR, at rate 1"; add one; the form offers this answer';
  assert.deepEqual(faultsLater('commercial.json', ['currencies', 0, 'rate'], '1.01'), [`${in15('commercial.json')} · currencies: ${advice}`]);
  assert.deepEqual(faultsLater('commercial.json', ['currencies', 0, 'code'], 'XTS'), [`${in15('commercial.json')} · currencies: ${advice}`]);
});

test('a rate of 1 may be written with its decimals', () => {
  assert.deepEqual(faultsLater('commercial.json', ['currencies', 0, 'rate'], '1.00'), []);
});

test('a currency is three capital letters, has two decimals, and a rate above zero that is text', () => {
  const fault = (field: 'code' | 'rate', value: unknown) => faultsLater('commercial.json', ['currencies', 1, field], value)[0];
  const at = (field: string) => `${in15('commercial.json')} · currencies.1.${field}`;
  assert.equal(fault('code', 'chf'), `${at('code')}: found "chf"; write the currency as three capital letters, such as "CHF"`);
  for (const code of ['JPY', 'KWD']) assert.equal(fault('code', code), `${at('code')}: found "${code}"; write a currency with two decimals, or leave it out: every amount here is counted in hundredths`);
  assert.equal(fault('rate', 0.93), `${at('rate')}: found 0.93; write the figure as text with its decimals, such as "20"`);
  assert.equal(fault('rate', '0.00'), `${at('rate')}: found "0.00"; write a figure above zero`);
  assert.match(fault('rate', '-0.93') ?? '', /found "-0.93"; write the figure as text with its decimals, such as "20": digits, a point, at most six decimals, not negative/);
});

test('a commitment takes off no more than all, of kinds that a list sells, for a term on offer', () => {
  const fault = (field: string, value: unknown) => faultsLater('commercial.json', ['commitments', 0, field], value)[0];
  const at = `${in15('commercial.json')} · commitments.0`;
  const instead = 'write a percentage of at most 100 as text, such as "5"';
  for (const percent of ['101', '100.01', '999999999']) assert.equal(fault('percent', percent), `${at}.percent: found "${percent}"; ${instead}: not negative, at most six decimals`);
  assert.match(fault('percent', '-5') ?? '', /found "-5"; write a percentage of at most 100/);
  assert.equal(fault('percent', 5), `${at}.percent: found 5; ${instead}`);
  for (const percent of ['100', '100.00', '0', '99.999999']) assert.equal(fault('percent', percent), undefined);
  assert.equal(fault('termMonths', '18'), `${at}.termMonths: found "18"; write one of "1", "12", "24", "36"`);
  assert.equal(fault('kinds', ['licence', 'free']), `${at}.kinds.1: found "free"; write one of "effort", "infrastructure", "licence", "support"`);
  assert.equal(faultsLater('commercial.json', ['partnerDiscountKinds'], ['free'])[0], `${in15('commercial.json')} · partnerDiscountKinds.0: found "free"; write one of "effort", "infrastructure", "licence", "support"`);
});

test('days and percentages of work are text in rising order, and a share of days has no decimals', () => {
  assert.deepEqual(faultsLater('work.json', ['rollouts', 0, 'days', 'likely'], '4'), [`${in15('work.json')} · rollouts.0.days: found {"low":"1","likely":"4","high":"3"}; write low, likely and high in rising order`]);
  assert.deepEqual(faultsLater('work.json', ['releases', 0, 'days', 'low'], '3'), [`${in15('work.json')} · releases.0.days: found {"low":"3","likely":"1","high":"2"}; write low, likely and high in rising order`]);
  assert.deepEqual(faultsLater('work.json', ['work', 1, 'days', 'high'], '1'), [`${in15('work.json')} · work.1.days: found {"low":"2","likely":"4","high":"1"}; write low, likely and high in rising order`]);
  assert.deepEqual(faultsLater('work.json', ['furtherRegion', 'percent', 'low'], '45'), [`${in15('work.json')} · furtherRegion.percent: found {"low":"45","likely":"40","high":"50"}; write low, likely and high in rising order`]);
  assert.deepEqual(faultsLater('work.json', ['furtherRegion', 'percent', 'likely'], '40.5'), [`${in15('work.json')} · furtherRegion.percent.likely: found "40.5"; write the percentage as text without decimals, such as "45"`]);
  assert.deepEqual(faultsLater('work.json', ['rollouts', 0, 'days', 'low'], 1), [`${in15('work.json')} · rollouts.0.days.low: found 1; write the days as text, such as "8" or "1.5"`]);
  assert.deepEqual(faultsLater('work.json', ['work', 0, 'each'], 'month'), [`${in15('work.json')} · work.0.each: found "month"; write "once" or "release"`]);
});

test('what capacity is divided by is above zero, and no figure is negative or a float', () => {
  for (const path of [['vectorStore', 'documentsPerMachine', 'value'], ['models', 0, 'gpuMemoryGb'], ['models', 0, 'tokensPerSecondPerGpu']]) {
    assert.deepEqual(faultsLater('capacity.json', path, '0'), [`${in15('capacity.json')} · ${path.join('.')}: found "0"; write a figure above zero`]);
  }
  assert.match(faultsLater('capacity.json', ['storage', 'gbPerThousandDocuments', 'value'], '-1')[0] ?? '', /storage\.gbPerThousandDocuments\.value: found "-1"; write the figure as text.*not negative/);
  assert.deepEqual(faultsLater('capacity.json', ['models', 0, 'cacheGbPerConversation'], 0.5), [`${in15('capacity.json')} · models.0.cacheGbPerConversation: found 0.5; write the gigabytes of cache as text with its decimals, such as "0.5"`]);
  assert.deepEqual(faultsLater('capacity.json', ['database', 'machines'], 0), [`${in15('capacity.json')} · database.machines: found 0; write the number of machines as 1 or more`]);
  assert.match(faultsLater('capacity.json', ['vectorStore', 'machine'], 'machine-1-1')[0] ?? '', /vectorStore\.machine: found "machine-1-1"; write one of "machine-2-8"/);
});

test('every figure of the three files has a source of the release and a date up to its own, however deep it stands', () => {
  const places: readonly (readonly [string, readonly (string | number)[]])[] = [
    ['work.json', ['releases', 0]], ['work.json', ['rollouts', 0]], ['work.json', ['work', 0]], ['work.json', ['furtherRegion']],
    ['capacity.json', ['requestsPerSecondPerConversation']], ['capacity.json', ['database']], ['capacity.json', ['database', 'monthsKept']], ['capacity.json', ['backup', 'dailyChangePercent']], ['capacity.json', ['models', 1]],
    ['commercial.json', ['currencies', 3]], ['commercial.json', ['commitments', 0]], ['providers.json', ['examplePrices']],
  ];
  for (const [file, path] of places) {
    const at = `${in15(file)} · ${path.join('.')}`;
    assert.match(faultsLater(file, [...path, 'source'], 'hearsay')[0] ?? '', new RegExp(`^${at.replaceAll('.', '\\.')}\\.source: found "hearsay"; write one of "portal-example"`));
    assert.deepEqual(faultsLater(file, [...path, 'date'], '2026-12'), [`${at}.date: found "2026-12"; write a date up to the release's own, 2026-11-15`]);
    assert.deepEqual(faultsLater(file, [...path, 'source'], undefined), [`${at}.source: found nothing there; write an id as text, such as "devops-day"`]);
  }
});

test('an example price stands in for a number, never for “on request”, and is never negative', () => {
  assert.match(faultsLater('providers.json', ['examplePrices', 'perMonth', 'block-storage-gb'], 'on-request')[0] ?? '', /examplePrices\.perMonth\.block-storage-gb: found "on-request"; write the price as text/);
  assert.match(faultsLater('providers.json', ['examplePrices', 'perMonth', 'block-storage-gb'], '-0.12')[0] ?? '', /found "-0.12"; write the price as text.*not negative/);
});
