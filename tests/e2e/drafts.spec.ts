import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { DraftsPanel } from './drafts-panel.ts';
import { EstimatorPage } from './estimator-page.ts';
import { expect, test } from './fixtures.ts';
import { sidewaysScroll } from './sideways.ts';
import { violations } from './violations.ts';
import { withoutStorage } from './without-storage.ts';

async function openEstimator(page: Page, locale = 'en') {
  const estimator = new EstimatorPage(page);
  await estimator.open(locale);
  return { estimator, panel: new DraftsPanel(page) };
}

const requestFile = (change: object = {}) => ({
  name: 'mine.json',
  text: JSON.stringify({ format: 'aismarttalk-estimate-request', version: 1, name: 'From a file', release: '2026-09-01', madeOn: '2026-11-02', answers: { platform: 'openshift', conversationsPerMonth: 77_000, buyerName: 'Filed & Co' }, ...change }),
});

const total = (page: Page) => page.locator('.summary-main strong').innerText();

test('an estimate saved today reopens to the same cent, day and reference after a reload', async ({ page }) => {
  const { estimator, panel } = await openEstimator(page);
  await estimator.choose('OpenShift');
  await panel.open();
  await panel.save('Bäcker & Söhne');
  const [reference, sum] = [await estimator.reference(), await total(page)];
  await estimator.choose('Air-gapped Kubernetes');
  await expect(page.locator('.summary-main strong')).not.toHaveText(sum);
  await expect(panel.region).toContainText('There are changes that are not saved.');
  await page.reload();
  await panel.open();
  expect(await panel.names()).toEqual(['Bäcker & Söhne']);
  await panel.of('Open', 'Bäcker & Söhne').click();
  await expect(panel.message).toContainText('is open.');
  await expect(page.locator('.summary-main strong')).toHaveText(sum);
  await expect(estimator.paper.locator('dd').first()).toHaveText(reference);
  await panel.button('Undo this').click();
  await expect(page.getByRole('radio', { name: 'Air-gapped Kubernetes' })).toBeChecked();
});

test('what is pressed after a draft was opened changes that draft, however late its price list arrives, and both steps lead back', async ({ page }) => {
  const { estimator, panel } = await openEstimator(page);
  await panel.open();
  await panel.give({ ...requestFile({ release: '2026-06-01' }) }, requestFile({ name: 'Other' }));
  const list = Promise.withResolvers<void>();
  await page.route('**/catalogue/2026-06-01.json', async (route) => {
    await list.promise;
    await route.continue();
  });
  await panel.of('Open', 'From a file').click();
  await expect(estimator.radio('OpenShift')).toBeChecked();
  await panel.button('Export as a file').click();
  await expect(panel.message, 'nothing has to be corrected').toHaveText('Loading…');
  await estimator.choose('Single host');
  list.resolve();
  await expect(estimator.paper).toContainText('example price list of 1 June 2026');
  await expect(estimator.radio('Single host')).toBeChecked();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(estimator.radio('OpenShift')).toBeChecked();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(estimator.radio('Kubernetes')).toBeChecked();
  await expect(estimator.paper).toContainText('example price list of 15 November 2026');
});

test('a link that is opened ends the work on a draft, in the same page and in a new one, so that nothing offers to write over it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { estimator, panel } = await openEstimator(page);
  const link = await estimator.copyLink();
  await estimator.choose('OpenShift');
  await panel.open();
  await panel.save('Old');
  const saveChanges = panel.button('Save the changes');
  await expect(saveChanges).toBeVisible();
  await page.evaluate((hash) => { location.hash = hash; }, new URL(link).hash);
  await expect(estimator.radio('Kubernetes')).toBeChecked();
  await expect(saveChanges).toHaveCount(0);
  await panel.of('Open', 'Old').click();
  await expect(saveChanges).toBeVisible();
  await page.goto('/en/');
  await page.goto(link);
  await panel.open();
  await expect(estimator.radio('Kubernetes')).toBeChecked();
  await expect(saveChanges).toHaveCount(0);
  await estimator.choose('Single host');
  await expect(saveChanges).toHaveCount(0);
});

