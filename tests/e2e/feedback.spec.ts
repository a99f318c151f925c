import type { Page } from '@playwright/test';
import { localeKeys, type Locale } from '../../src/domain/locale.ts';
import { readInterfaceWords } from '../../src/reader/interface-words.ts';
import { contactReasons, readContactFragment } from '../../src/share/contact-fragment.ts';
import { expect, test } from './fixtures.ts';
import { sitePages } from './site-map.ts';
import { withoutStorage } from './without-storage.ts';

const path = '/en/process/production-release/';

/** The contact form takes what came with the address out of it, so the address is looked at while the page opens. */
async function arrives(page: Page, address: RegExp, go: () => Promise<void>): Promise<void> {
  const arrival = page.waitForURL(address, { waitUntil: 'commit' });
  await go();
  await arrival;
}

test('a page that helped is thanked for once: the answer stays in the browser, in every language, and nothing is sent', async ({ page }) => {
  const sent: string[] = [];
  await page.goto(path);
  // The browser asks for the icon when it likes to.
  page.on('request', (request) => { if (!request.url().endsWith('/favicon.svg')) sent.push(request.url()); });
  await page.getByRole('button', { name: 'Yes', exact: true }).press('Enter');
  await expect(page.getByText('Thank you. Your answer stays in this browser; nothing was sent.')).toBeFocused();
  await page.waitForTimeout(300);
  expect(sent).toEqual([]);
  for (const [locale, already] of [['en', 'You found this page helpful.'], ['de', 'Sie fanden diese Seite hilfreich.']] as const) {
    await page.goto(path.replace('/en/', `/${locale}/`));
    await expect(page.locator('page-feedback')).toContainText(already);
    await expect(page.locator('page-feedback').getByRole('button')).toHaveCount(0);
    await expect(page.locator('page-feedback').getByRole('link')).toHaveCount(1);
  }
  await page.goto('/en/terms/');
  await expect(page.getByRole('group', { name: 'Was this page helpful?' }), 'another page still asks').toBeVisible();
});

test('a page that did not help leads to the contact form, with the page and the reason', async ({ page }) => {
  await page.goto(path);
  const no = page.getByRole('button', { name: 'No', exact: true });
  const reason = page.getByRole('link', { name: 'Something is missing' });
  await expect(no).toHaveAttribute('aria-expanded', 'false');
  await expect(reason).toBeHidden();
  await no.press('Enter');
  await expect(no).toHaveAttribute('aria-expanded', 'true');
  await expect(no).toBeFocused();
  await arrives(page, /\/en\/contact\/#topic=page&about=production-release&reason=incomplete$/, () => reason.click());
  await expect(page.locator('.contact')).toContainText('Production release');
});

test('without storage the page still thanks', async ({ page }) => {
  await withoutStorage(page);
  await page.goto(path);
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.locator('.feedback-thanks')).toBeVisible();
});

test('a translation error is reported in the contact form, with the page', async ({ page }) => {
  await page.goto('/lb/glossary/');
  await arrives(page, /\/lb\/contact\/#topic=translation&about=glossary$/, () => page.getByRole('link', { name: readInterfaceWords('lb')['report.label']! }).click());
});

test('every page has its own feedback in every language, the page that does not exist has none', async ({ request }) => {
  for (const { path: address } of sitePages) {
    const html = await (await request.get(address)).text();
    const links = [...html.matchAll(/href="([^"]*\/contact\/#[^"]+)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
    const read = links.map((link) => ({ language: link.split('/').at(-3), ...readContactFragment(link.split('#')[1] ?? '') })).filter(({ about }) => about !== undefined);
    const page = read[0]?.about;
    const language = address.split('/')[1];
    expect(read, address).toEqual([
      { language, about: page },
      ...contactReasons.map((reason) => ({ language, topic: 'page', about: page, reason })),
      { language, topic: 'translation', about: page },
    ]);
  }
  for (const locale of localeKeys) expect(await (await request.get(`/${locale}/404/`)).text()).not.toContain('<page-feedback');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of ['en', 'ar'] as const satisfies readonly Locale[]) {
    test(`the reasons are plain links under ${locale}, and nothing that needs script is shown`, async ({ page }) => {
      await page.goto(path.replace('/en/', `/${locale}/`));
      const feedback = page.locator('page-feedback');
      await expect(feedback.getByRole('link')).toHaveCount(contactReasons.length + 1);
      await expect(feedback.getByRole('button')).toHaveCount(0);
      await feedback.getByRole('link', { name: readInterfaceWords(locale)['feedback.wrong']! }).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/contact/#topic=page&about=production-release&reason=wrong$`));
    });
  }
});

test.describe('asking about one place', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => { delete (Navigator.prototype as Partial<Navigator>).share; });
  });

  test('is the next stop of the keyboard behind a copied link, and adds no stop before', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(path);
    await expect(page.locator('.ask-link')).toHaveCount(0);
    await page.locator('#release-role-operations .copy-link').press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'The next link asks about this place.' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Ask about this place' })).toBeFocused();
    await arrives(page, /\/en\/contact\/#about=release-role-operations$/, () => page.keyboard.press('Enter'));
  });

  test('is offered beside what the mouse is over, and moves no text', async ({ page }) => {
    await page.goto('/en/process/release-readiness/');
    for (const [place, id] of [['h1', 'release-readiness'], ['#readiness-item-terms', 'readiness-item-terms'], ['#readiness-who', 'readiness-who']] as const) {
      const before = await page.locator(place).first().boundingBox();
      await page.locator(place).first().hover();
      await expect(page.locator('.ask-link')).toHaveAttribute('href', `/en/contact/#about=${id}`);
      await expect(page.locator('.ask-link')).toHaveCSS('opacity', '1');
      const after = await page.locator(place).first().boundingBox();
      expect([after?.width, after?.height], place).toEqual([before?.width, before?.height]);
    }
  });

  test('is not taken from under the keyboard by the mouse', async ({ page }) => {
    await page.goto('/en/glossary/');
    await page.locator('[data-id="term-release"]').press('Enter');
    await page.keyboard.press('Tab');
    await page.locator('#term-production').hover();
    await expect(page.locator('.ask-link')).toBeFocused();
    await expect(page.locator('.ask-link')).toHaveAttribute('href', '/en/contact/#about=term-release');
  });

  test('works by touch, after a press on the copy control', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${baseURL}/ar/process/production-release/`);
    await page.locator('#release-faq-how-fast').evaluate((answer) => { answer.closest('details')!.open = true; });
    await page.locator('[data-id="release-faq-how-fast"]').tap();
    await arrives(page, /\/ar\/contact\/#about=release-faq-how-fast$/, () => page.locator('.ask-link').tap());
    await context.close();
  });
});

test('none of it is printed', async ({ page }) => {
  await page.goto(path);
  await page.locator('h1').hover();
  await expect(page.locator('.ask-link')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['page-feedback', '.ask-link', '.page-meta a']) await expect(page.locator(part)).toBeHidden();
  await expect(page.locator('.page-meta time')).toBeVisible();
});
