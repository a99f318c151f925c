import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';
import { withoutStorage } from './without-storage.ts';

class LinkDeskPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(locale: string): Promise<void> {
    await this.page.goto(`/${locale}/links/`);
    await expect(this.page.locator('astro-island[ssr]')).toHaveCount(0);
  }

  get query() { return this.page.getByRole('combobox', { name: /any language|jeder Sprache|toutes les langues|all Sprooch|بأي لغة/ }); }
  get language() { return this.page.locator('#desk-language'); }
  get kind() { return this.page.locator('#desk-kind'); }
  get options() { return this.page.getByRole('option').and(this.page.locator('[id^="desk-place-"]')); }
  get chosen() { return this.page.locator('#desk-places [aria-selected="true"]'); }
  get preview() { return this.page.locator('.desk-preview'); }
  get reply() { return this.page.locator('#desk-reply'); }
  get said() { return this.page.locator('.desk-said'); }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}

const openDesk = async (page: Page, locale = 'en'): Promise<LinkDeskPage> => {
  const desk = new LinkDeskPage(page);
  await desk.open(locale);
  return desk;
};

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('a word of one language finds the place, read in another and answered in a third', async ({ page, baseURL }) => {
  const desk = await openDesk(page, 'en');
  await desk.language.selectOption('fr');
  await desk.query.fill('Rechnungsentwurf');
  await expect(desk.chosen).toContainText('draft invoice');
  await expect(desk.chosen.locator('[lang="fr"]')).toHaveText('projet de facture');
  await expect(desk.preview).toHaveAttribute('lang', 'fr');
  await expect(desk.preview).toContainText('Un document établi à titre indicatif');
  await desk.query.press('Enter');
  await expect(desk.said).toContainText('Link copied: projet de facture');
  expect(await desk.clipboard()).toBe(`${baseURL}/go/term-draft-invoice/?l=fr`);
});