test('a draft is renamed, duplicated, deleted, brought back, and everything is erased after a question', async ({ page }) => {
  const { panel } = await openEstimator(page);
  await panel.open();
  await panel.button('Save this estimate').click();
  await expect(panel.message).toContainText('Enter a name of up to 100 characters.');
  await expect(panel.region.getByLabel('Name of the estimate')).toBeFocused();
  await panel.save('First');
  await panel.of('Rename', 'First').click();
  await page.keyboard.type('Renamed');
  await page.keyboard.press('Enter');
  await expect(panel.message).toContainText('The name is now');
  await expect(panel.of('Rename', 'Renamed')).toBeFocused();
  await panel.of('Duplicate', 'Renamed').click();
  expect(await panel.names()).toEqual(['Renamed (copy)', 'Renamed']);
  await panel.of('Delete', 'Renamed').click();
  expect(await panel.names()).toEqual(['Renamed (copy)']);
  await expect(panel.region.getByRole('heading', { name: 'Saved estimates' })).toBeFocused();
  await panel.button('Undo this').click();
  expect(await panel.names()).toEqual(['Renamed (copy)', 'Renamed']);
  await panel.button('Erase everything saved here').click();
  await expect(panel.button('Erase everything')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.evaluate(() => localStorage.setItem('portal:partner-profile', JSON.stringify({ seller: { sellerName: 'ACME' } })));
  await page.reload();
  await panel.open();
  await panel.button('Erase everything saved here').click();
  await expect(panel.region).toContainText('Your profile with its logo and the prices of your price files');
  await panel.button('Erase everything').click();
  await expect(panel.region).toContainText('Nothing is saved yet.');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /^portal:(draft|partner)/.test(key)))).toEqual([]);
});

test('two tabs: the list follows, and the one that comes second loses nothing', async ({ page, context }) => {
  const { panel } = await openEstimator(page);
  await panel.open();
  await panel.save('Shared');
  const other = await context.newPage();
  const second = await openEstimator(other);
  await second.panel.open();
  await second.panel.of('Open', 'Shared').click();
  await second.estimator.choose('OpenShift');
  await second.panel.button('Save the changes').click();
  await expect(second.panel.message).toContainText('Saved as');
  await second.panel.save('Of the second tab');
  await expect.poll(() => panel.names()).toEqual(['Of the second tab', 'Shared']);
  await page.bringToFront();
  await page.getByRole('radio', { name: 'Single host' }).check();
  await panel.button('Save the changes').click();
  await expect(panel.message).toContainText('was changed in another tab');
  await panel.message.getByRole('button', { name: 'Save as a new estimate' }).click();
  await expect(panel.message).toContainText('Saved as');
  expect(await panel.names()).toEqual(['Shared (copy)', 'Of the second tab', 'Shared']);
  await panel.of('Open', 'Shared').click();
  await expect(page.getByRole('radio', { name: 'OpenShift' })).toBeChecked();
  await second.panel.of('Delete', 'Shared').click();
  await expect.poll(() => panel.names()).toEqual(['Shared (copy)', 'Of the second tab']);
  await panel.button('Save the changes').click();
  await expect(panel.message).toContainText('was deleted in another tab');
});

test('whoever presses a button that goes with its message stays in the panel', async ({ page, context }) => {
  const { estimator, panel } = await openEstimator(page);
  const list = panel.region.getByRole('heading', { name: 'Saved estimates' });
  await panel.open();
  await panel.save('Shared');
  const other = await context.newPage();
  const second = await openEstimator(other);
  await second.panel.open();
  await second.panel.of('Open', 'Shared').click();
  await second.estimator.choose('OpenShift');
  await second.panel.button('Save the changes').click();
  await expect(second.panel.message).toContainText('Saved as');
  await page.bringToFront();
  await estimator.choose('Single host');
  await panel.button('Save the changes').press('Enter');
  await expect(panel.message).toContainText('was changed in another tab');
  await panel.message.getByRole('button', { name: 'Save as a new estimate' }).press('Enter');
  await expect(panel.message).toContainText('Saved as');
  await expect(list).toBeFocused();
  await second.panel.of('Delete', 'Shared \\(copy\\)').click();
  await expect.poll(() => panel.names()).toEqual(['Shared']);
  await estimator.choose('OpenShift');
  await panel.button('Save the changes').press('Enter');
  await expect(panel.message).toContainText('was deleted in another tab');
  await panel.message.getByRole('button', { name: 'Save as a new estimate' }).press('Enter');
  await expect(panel.message).toContainText('Saved as');
  await expect(list).toBeFocused();
  await panel.of('Open', 'Shared').press('Enter');
  await expect(panel.message).toContainText('is open');
  await expect(panel.of('Open', 'Shared')).toBeFocused();
  await panel.button('Undo this').press('Enter');
  await expect(panel.button('Undo this')).toHaveCount(0);
  await expect(list).toBeFocused();
});

