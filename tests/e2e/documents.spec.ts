import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EstimatorPage } from './estimator-page.ts';
import { expect, test } from './fixtures.ts';

async function download(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), page.getByRole('button', { name, exact: true }).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync((await file.path()) ?? '') };
}

test('the draft is made in the browser in every format, under the policy of the site', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.type('Name of the buyer', 'Bäckerei & Söhne <GmbH>');
  await estimator.select('Country of the buyer', 'DE');
  await estimator.type('Town', 'Berlin');
  const reference = await estimator.reference();
  const pdf = await download(page, 'Download PDF');
  expect(pdf.name).toBe(`${reference}.en.pdf`);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.bytes.includes('factur-x.xml')).toBe(true);
  const cii = (await download(page, 'Download CII')).bytes.toString();
  expect(cii).toContain('<rsm:CrossIndustryInvoice');
  expect(cii).toContain('Bäckerei &amp; Söhne &lt;GmbH&gt;');
  expect(cii).toContain('>325<');
  expect((await download(page, 'Download UBL')).bytes.toString()).toContain(reference);
  expect((await download(page, 'Download CSV')).bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const request = JSON.parse((await download(page, 'Download JSON')).bytes.toString()) as { readonly format: string };
  expect(request.format).toBe('aismarttalk-estimate-request');
});

test('the language of a document is chosen apart from that of the page', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.type('Name of the buyer', 'Example Ltd');
  await page.getByLabel('Language of the document').selectOption('ar');
  const sheet = (await download(page, 'Download CSV')).bytes.toString();
  expect(sheet).toContain('إعداد بيئة الإنتاج');
  const pdf = await download(page, 'Download PDF');
  expect(pdf.bytes.includes(Buffer.from('مسودة فاتورة')), 'its title, in the metadata that stays uncompressed').toBe(true);
});

test('the language of documents is kept, unless it is that of the page or there is no such language', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open('en', '', 'closed');
  const choice = page.locator('.documents select');
  const openAgain = async (locale: string) => estimator.open(locale, '', 'closed');
  await choice.selectOption('ar');
  await openAgain('en');
  await expect(choice).toHaveValue('ar');
  expect((await download(page, 'Download CSV')).name).toMatch(/\.ar\.csv$/);
  await openAgain('de');
  await expect(choice).toHaveValue('ar');
  await choice.selectOption('de');
  await openAgain('fr');
  await expect(choice).toHaveValue('fr');
  await page.evaluate(() => localStorage.setItem('portal:estimate:document-language', 'xx'));
  await page.reload();
  await page.locator('.estimator[data-alive]').waitFor();
  await expect(choice).toHaveValue('fr');
});

test('what an e-invoice still needs is said with what to do, and the other formats go on', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await page.getByRole('button', { name: 'Download CII', exact: true }).click();
  await expect(page.locator('.documents').getByRole('alert')).toContainText('name');
  const pdf = await download(page, 'Download PDF');
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.bytes.includes('factur-x.xml')).toBe(false);
});

test('a PDF that carries no e-invoice data says so, and what they lack', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.select('Country of the buyer', 'US');
  await estimator.choose('Export, free of tax');
  const status = page.locator('.documents').getByRole('status');
  await download(page, 'Download PDF');
  await expect(status).toHaveText(/saved to your downloads\.$/);
  await estimator.type('Name of the buyer', 'Example Networks, Inc.');
  const pdf = await download(page, 'Download PDF');
  expect(pdf.bytes.includes('factur-x.xml')).toBe(false);
  await expect(status).toContainText('saved to your downloads. This file carries no e-invoice data yet. For an export free of tax, an e-invoice names the seller’s VAT number');
  await expect(page.locator('.documents .problem-summary')).toHaveCount(0);
});

test('a refusal goes with the answer or the language it was given for', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  const refusal = page.locator('.documents .problem-summary');
  const ask = async (format: string) => {
    await page.getByRole('button', { name: `Download ${format}`, exact: true }).click();
    await expect(refusal).toBeVisible();
  };
  await estimator.type('Name of the buyer', 'Acme 🎉');
  await ask('PDF');
  await expect(refusal).toContainText('🎉');
  await estimator.type('Name of the buyer', 'Acme');
  await expect(refusal).toHaveCount(0);
  await estimator.type('Name of the buyer', '');
  await ask('CII');
  await page.getByLabel('Language of the document').selectOption('fr');
  await expect(refusal).toHaveCount(0);
});

test('data are the same bytes from the page as from the command, whatever address the page was served at', async ({ page }, testInfo) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.type('Name of the buyer', 'Beispiel AG');
  const folder = testInfo.outputPath('drafts');
  const saved = new Map<string, Buffer>();
  for (const [format, name] of [['json', 'Download JSON'], ['cii', 'Download CII'], ['ubl', 'Download UBL']] as const) {
    saved.set(format, (await download(page, name)).bytes);
  }
  const request = testInfo.outputPath('request.json');
  writeFileSync(request, saved.get('json') ?? '');
  const { status, stderr } = spawnSync(process.execPath, ['src/batch/main.ts', request, '--out', folder, '--format', 'cii,ubl,json', '--language', 'en'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  for (const [format, ending] of [['json', '.json'], ['cii', '.cii.xml'], ['ubl', '.ubl.xml']] as const) {
    const name = readdirSync(folder).find((file) => file.endsWith(`.en${ending}`)) ?? '';
    expect(readFileSync(join(folder, name)).equals(saved.get(format) ?? Buffer.alloc(0)), format).toBe(true);
  }
});

test('fonts that do not arrive are asked for again, and a shaper that did not start is told apart', async ({ page, faults }) => {
  faults.expect(/fonts\//);
  faults.expect(/wasm|ArrayBuffer instantiation/);
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await page.route('**/fonts/**', (route) => route.abort());
  const button = page.getByRole('button', { name: 'Download PDF', exact: true });
  await button.click();
  await expect(page.locator('.documents .problem-summary')).toContainText('Check the connection and try again');
  await page.unroute('**/fonts/**');
  expect((await download(page, 'Download PDF')).name).toMatch(/^DRAFT-.*\.pdf$/);
  await page.reload();
  await page.locator('.estimator[data-alive]').waitFor();
  await page.route('**/*.wasm', (route) => route.abort());
  await button.click();
  await expect(page.locator('.documents .problem-summary')).toContainText('reload this page');
  expect((await download(page, 'Download CSV')).name).toMatch(/\.csv$/);
});