test('everything is done from the keyboard, and the focus stays where one types', async ({ page, baseURL }) => {
  const desk = await openDesk(page);
  await desk.query.focus();
  await page.keyboard.type('difference hotfix bugfix');
  await expect(desk.options.first()).toHaveAttribute('aria-selected', 'true');
  const second = await desk.options.nth(1).getAttribute('id');
  await page.keyboard.press('ArrowDown');
  await expect(desk.query).toHaveAttribute('aria-activedescendant', second ?? '');
  await expect(desk.options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(desk.options.last(), 'above the first stands the last').toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Enter');
  await expect(desk.said).toContainText('Reply copied:');
  expect(await desk.clipboard()).toMatch(new RegExp(`^Hello,[\\s\\S]*${baseURL}/go/[a-z-]+/\\?l=en\\n`));
  await expect(desk.query).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(desk.query).toHaveValue('');
  await expect(desk.options).toHaveCount(0);
});

test('a kind narrows the places down, and what is found is announced politely', async ({ page }) => {
  const desk = await openDesk(page);
  await desk.query.fill('sprint');
  await expect(desk.options).toHaveCount(12);
  await desk.kind.selectOption('term');
  await expect(desk.options.first()).toContainText('Term');
  for (const option of await desk.options.all()) await expect(option.locator('.desk-kind')).toHaveText(/^Term/);
  const count = await desk.options.count();
  await expect(page.getByRole('status').filter({ hasText: `${count} places found.` })).toHaveCount(1);
  await desk.query.fill('xyzxyz');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing fits.' })).toHaveCount(1);
});

test('the ready reply is copied as text and as Markdown, in the words of the client’s language', async ({ page, baseURL }) => {
  const desk = await openDesk(page);
  await desk.language.selectOption('de');
  await desk.query.fill('how soon hotfix ready');
  await expect(desk.chosen).toContainText('How soon will a hotfix be ready?');
  await page.getByRole('button', { name: 'Copy the reply' }).click();
  await expect(desk.said).toContainText('Reply copied: Wie schnell ist ein Hotfix fertig?');
  const link = `${baseURL}/go/hotfix-faq-how-soon/?l=de`;
  expect(await desk.clipboard()).toBe([
    'Guten Tag,', `unsere Antwort auf die Frage „Wie schnell ist ein Hotfix fertig?“ finden Sie hier:\n${link}`, 'Falls noch etwas unklar ist, schreiben Sie uns bitte noch einmal.', 'Mit freundlichen Grüßen',
  ].join('\n\n'));
  await page.getByRole('radio', { name: 'Markdown' }).check();
  await page.getByRole('button', { name: 'Copy the reply' }).click();
  await expect.poll(() => desk.clipboard()).toContain(`\n\n[Wie schnell ist ein Hotfix fertig?](${link})\n\n`);
  await expect(desk.reply).toHaveValue(await desk.clipboard());
});

test('the copied link opens the place in the client’s language, and so does the preview link', async ({ page, context }) => {
  const desk = await openDesk(page);
  await desk.language.selectOption('lb');
  await desk.query.fill('who is involved production release');
  await expect(desk.chosen).toContainText('Who is involved');
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open it in a new tab' }).click();
  await expect(await opening).toHaveURL(/\/lb\/process\/[a-z-]+\/#[a-z-]+-who$/);
});

test('language and format are those chosen last, and the page’s language at first', async ({ page }) => {
  const desk = await openDesk(page, 'de');
  await expect(desk.language).toHaveValue('de');
  await desk.language.selectOption('ar');
  await page.getByRole('combobox', { name: 'In jeder Sprache suchen' }).fill('Preise');
  await page.getByRole('radio', { name: 'Markdown' }).check();
  await desk.open('fr');
  await expect(desk.language).toHaveValue('ar');
  await desk.query.fill('prix');
  await expect(page.getByRole('radio', { name: 'Markdown' })).toBeChecked();
});

for (const kept of ['{', 'null', '{"locale":"xx","format":"text"}', '{"locale":"fr","format":"html"}', '[1,2]']) {
  test(`what is kept and is none of ours counts as nothing: ${kept}`, async ({ page }) => {
    await page.addInitScript((text) => localStorage.setItem('portal:link-desk', text), kept);
    const desk = await openDesk(page);
    await expect(desk.language).toHaveValue('en');
    await desk.query.fill('hotfix');
    await expect(page.getByRole('radio', { name: 'Plain text' })).toBeChecked();
  });
}

test('a browser that keeps nothing works all the same', async ({ page }) => {
  await withoutStorage(page);
  const desk = await openDesk(page);
  await desk.language.selectOption('fr');
  await desk.query.fill('hotfix');
  await expect(desk.preview).toHaveAttribute('lang', 'fr');
});

test('right-to-left words stand their own way in a left-to-right page, and the reverse', async ({ page }) => {
  const desk = await openDesk(page, 'en');
  await desk.language.selectOption('ar');
  await desk.query.fill('فاتورة');
  await expect(desk.query).toHaveCSS('direction', 'rtl');
  for (const part of [desk.chosen.locator('[lang="ar"]'), desk.preview, desk.reply]) {
    await expect(part).toHaveAttribute('dir', 'rtl');
    await expect(part).toHaveCSS('direction', 'rtl');
  }
  await expect(page.locator('#desk-link')).toHaveCSS('direction', 'ltr');
  await desk.open('ar');
  await desk.language.selectOption('en');
  await desk.query.fill('invoice');
  await expect(desk.query).toHaveCSS('direction', 'ltr');
  for (const part of [desk.chosen.locator('[lang="en"]'), desk.preview, desk.reply]) await expect(part).toHaveCSS('direction', 'ltr');
});

test('a browser that does not copy says so, with the link and the reply to take by hand', async ({ page, baseURL }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } }));
  const desk = await openDesk(page);
  await desk.query.fill('backlog');
  await desk.query.press('Enter');
  await expect(desk.said).toContainText('The browser does not allow copying.');
  await expect(page.locator('#desk-link')).toHaveValue(new RegExp(`^${baseURL}/go/[a-z-]+/\\?l=en$`));
});

test('when the list of places cannot be had, it is said and can be tried again, and nothing typed is lost', async ({ page, faults }) => {
  faults.expect(/link-desk\.json/);
  await page.route('**/fr/link-desk.json', (route) => route.abort());
  const desk = await openDesk(page);
  await desk.query.fill('hotfix');
  await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toHaveCount(1);
  await page.unroute('**/fr/link-desk.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(desk.chosen).toContainText(/hotfix/i);
  await expect(desk.query).toHaveValue('hotfix');
});

test('a preset is found like any place, and its link opens the estimator filled in', async ({ page }) => {
  const desk = await openDesk(page);
  await desk.language.selectOption('fr');
  await desk.query.fill('air gapped');
  await expect(desk.chosen).toContainText('Starting point');
  await page.goto(await page.locator('#desk-link').inputValue());
  await expect(page).toHaveURL(/\/fr\/estimator\/#estimate=1&r=\d{4}-\d\d-\d\d&/);
  await expect(page.getByRole('radio', { name: /Kubernetes isolé|isolé/ })).toBeChecked();
});

test('with places found, the page has no fault that axe knows', async ({ page }) => {
  const desk = await openDesk(page, 'ar');
  await desk.language.selectOption('fr');
  await desk.query.fill('hotfix');
  await expect(desk.preview).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what to do instead', async ({ page }) => {
    await page.goto('/en/links/');
    await expect(page.getByText('The link desk needs scripts')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Open the glossary' })).toBeVisible();
    await expect(page.locator('#desk-query')).toBeHidden();
  });
});