test('a deletion that is taken back leaves the draft open as it was, with what was changed in it', async ({ page }) => {
  const { estimator, panel } = await openEstimator(page);
  await panel.open();
  await panel.save('Mine');
  await panel.save('Another');
  await panel.of('Open', 'Mine').click();
  await estimator.choose('OpenShift');
  await expect(panel.region).toContainText('You are working on “\u2068Mine\u2069”. There are changes');
  await panel.of('Delete', 'Mine').click();
  await expect(panel.region).not.toContainText('You are working on');
  await panel.button('Undo this').press('Enter');
  await expect(panel.region).toContainText('You are working on “\u2068Mine\u2069”. There are changes');
  await expect(panel.region.getByRole('heading', { name: 'Saved estimates' })).toBeFocused();
  await panel.button('Save the changes').click();
  await expect(panel.message).toContainText('Saved as');
  await panel.of('Delete', 'Another').click();
  await panel.button('Undo this').click();
  await expect(panel.region, 'the deletion of another changes nothing').toContainText('You are working on “\u2068Mine\u2069”');
});

test('what is saved in one language is there in another, and the draft stays open', async ({ page }) => {
  const { panel } = await openEstimator(page);
  await panel.open();
  await panel.save('Müller');
  await page.goto('/ar/estimator/');
  await page.locator('.estimator[data-alive]').waitFor();
  await page.locator('#estimate-drafts button').click();
  await expect(page.locator('.draft-name bdi')).toHaveText('Müller');
  await expect(page.locator('.draft-badge')).toBeVisible();
});

test('a browser that keeps nothing says so, and files still work', async ({ page }) => {
  await withoutStorage(page);
  const { panel } = await openEstimator(page);
  await panel.open();
  await expect(panel.region).toContainText('its storage is switched off');
  await panel.region.getByLabel('Name of the estimate').fill('Kept nowhere');
  await panel.button('Save this estimate').click();
  await expect(panel.message).toContainText('did not keep this');
  await expect(panel.region.getByLabel('Name of the estimate')).toHaveValue('Kept nowhere');
  const download = page.waitForEvent('download');
  await panel.message.getByRole('button', { name: 'Export as a file' }).click();
  expect((await download).suggestedFilename()).toBe('kept-nowhere.json');
  await panel.give(requestFile());
  await expect(panel.message).toContainText('is open');
});

test('a full browser refuses in words, and keeps what it has', async ({ page }) => {
  const { panel } = await openEstimator(page);
  await panel.open();
  await panel.save('Small');
  await page.evaluate(() => {
    for (let size = 4_000_000; size > 10; size = Math.floor(size / 2)) {
      try {
        for (let count = 0; ; count += 1) localStorage.setItem(`filler ${size} ${count}`, 'x'.repeat(size));
      } catch {
        // As full as it gets with pieces of this size.
      }
    }
  });
  await panel.region.getByLabel('Name of the estimate').fill('One too many');
  await panel.button('Save as a new estimate').click();
  await expect(panel.message).toContainText('did not keep this');
  expect(await panel.names()).toEqual(['Small']);
  // A draft that was deleted and finds no room any more is held until it is back or taken out.
  await page.evaluate(() => {
    const refuse = () => { throw new DOMException('full', 'QuotaExceededError'); };
    Storage.prototype.setItem = refuse;
  });
  await panel.of('Delete', 'Small').click();
  for (let time = 0; time < 2; time += 1) {
    await panel.message.getByRole('button', { name: 'Undo this' }).click();
    await expect(panel.message).toContainText('did not keep this');
  }
  const download = page.waitForEvent('download');
  await panel.message.getByRole('button', { name: 'Export as a file' }).click();
  expect((await download).suggestedFilename()).toBe('small.json');
});

test('what cannot be read stays where it is, can be taken out, and is deleted only when asked', async ({ page }) => {
  const { panel } = await openEstimator(page);
  await page.evaluate(() => localStorage.setItem('portal:draft:BROKEN', '{"half'));
  await panel.open();
  await expect(panel.region).toContainText('1 saved entry cannot be read');
  await panel.save('Readable');
  expect(await page.evaluate(() => localStorage.getItem('portal:draft:BROKEN'))).toBe('{"half');
  const download = page.waitForEvent('download');
  await panel.of('Export as it is', 'BROKEN').click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe('{"half');
  await panel.of('Delete', 'BROKEN').click();
  await panel.button('Undo this').click();
  await expect(panel.region).toContainText('1 saved entry cannot be read');
});

