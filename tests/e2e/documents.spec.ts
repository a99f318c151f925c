import { readFileSync } from 'node:fs';
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
  expect(pdf.name).toBe(`${reference}.pdf`);
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

test('what an e-invoice still needs is said with what to do, and the other formats go on', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await page.getByRole('button', { name: 'Download CII', exact: true }).click();
  await expect(page.locator('.documents').getByRole('alert')).toContainText('name');
  const pdf = await download(page, 'Download PDF');
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.bytes.includes('factur-x.xml')).toBe(false);
});
