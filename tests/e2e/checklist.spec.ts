import { expect, test } from './fixtures.ts';
import { withoutStorage } from './without-storage.ts';

const path = 'process/release-readiness/';

test('ticks are kept over a reload and in another language, and can be cleared', async ({ page }) => {
  await page.goto(`/en/${path}`);
  await page.locator('#readiness-item-support input').check();
  await page.locator('#readiness-item-terms input').check();
  await page.reload();
  await expect(page.locator('#readiness-item-support input')).toBeChecked();
  await page.goto(`/ar/${path}`);
  await expect(page.locator('.checklist input:checked')).toHaveCount(2);
  await page.goto(`/en/${path}`);
  await expect(page.locator('.checklist output')).toHaveText('2 of 11 done');
  await page.getByRole('button', { name: 'Clear all ticks' }).click();
  await page.reload();
  await expect(page.locator('.checklist input:checked')).toHaveCount(0);
});

test('what is ticked in another tab stands here too, so that neither writes over the other', async ({ page, context }) => {
  await page.goto(`/en/${path}`);
  const other = await context.newPage();
  await other.goto(`/de/${path}`);
  await page.locator('#readiness-item-support input').check();
  await expect(other.locator('#readiness-item-support input')).toBeChecked();
  await other.locator('#readiness-item-terms input').check();
  await expect(page.locator('.checklist output')).toHaveText('2 of 11 done');
  await page.reload();
  await expect(page.locator('.checklist input:checked')).toHaveCount(2);
});

test('a browser without storage says that ticks are not kept', async ({ page }) => {
  await withoutStorage(page);
  await page.goto(`/en/${path}`);
  await page.locator('#readiness-item-support input').check();
  await expect(page.getByText('This browser does not allow ticks to be kept')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the list says that ticks are not kept', async ({ page }) => {
    await page.goto(`/en/${path}`);
    await expect(page.locator('.notice')).toBeVisible();
    await expect(page.locator('.notice')).toContainText('ticks are not kept');
  });
});

test('rubbish in the storage is no reason to fail', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('portal:checklist:release-readiness', '{"not":["a list"]'));
  await page.goto(`/en/${path}`);
  await expect(page.locator('.checklist output')).toHaveText('0 of 11 done');
});