test('an estimate goes out as a file and comes in again, by picker and by drop', async ({ page }) => {
  const { estimator, panel } = await openEstimator(page);
  await estimator.choose('OpenShift');
  const sum = await total(page);
  await panel.open();
  await panel.save('Way out');
  const download = page.waitForEvent('download');
  await panel.button('Export as a file').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('way-out.json');
  const text = await readFile(await file.path(), 'utf8');
  const { $schema, answers } = JSON.parse(text) as { $schema: string; answers: Record<string, unknown> };
  expect(answers['platform']).toBe('openshift');
  expect((await page.request.get($schema)).ok()).toBe(true);
  await estimator.choose('Single host');
  await panel.give({ name: 'way-out.json', text });
  await expect(panel.message).toContainText('is open');
  await expect(page.locator('.summary-main strong')).toHaveText(sum);
  await panel.drop(requestFile());
  await expect(panel.message).toContainText('From a file');
  await expect(page.getByRole('radio', { name: 'OpenShift' })).toBeChecked();
  await expect(page.locator('.link-notice').filter({ hasText: 'price list of 1 September 2026' })).toBeVisible();
  await expect(estimator.paper).toContainText('Filed & Co');
  await expect(estimator.paper).toContainText('2 November 2026');
  await panel.button('Undo this').click();
  await expect(page.locator('.summary-main strong')).toHaveText(sum);
});

test('a file that cannot be used says why, and changes nothing', async ({ page }) => {
  const { estimator, panel } = await openEstimator(page);
  await estimator.choose('OpenShift');
  await panel.open();
  const sum = await total(page);
  const cases: readonly (readonly [text: string, advice: string])[] = [
    ['x'.repeat(10_050_000), 'The file has 10.1 MB. This page reads files of up to 1 MB.'],
    ['{', 'is not a JSON file'],
    ['{"some":"thing"}', 'is not a file of this page: '],
    [requestFile({ version: 7 }).text, 'was made by a newer version of this page'],
    [requestFile({ answers: { colour: 'red' } }).text, 'answers.colour'],
    [requestFile({ answers: { conversationsPerMonth: '-5' } }).text, 'is too low'],
    ['<svg onload="alert(1)">', 'is not a JSON file'],
    ['{"format":"aismarttalk-partner-prices","version":1,"prices":{"devops-day":"700.00"}}', 'is a partner’s price file. Partners read it under “Your own prices”'],
    ['{"format":"aismarttalk-partner-profile","version":1,"seller":{}}', 'is a partner’s profile'],
  ];
  for (const [text, advice] of cases) {
    await panel.give({ name: '<b>wrong</b>.json', text });
    await expect(panel.message).toContainText(advice);
    await expect(page.locator('.summary-main strong')).toHaveText(sum);
  }
  await expect(page.getByRole('radio', { name: 'OpenShift' })).toBeChecked();
});

test('several files become drafts, and the wrong one among them is named', async ({ page }) => {
  const { panel } = await openEstimator(page);
  await panel.open();
  await panel.give(requestFile({ name: 'One' }), requestFile({ name: 'Two' }), { name: 'wrong.json', text: '[]' });
  await expect(panel.message).toContainText('2 estimates were saved');
  await expect(panel.message).toContainText('wrong.json');
  expect([...(await panel.names())].sort()).toEqual(['One', 'Two']);
});

test('a file of a price list that this site does not have is told, and opens with the one in use', async ({ page }) => {
  const { panel } = await openEstimator(page);
  await panel.open();
  await panel.give(requestFile({ release: '2025-01-01' }));
  await expect(panel.message).toContainText('which this site does not have');
  await expect(page.getByRole('radio', { name: 'OpenShift' })).toBeChecked();
});

test('a starting point answers what is deployed and leaves names alone; a template brings everything', async ({ page }) => {
  const { estimator, panel } = await openEstimator(page);
  await estimator.type('Name of the buyer', 'Müller');
  await panel.open();
  await panel.of('Begin from it', 'Air-gapped').click();
  await expect(page.getByRole('radio', { name: 'Air-gapped Kubernetes' })).toBeChecked();
  await expect(estimator.paper).toContainText('Müller');
  await panel.region.getByLabel('Keep it as a template').check();
  await panel.region.getByLabel('Name of the estimate').fill('Ours');
  await panel.button('Save this estimate').click();
  await expect(panel.message).toContainText('Saved as the template');
  await estimator.choose('Single host');
  await panel.of('Begin from it', 'Ours').click();
  await expect(page.getByRole('radio', { name: 'Air-gapped Kubernetes' })).toBeChecked();
  await expect(panel.region.locator('.draft-badge')).toHaveCount(0);
});

