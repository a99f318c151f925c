import { brokenWords } from './broken-words.ts';
import { EstimatorPage } from './estimator-page.ts';
import { expect, test } from './fixtures.ts';
import { sidewaysScroll } from './sideways.ts';
import { sitePages } from './site-map.ts';
import { violations } from './violations.ts';

const widths = [320, 360, 768, 1440, 3840];

for (const { path } of sitePages) {
  test(`${path} has no accessibility violation in light and dark, and needs no sideways scrolling at any width`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => { document.documentElement.dataset['theme'] = 'dark'; });
    // Another theme is other colours; all else was looked at in the light.
    expect(await violations(page, { rules: colourRules })).toEqual([]);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysScroll(page), `${width} px`).toBe(0);
      // Also what is drawn only when it comes near must not lie over its neighbours for whoever reads the page's structure.
      if (width === 360) expect(await violations(page, { rules: ['target-size'] }), `${width} px`).toEqual([]);
      // Long German and Luxembourgish words, which not every browser can hyphenate.
      if (width >= 360) expect(await brokenWords(page, 'h1, .roles th span, .licences td:nth-child(2)'), `${width} px`).toEqual([]);
    }
  });
}

for (const path of ['/', '/go/release-who/', '/en/404/', '/ar/404/']) {
  test(`${path} has no accessibility violation`, async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'languages', { value: ['xx'] }));
    await page.goto(path);
    expect(await violations(page)).toEqual([]);
  });
}

test('the estimator has no accessibility violation in any of its states', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await estimator.open();
  await page.locator('.why summary').first().click();
  expect(await violations(page), 'a reason is open').toEqual([]);
  await estimator.type('Conversations a month', 'many');
  expect(await violations(page), 'an answer is wrong').toEqual([]);
  await estimator.type('Conversations a month', '5000');
  await estimator.choose('Sovereign');
  await estimator.select('Hosting provider', 'clarence');
  await estimator.select('Country of the buyer', 'US');
  expect(await violations(page), 'the draft is partial').toEqual([]);
  await estimator.choose('Serverless');
  expect(await violations(page), 'there is no draft invoice').toEqual([]);
});

test('the search has no accessibility violation', async ({ page }) => {
  await page.goto('/en/');
  await page.keyboard.press('Control+k');
  await page.locator('dialog input').fill('release');
  await page.locator('.finder-results a').first().waitFor();
  expect(await violations(page)).toEqual([]);
});

const colourRules = ['color-contrast', 'link-in-text-block'];
