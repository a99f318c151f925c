import { localeKeys } from '../../src/domain/locale.ts';
import { readProcessModel, readProcessWords } from '../../src/reader/process.ts';
import { expect, test } from './fixtures.ts';

const path = 'process/production-release/';
const model = readProcessModel('production-release');

for (const locale of localeKeys) {
  test(`${locale}: role table, diagram, steps and questions all come from the model`, async ({ page }) => {
    const words = readProcessWords(model, locale);
    await page.goto(`/${locale}/${path}`);
    await expect(page.locator('.roles tbody tr')).toHaveCount(4);
    for (const step of model.steps) {
      await expect(page.locator(`#${step.id}`)).toHaveText(words.steps[step.id]!.name);
      const label = await page.locator(`.diagram a[href="#${step.id}"]`).textContent();
      expect(label?.replace(/\s+/g, '')).toBe(words.steps[step.id]!.name.replace(/\s+/g, ''));
    }
    await expect(page.locator('.questions summary')).toHaveText(model.questions.map((id) => words.questions[id]!.question));
  });

  test(`${locale}: questions are marked up for search engines`, async ({ page }) => {
    await page.goto(`/${locale}/${path}`);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}') as { mainEntity: { name: string; acceptedAnswer: { text: string } }[] };
    const words = readProcessWords(model, locale);
    expect(data.mainEntity.map(({ name }) => name)).toEqual(model.questions.map((id) => words.questions[id]!.question));
    for (const { acceptedAnswer } of data.mainEntity) expect(acceptedAnswer.text).not.toMatch(/[<>{}]|id:/);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a reader who picks serverless sees their own path in the steps and in the diagram', async ({ page }) => {
    await page.goto(`/en/${path}`);
    const other = page.locator('li', { has: page.locator('#release-step-draft-invoice') }).last();
    const own = page.locator('li', { has: page.locator('#release-step-automated') }).last();
    await expect(other).toHaveCSS('border-left-style', 'solid');
    const drawn = page.locator('.diagram a[href="#release-step-draft-invoice"]');
    const before = await drawn.screenshot();
    await page.getByRole('radio', { name: 'Serverless' }).check();
    // What is on other paths only steps back; it stays readable, because links lead to it.
    await expect(own).toHaveCSS('border-left-style', 'solid');
    await expect(other).toHaveCSS('border-left-style', 'dashed');
    expect(before.equals(await drawn.screenshot())).toBe(false);
    await page.getByRole('radio', { name: 'Show every path' }).check();
    await expect(other).toHaveCSS('border-left-style', 'solid');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`without script on a ${colorScheme} device`, () => {
    test.use({ javaScriptEnabled: false, colorScheme });
    test('a page follows the setting of the device, and paper is white', async ({ page }) => {
      await page.goto(`/en/${path}`);
      await expect(page.locator('body')).toHaveCSS('background-color', colorScheme === 'dark' ? 'rgb(11, 19, 31)' : 'rgb(244, 247, 251)');
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('h1')).toHaveCSS('color', 'rgb(16, 26, 43)');
    });
  });
}

test('what is printed has no controls and does not ask for a choice that cannot be made on paper', async ({ page }) => {
  await page.goto(`/en/${path}`);
  const choice = page.getByText('to see your own path');
  await expect(choice).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const hidden of [choice, page.locator('.path-picker'), page.locator('.header-tools'), page.locator('.site-foot')]) await expect(hidden).toBeHidden();
  await expect(page.locator('.steps')).toBeVisible();
});

for (const locale of localeKeys) {
  test(`${locale}: what is printed names the chosen deployment, and no other`, async ({ page }) => {
    await page.goto(`/${locale}/${path}`);
    const picker = page.locator('.path-picker');
    const label = (value: string) => picker.locator(`input[value="${value}"] + span`);
    await picker.locator('input[value="sovereign"]').check();
    await page.emulateMedia({ media: 'print' });
    await expect(picker.locator('legend')).toBeVisible();
    await expect(label('sovereign')).toBeVisible();
    for (const other of ['all', 'serverless', 'self-hosted']) await expect(label(other)).toBeHidden();
  });
}

test('in a forced palette the chosen deployment is filled as the system fills what is chosen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`/en/${path}`);
  const fillOf = (choice: string) => page.locator(`.path-picker input[value="${choice}"] + span`).evaluate((span) => getComputedStyle(span).backgroundColor);
  expect(await fillOf('all')).not.toBe(await fillOf('serverless'));
});

test('a step of the diagram leads to its paragraph', async ({ page }) => {
  await page.goto(`/en/${path}`);
  await page.locator('.diagram a[href="#release-step-schedule"]').click();
  await expect(page).toHaveURL(/#release-step-schedule$/);
  await expect(page.locator('#release-step-schedule')).toBeInViewport();
});

test('the diagram is mirrored for readers from right to left', async ({ page }) => {
  const leftOf = async (locale: string) => {
    await page.goto(`/${locale}/${path}`);
    const [serverless, invoice] = await Promise.all(['automated', 'draft-invoice'].map((name) => page.locator(`.diagram a[href="#release-step-${name}"]`).boundingBox()));
    return serverless!.x < invoice!.x;
  };
  expect(await leftOf('en')).toBe(true);
  expect(await leftOf('ar')).toBe(false);
});
