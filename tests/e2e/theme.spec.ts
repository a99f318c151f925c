import { readInterfaceWords } from '../../src/reader/interface-words.ts';
import { expect, test } from './fixtures.ts';
import { withoutStorage } from './without-storage.ts';

const { 'theme.toDark': toDark = '', 'theme.toLight': toLight = '' } = readInterfaceWords('en');

test.use({ colorScheme: 'light' });

test('the theme is that of the device until one is chosen, and then that one on every page, in every language', async ({ page }) => {
  const root = page.locator('html');
  await page.goto('/en/');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: toDark }).press('Enter');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: toLight }), 'the switch says what it would do now').toBeFocused();
  await page.goto('/ar/terms/');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.goto('/en/');
  await page.getByRole('button', { name: toLight }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await expect(root, 'what was chosen counts more than the device').toHaveAttribute('data-theme', 'light');
});

test('a browser without storage has the theme of the device, and the switch works on the page', async ({ page }) => {
  await withoutStorage(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/en/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: toLight }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