test('a partner’s prices stay in the tab: a saved draft does not hold them, and says so', async ({ page, context }) => {
  const { estimator, panel } = await openEstimator(page);
  await estimator.choose('Partner');
  const prices = (change: object) => ({ name: 'acme.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ format: 'aismarttalk-partner-prices', version: 1, name: 'ACME', ...change })) });
  const picker = page.locator('#answer-partnerPrices input[type=file]');
  await picker.setInputFiles(prices({ prices: { 'devops-day': '-800.00' } }));
  await expect(page.locator('#answer-partnerPrices')).toContainText('A price is 0 or more');
  await picker.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(requestFile().text) });
  await expect(page.locator('#answer-partnerPrices')).toContainText('is an estimate. Open it with “Open files” under “Save, open and exchange estimates”.');
  await picker.setInputFiles(prices({ prices: { 'devops-day': '777.77' }, discounts: { effort: '33' } }));
  await expect(page.locator('#answer-partnerPrices')).toContainText('ACME');
  await panel.open();
  await panel.save('Confidential');
  await expect(panel.message).toContainText('they stay in this tab');
  const sum = await total(page);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/777|devops/);
  await page.reload();
  await expect(page.locator('.summary-main strong')).toHaveText(sum);
  await panel.open();
  await estimator.choose('OpenShift');
  await panel.of('Open', 'Confidential').click();
  await expect(page.locator('.summary-main strong')).toHaveText(sum);
  const other = await openEstimator(await context.newPage());
  await other.panel.open();
  await other.panel.of('Open', 'Confidential').click();
  await expect(other.panel.message).toContainText('price file that this tab does not have');
});

test('up to three estimates stand side by side, with the difference of every line and total', async ({ page }) => {
  const { estimator, panel } = await openEstimator(page);
  const compare = await panel.openCompare();
  await expect(compare).toContainText('Save an estimate first');
  await panel.open();
  await panel.save('Small');
  await estimator.tick('Test');
  await panel.save('With test');
  await estimator.choose('OpenShift');
  await compare.getByLabel('First estimate').selectOption({ index: 2 });
  await compare.getByLabel('Second estimate').selectOption({ index: 2 });
  await compare.getByLabel('Third estimate').selectOption('current');
  const table = compare.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveCount(4);
  await expect(table.getByRole('row', { name: /Setting up test/i })).toContainText('Added');
  const cents = (text: string) => BigInt(text.replace(/[^\d-]/g, '').replace(/(?!^)-/g, '') || '0');
  const signedCents = (text: string) => (/[-−]/.test(text) ? -1n : 1n) * cents(text.replace(/[-−]/g, ''));
  const oneOff = table.locator('tbody').first();
  const differences = await oneOff.locator('tr > td:nth-child(3) .compare-difference bdi').allTextContents();
  const totalDifference = (await table.locator('.compare-totals tr').filter({ hasText: 'One-off' }).first().locator('td:nth-child(3) .compare-difference bdi').textContent()) ?? '';
  expect(differences.reduce((sum, text) => sum + signedCents(text), 0n)).toBe(signedCents(totalDifference));
  for (const width of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sidewaysScroll(page), `${width} px`).toBe(0);
  }
});

test('different currencies and serverless are said, and nothing is subtracted between them', async ({ page }) => {
  const { estimator, panel } = await openEstimator(page);
  await panel.open();
  await panel.save('In euro');
  await estimator.select('Currency', 'CHF');
  const compare = await panel.openCompare();
  await expect(compare).toContainText('in the currency of the first');
  await expect(compare.locator('.compare-difference')).toHaveCount(0);
  await estimator.choose('Serverless');
  await expect(compare).toContainText('is serverless');
  await expect(compare.getByRole('table')).toHaveCount(0);
});

for (const locale of ['en', 'ar']) {
  test(`${locale}: both panels are accessible, on a phone and on a desk`, async ({ page }) => {
    await openEstimator(page, locale);
    await page.locator('#estimate-drafts button').click();
    await page.locator('#draft-name').fill('Müller');
    await page.locator('.drafts-save button[type=submit]').click();
    await page.locator('#estimate-compare button').click();
    await page.locator('#compare-first').selectOption({ index: 1 });
    await page.locator('#compare-second').selectOption('current');
    await page.locator('.compare-table').waitFor();
    // axe reads twice as long on a busy machine.
    test.slow();
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page, { within: '.estimator-panels' })).toEqual([]);
    }
  });
}
