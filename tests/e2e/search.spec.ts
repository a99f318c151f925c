import { localeKeys, locales, type Locale } from '../../src/domain/locale.ts';
import { readTexts } from '../content/texts.ts';
import { expect, test } from './fixtures.ts';

for (const locale of localeKeys) {
  test(`${locale}: search opens by keyboard, finds a page and leads to it`, async ({ page }) => {
    await page.goto(`/${locale}/terms/`);
    const title = (await page.locator('h1').innerText()).trim();
    await page.goto(`/${locale}/`);
    await page.keyboard.press('Control+k');
    await expect(page.locator('dialog input')).toBeFocused();
    await page.keyboard.type(title);
    const first = page.locator('.finder-results a[href*="/terms/"]').first();
    await expect(first).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveAttribute('aria-label', /.+/);
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.finder-results a').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
}

test('opens by its keys with Caps Lock too, and where the keyboard has no Latin letters, and leaves other keys to the browser', async ({ page }) => {
  await page.goto('/ar/');
  const search = page.getByRole('dialog');
  const press = (keys: object) => page.evaluate((init) => document.dispatchEvent(new KeyboardEvent('keydown', { ctrlKey: true, ...init })), keys);
  for (const keys of [{ key: 'K', code: 'KeyK' }, { key: 'ن', code: 'KeyK' }]) {
    await expect(async () => {
      await press(keys);
      await expect(search).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await page.keyboard.press('Escape');
    await expect(search).toBeHidden();
  }
  // The second is the T of a Dvorak keyboard.
  for (const keys of [{ key: 'K', code: 'KeyK', shiftKey: true }, { key: 't', code: 'KeyK' }, { key: 'k', code: 'KeyK', ctrlKey: false }]) await press(keys);
  await expect(search).toBeHidden();
});

for (const locale of ['fr', 'lb'] as const) {
  test(`${locale}: finds words that stand behind an apostrophe only`, async ({ page }) => {
    const words = wordsOnlyAfterApostrophes(locale).slice(0, 5);
    expect(words.length, `no such word in ${locales[locale].name}`).toBeGreaterThan(0);
    await page.goto(`/${locale}/`);
    await page.keyboard.press('Control+k');
    for (const word of words) {
      await page.locator('dialog input').fill(word);
      await expect(page.locator('.finder-results mark').first(), word).toHaveText(new RegExp(word.slice(0, 5), 'i'));
    }
  });
}

test('finds what the checklist asks for', async ({ page }) => {
  await page.goto('/en/');
  await page.keyboard.press('Control+k');
  await page.locator('dialog input').fill('describe sentence');
  const result = page.locator('.finder-results li', { has: page.locator('a[href*="/release-readiness/"]') }).first();
  await expect(result).toContainText('We can describe our environment in a sentence or two');
});

test('nothing of the search is fetched before it is opened', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/en/', { waitUntil: 'networkidle' });
  expect(fetched.filter((url) => /pagefind|search-dialog/.test(url))).toEqual([]);
});

test('a query with markup is shown as it was typed', async ({ page }) => {
  await page.goto('/en/');
  await page.keyboard.press('Control+k');
  await page.locator('dialog input').fill('<img src=x onerror=alert(1)>zzqq');
  await expect(page.locator('.finder-status')).toContainText('<img src=x onerror=alert(1)>zzqq');
  await expect(page.locator('.finder-status img')).toHaveCount(0);
});

test('a search that cannot be loaded says what to do', async ({ page, faults }) => {
  faults.expect(/pagefind/);
  await page.route('**/pagefind/pagefind.js', (route) => route.abort('connectionrefused'));
  await page.goto('/en/');
  await page.keyboard.press('Control+k');
  await page.locator('dialog input').fill('release');
  await expect(page.locator('.finder-status')).toContainText('Check the connection');
});

test('a search whose own code cannot be fetched says so where it would open, and opens when it can', async ({ page, faults }) => {
  faults.expect(/search-dialog|dynamically imported/);
  await page.route('**/_astro/search-dialog*.js', (route) => route.abort('connectionrefused'));
  await page.goto('/de/');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Suchen' });
  await expect(dialog.getByRole('alert')).toHaveText('Die Suche konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.');
  await dialog.getByRole('button', { name: 'Suche schließen' }).click();
  await expect(dialog).toBeHidden();
  await page.unroute('**/_astro/search-dialog*.js');
  await page.keyboard.press('Control+k');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});

test('what is found for an earlier query does not come over what is found for the last one', async ({ page }) => {
  let goOn = () => {};
  const held = new Promise<void>((resolve) => { goOn = resolve; });
  // The pages that the first query finds take their time.
  await page.route('**/pagefind/fragment/*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/en/');
  await page.keyboard.press('Control+k');
  const asked = page.waitForRequest('**/pagefind/fragment/*');
  await page.locator('dialog input').fill('roadmap');
  await asked;
  await page.locator('dialog input').fill('zzqqxx');
  await expect(page.locator('.finder-status')).toContainText('zzqqxx');
  goOn();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  await expect(page.locator('.finder-status')).toContainText('zzqqxx');
  await expect(page.locator('.finder-results a')).toHaveCount(0);
});

/** Words of the pages that nowhere stand without an elided article before them. */
function wordsOnlyAfterApostrophes(locale: Locale): readonly string[] {
  const text = readTexts(locale).filter(({ place }) => place.startsWith('docs/') && place.includes('block') && !place.includes('/404')).map((entry) => entry.text).join(' \n ');
  const elided = [...text.matchAll(/\p{L}['’](\p{L}{6,})/gu)].map((match) => match[1] ?? '');
  const free = new Set([...text.matchAll(/(?<![\p{L}'’])(\p{L}{6,})/gu)].map((match) => (match[1] ?? '').toLowerCase()));
  return [...new Set(elided)].filter((word) => !free.has(word.toLowerCase()));
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of ['', '404/']) {
    for (const locale of localeKeys) {
      test(`/${locale}/${path} says where to look instead of searching`, async ({ page }) => {
        await page.goto(`/${locale}/${path}`);
        const notice = page.locator('noscript .notice');
        await expect(notice).toBeVisible();
        await expect(notice.locator(`a[href="/${locale}/glossary/"]`)).toBeVisible();
        await expect(notice.locator(`a[href="/${locale}/contact/"]`)).toBeVisible();
      });
    }
  }
});
