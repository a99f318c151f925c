import { readFileSync } from 'node:fs';
import { pngFile } from '../../src/share/png.fixture.ts';
import { parsePdf } from '../pdf/parsed-pdf.ts';
import { withoutPdfTools } from '../pdf/pdf-tools.ts';
import { EstimatorPage } from './estimator-page.ts';
import { expect, test } from './fixtures.ts';

/** 40 × 10 pixels of grey. */
const logo = (): Buffer => pngFile({ width: 40, height: 10, depth: 8, colourType: 0 }, Buffer.concat(Array.from({ length: 10 }, () => Buffer.from([0, ...Array.from({ length: 40 }, () => 120)]))));

test('a partner’s logo is kept, stands in the document, and goes again; who used the keyboard stays where they were', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner, for a client of mine');
  const profile = page.getByRole('group', { name: 'Your profile' });
  await profile.locator('input[type=file]').first().setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo() });
  await expect(profile.locator('.action-status').first()).toHaveText('The logo is kept in this browser.');
  await page.reload();
  await expect(profile.getByRole('img', { name: 'Your logo' })).toBeVisible();
  await estimator.openGroups();
  await estimator.settled();
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), page.getByRole('button', { name: 'Download PDF' }).click()]);
  if (withoutPdfTools === false) {
    const pdf = parsePdf(readFileSync(await file.path()));
    const pictures = [...pdf.dictionaries.values()].filter((entries) => entries['/Subtype'] === '/Image');
    expect(pictures.map((entries) => [entries['/Width'], entries['/Height']])).toEqual([[40, 10]]);
  }
  await profile.getByRole('button', { name: 'Remove the logo' }).press('Enter');
  await expect(profile.locator('.action-status').first()).toHaveText('The logo is no longer kept.');
  await expect(profile.getByRole('button', { name: 'Keep these details' })).toBeFocused();
  await profile.getByRole('button', { name: 'Forget my profile' }).press('Enter');
  await expect(profile.locator('.action-status').first()).toContainText('no longer kept. The fields stay as they are.');
  await expect(profile.getByRole('button', { name: 'Keep these details' })).toBeFocused();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('data:image');
});

test('a picture that cannot be used is named with what to do, and the logo that was there stays', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner, for a client of mine');
  const profile = page.getByRole('group', { name: 'Your profile' });
  const choose = (name: string, buffer: Buffer) => profile.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'image/png', buffer });
  await choose('logo.png', logo());
  await expect(profile.getByRole('img')).toBeVisible();
  await choose('drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await expect(profile.locator('.problem-summary')).toContainText('Save it as a PNG or JPEG picture');
  await expect(profile.locator('.action-status')).toBeEmpty();
  await choose('large.png', Buffer.concat([logo(), Buffer.alloc(300_000)]));
  await expect(profile.locator('.problem-summary')).toContainText('Choose a picture of up to 200 kB');
  await expect(profile.getByRole('img')).toBeVisible();
});

test('a profile from a file fills the fields where the browser keeps nothing, and is not said to be kept', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner, for a client of mine');
  const profile = page.getByRole('group', { name: 'Your profile' });
  const file = JSON.stringify({ format: 'aismarttalk-partner-profile', version: 1, seller: { sellerName: 'Reseller Ltd' } });
  await profile.locator('input[type=file]').last().setInputFiles({ name: 'profile.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(page.getByLabel('Your company', { exact: true })).toHaveValue('Reseller Ltd');
  await expect(profile.locator('.problem-summary')).toContainText('did not keep this');
  // What is not kept can still be taken along.
  const download = page.waitForEvent('download');
  await profile.getByRole('button', { name: 'Save my profile as a file' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('"sellerName": "Reseller Ltd"');
  await expect(profile.locator('.action-status')).toBeEmpty();
});

test('what reads profiles, pictures and price files is fetched when it is wanted; where it cannot be, a press says so', async ({ page, faults }) => {
  faults.expect(/partner-profile|partner-price-file|logo/);
  await page.route(/_astro\/(partner-profile|partner-price-file|logo)\.[^.]+\.js$/, (route) => route.abort('internetdisconnected'));
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner, for a client of mine');
  const profile = page.getByRole('group', { name: 'Your profile' });
  await profile.getByRole('button', { name: 'Keep these details' }).click();
  await expect(profile.locator('.action-status')).toContainText('could not be loaded. Check your connection and try again.');
  await profile.locator('input[type=file]').first().setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo() });
  await expect(profile.locator('.action-status')).toContainText('could not be loaded');
  const prices = page.getByRole('group', { name: 'Your own prices' });
  await prices.locator('input[type=file]').setInputFiles({ name: 'prices.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(prices.getByRole('alert')).toContainText('could not be loaded. Check your connection and try again.');
});
