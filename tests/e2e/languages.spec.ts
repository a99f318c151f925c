import { readFileSync } from 'node:fs';
import { localeKeys, locales } from '../../src/domain/locale.ts';
import { expect, test } from './fixtures.ts';

test.describe('the language of a visitor', () => {
  for (const [browserTag, locale] of [['fr-CA', 'fr'], ['lb', 'lb'], ['ar-EG', 'ar'], ['de-AT', 'de']] as const) {
    test.describe(browserTag, () => {
      test.use({ locale: browserTag });
      test(`/ opens ${locale} for a browser that asks for ${browserTag}`, async ({ page }) => {
        await page.goto('/');
        await expect(page).toHaveURL(new RegExp(`/${locale}/$`));
      });
    });
  }

  test('the language chosen in the header is the one that / opens next time', async ({ page }) => {
    await page.goto('/en/terms/');
    await page.locator('.languages summary').click();
    await page.getByRole('link', { name: 'Deutsch', exact: true }).click();
    await expect(page).toHaveURL(/\/de\/terms\/$/);
    await page.goto('/');
    await expect(page).toHaveURL(/\/de\/$/);
  });

  test.describe('none that the site has', () => {
    test.use({ locale: 'ja-JP' });
    test('/ lists the languages by their own names', async ({ page }) => {
      await page.goto('/');
      for (const key of localeKeys) await expect(page.locator(`a[lang="${locales[key].tag}"] strong`)).toHaveText(locales[key].name);
    });
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('/ lists the languages, and the header leads to the same page in another', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('link')).toHaveCount(localeKeys.length);
      await page.getByRole('link', { name: /Français/ }).click();
      await page.goto('/fr/contact/');
      await page.locator('.languages summary').click();
      await page.getByRole('link', { name: 'Lëtzebuergesch' }).click();
      await expect(page).toHaveURL(/\/lb\/contact\/$/);
    });
  });
});

test('a German page has its aside label, its own words and its sidebar entry in German', async ({ page }) => {
  await page.goto('/de/process/production-release/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('.starlight-aside__title')).toContainText(/Bereitstellung/);
  await expect(page.locator('.path-picker legend')).toHaveText(/bereitgestellt/i);
  await expect(page.locator('#starlight__sidebar [aria-current="page"]')).toHaveText(await page.locator('h1').innerText());
});

for (const locale of localeKeys) {
  test(`a page that does not exist under /${locale}/ says so in ${locales[locale].name}`, async ({ page, faults }) => {
    faults.expect(/404/);
    const answer = await page.goto(`/${locale}/no/such/page/`);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', locales[locale].tag);
    await expect(page.locator('main').getByRole('link').first()).toBeVisible();
  });
}

test('a path in no language gets a page that lists the languages, and says in each that nothing is there and whom to ask', async ({ page, faults }) => {
  faults.expect(/404/);
  const answer = await page.goto('/nowhere/');
  expect(answer?.status()).toBe(404);
  await expect(page).toHaveTitle(/404/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('404');
  await expect(page.getByText('Unter dieser Adresse ist nichts zu finden.')).toBeVisible();
  for (const locale of localeKeys) {
    for (const target of [`/${locale}/`, `/${locale}/contact/`]) await expect(page.locator(`a[href="${target}"][lang="${locales[locale].tag}"]`)).toBeVisible();
  }
});

test('in the sitemap, each page of a language has one counterpart in each', () => {
  const pages = readFileSync('dist/sitemap-0.xml', 'utf8').split('<url>').slice(1);
  expect(pages.length).toBeGreaterThan(localeKeys.length);
  for (const page of pages) {
    const address = /<loc>([^<]*)/.exec(page)?.[1] ?? '';
    const tags = Array.from(page.matchAll(/hreflang="([^"]*)"/g), ([, tag]) => tag).sort();
    // The list of languages is in none.
    const wanted = new URL(address).pathname === '/' ? [] : localeKeys.map((key) => locales[key].tag).sort();
    expect(tags, address).toEqual(wanted);
  }
});
