import { readFileSync } from 'node:fs';
import { localeKeys } from '../../src/domain/locale.ts';
import { readIds } from '../../src/reader/ids.ts';
import { expect, test } from './fixtures.ts';

test.describe('a permalink', () => {
  test.use({ locale: 'fr-FR' });

  test('opens the section in the language of the visitor', async ({ page }) => {
    await page.goto('/go/release-who/');
    await expect(page).toHaveURL(/\/fr\/process\/production-release\/#release-who$/);
    await expect(page.locator('#release-who')).toBeInViewport();
  });

  test('opens the language it names before any other', async ({ page }) => {
    await page.goto('/go/term-release/?l=lb');
    await expect(page).toHaveURL(/\/lb\/glossary\/#term-release$/);
  });

  test('opens a question, and the keyboard goes on from there', async ({ page }) => {
    await page.goto('/go/release-faq-how-fast/?l=en');
    const answer = page.locator('#release-faq-how-fast');
    await expect(answer).toBeVisible();
    await expect(answer).toBeFocused();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a permalink lists the languages, each leading to the section', async ({ page }) => {
    await page.goto('/go/release-step-monitoring/');
    await expect(page.getByRole('link')).toHaveCount(localeKeys.length);
    await page.getByRole('link', { name: /العربية/ }).click();
    await expect(page).toHaveURL(/\/ar\/process\/production-release\/#release-step-monitoring$/);
  });

  test('a question reached by link is open', async ({ page }) => {
    await page.goto('/de/process/production-release/#release-faq-contact');
    await expect(page.locator('#release-faq-contact')).toBeVisible();
  });
});

test('every id stands on its page in every language, once', () => {
  const wrong = [...readIds().values()].flatMap(({ id, page, anchor }) =>
    localeKeys.filter((locale) => anchor !== undefined && countId(`dist/${locale}/${page}/index.html`, anchor) !== 1).map((locale) => `${id} under ${locale}`));
  expect(wrong).toEqual([]);
});

test('the copy control puts the permalink on the clipboard and says so', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/process/production-release/');
  await page.locator('#release-role-operations .copy-link').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/go/release-role-operations/`);
});

test('headings of the estimator have permalinks too', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/go/estimator-buyer/?l=en');
  await expect(page.locator('#estimator-buyer')).toBeInViewport();
  await page.getByRole('link', { name: 'Copy link to “Infrastructure”' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/go/estimator-infrastructure/`);
});

test('a browser that refuses to copy shows the link instead', async ({ page, baseURL }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } }));
  await page.goto('/en/glossary/');
  await page.getByRole('link', { name: 'Copy link to “release”' }).click();
  await expect(page.locator('.copy-status')).toContainText(`${baseURL}/go/term-release/`);
});

const countId = (file: string, id: string): number => readFileSync(file, 'utf8').split(` id="${id}"`).length - 1;
