import type { Page } from '@playwright/test';
import { listFigures } from '../../src/domain/catalogue/list-figures.ts';
import { isoDate } from '../../src/domain/date.ts';
import { localeKeys } from '../../src/domain/locale.ts';
import { readCurrentCatalogue, readTaxes, releaseDates } from '../../src/reader/catalogue.ts';
import { readExampleDeployments } from '../../src/reader/catalogue-examples.ts';
import { readInterfaceWords } from '../../src/reader/interface-words.ts';
import { entryName, valueText } from '../../src/site/prices/listed-words.ts';
import { pageListWords } from '../../src/site/prices/page-list-words.ts';
import { EstimatorPage } from './estimator-page.ts';
import { expect, test } from './fixtures.ts';

const today = isoDate(new Date().toISOString().slice(0, 10));
const catalogue = readCurrentCatalogue(today);
const sections = ['examples', 'effort', 'work', 'licences', 'support', 'commitments', 'hosting', 'capacity', 'currencies', 'taxes', 'history', 'sources'];

for (const locale of localeKeys) {
  test(`the price list under ${locale} shows every figure of the newest release beside its name, in the language`, async ({ page }) => {
    await page.goto(`/${locale}/prices/`);
    const rows = await rowsOf(page);
    const words = pageListWords(locale, catalogue);
    const missing = listFigures(catalogue).flatMap(({ name, figures }) => figures.map(({ value }) => [entryName(name, words), valueText(value, words)] as const))
      .filter(([name, value]) => !rows.some((row) => row.name === plain(name) && row.cells.some((cell) => cell.startsWith(plain(value)))));
    expect(missing).toEqual([]);
    const { percent, country } = words;
    for (const { country: code, standard } of readTaxes(today).rates) expect(rows).toContainEqual({ name: country(code), cells: expect.arrayContaining([plain(percent(standard))]) });
  });

  test(`the price list under ${locale} says what it is, and each of its sections can be linked to`, async ({ page }) => {
    await page.goto(`/${locale}/prices/`);
    const notice = readInterfaceWords(locale)[catalogue.release.status === 'example' ? 'prices.notice' : 'prices.published'] ?? '';
    await expect(page.locator('.example-notice')).toContainText(notice.split('{{')[0] ?? notice);
    for (const section of sections) await expect(page.locator(`h2#prices-${section}`)).toBeVisible();
    expect(await page.locator('table').count()).toBe(await page.locator('table > caption').count());
  });
}

test('every row of the price list names its source and date, and the source is in the list of sources', async ({ page }) => {
  await page.goto('/en/prices/');
  const unsourced = await page.locator('.listed:not(.price-history *) tbody tr').evaluateAll((rows) => rows.filter((row) => !/20\d\d/.test(row.querySelector('.origin')?.textContent ?? '')).map((row) => row.textContent));
  expect(unsourced).toEqual([]);
  await page.locator('.origin a', { hasText: 'OVHcloud' }).first().click();
  await expect(page.locator('#prices-source-ovhcloud-prices')).toBeInViewport();
  await expect(page.locator('#prices-source-ovhcloud-prices')).toContainText('ovhcloud.com');
});

test('a figure read on another day than the rest of its row says so', async ({ page }) => {
  await page.goto('/en/prices/');
  const row = page.getByRole('group', { name: 'Storage per gigabyte, and GPUs, price of one a month' }).getByRole('row', { name: /OVHcloud/ });
  await expect(row.getByRole('rowheader')).toContainText('August 2026');
  await expect(row.getByRole('cell', { name: /^€540\.00/ })).toContainText('January 2026');
});

for (const { id } of readExampleDeployments(catalogue)) {
  test(`the example “${id}” opens in the estimator with the same amounts`, async ({ page }) => {
    await page.goto('/en/prices/');
    const card = page.locator(`[data-example="${id}"]`);
    const amount = (label: RegExp) => card.locator('dl > div', { has: page.locator('dt', { hasText: label }) }).locator('dd');
    const [oneOff, monthly] = [await amount(/^One-off$/).innerText(), await amount(/^Each month$/).innerText()];
    const fragment = new URL((await card.locator('.open').getAttribute('href')) ?? '', page.url()).hash;
    const estimator = new EstimatorPage(page);
    await estimator.open('en', fragment, 'closed');
    await expect(estimator.summary).toContainText(oneOff.split('\n')[0] ?? '');
    await expect(estimator.summary).toContainText(monthly);
  });
}

test('the history has every release, and says what changed from one to the next', async ({ page }) => {
  await page.goto('/en/prices/#prices-history');
  const steps = page.locator('.price-history > details');
  await expect(steps).toHaveCount(releaseDates().filter((date) => date <= today).length);
  const september = page.locator('[data-release="2026-09-01"]');
  await september.locator('summary').click();
  await expect(september.getByRole('row', { name: /Engineer.*Price a day.*€820\.00.*€850\.00/i })).toBeVisible();
  await expect(september.getByRole('row', { name: /Gcore.*Countries.*new.*Luxembourg/ })).toBeVisible();
  await expect(page.locator('[data-release="2026-11-15"]')).toContainText('Asked since this list: currency, discount by term and partner discount.');
});

test('a wide table scrolls in its own box by the keyboard, and its first column stays', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/en/prices/');
  const box = page.getByRole('group', { name: 'Machines, price of one a month' });
  const name = box.getByRole('rowheader', { name: /hikube/ });
  const before = await name.boundingBox();
  await box.focus();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(60);
  // By at most the width of the table's border.
  expect(Math.abs(((await name.boundingBox())?.x ?? 0) - (before?.x ?? 0))).toBeLessThanOrEqual(1);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the price list is read as it stands, and the estimator leads to it', async ({ page }) => {
    await page.goto('/fr/estimator/');
    await page.locator('.without-script').getByRole('link', { name: 'Ouvrir la liste de prix' }).click();
    await expect(page).toHaveURL(/\/fr\/prices\/$/);
    await expect(page.getByRole('row', { name: /^Ingénieur DevOps/i }).first()).toContainText('1 000,00 €');
  });

  test('a permalink to a section that stood on the estimator’s page opens it here', async ({ page }) => {
    await page.goto('/go/prices-hosting/');
    await page.getByRole('link', { name: /Lëtzebuergesch/ }).click();
    await expect(page).toHaveURL(/\/lb\/prices\/#prices-hosting$/);
    await expect(page.locator('#prices-hosting')).toBeVisible();
  });
});

for (const locale of localeKeys) {
  test(`${locale}: on paper, which cannot be scrolled, no table is wider than the sheet`, async ({ page }) => {
    // An A4 sheet within its margins.
    await page.setViewportSize({ width: 680, height: 986 });
    await page.goto(`/${locale}/prices/`);
    await page.emulateMedia({ media: 'print' });
    const cut = await page.locator('.table-scroll').evaluateAll((tables) => tables.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent?.slice(0, 60)));
    expect(cut).toEqual([]);
  });
}

test('the figures of a column end below one another in Arabic too, as they do in the PDF', async ({ page }) => {
  await page.goto('/ar/prices/');
  const ends = await page.locator('.listed').filter({ has: page.locator('#caption-day-rates') }).locator('tbody td.figure').evaluateAll((cells) => cells.map((cell) => {
    const text = document.createRange();
    text.selectNodeContents(cell);
    return Math.round(text.getBoundingClientRect().right);
  }));
  expect(ends.length).toBeGreaterThan(2);
  expect(new Set(ends).size).toBe(1);
});

interface Row {
  readonly name: string;
  readonly cells: readonly string[];
}

/** Name and cells of each row of the list in force, as they read. */
async function rowsOf(page: Page): Promise<readonly Row[]> {
  const rows = await page.locator('.sl-markdown-content > .table-scroll tbody tr').evaluateAll((found) => found.map((row) => {
    const header = row.querySelector('th');
    return { name: header?.querySelector('bdi')?.textContent ?? header?.textContent ?? '', cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '') };
  }));
  return rows.map(({ name, cells }) => ({ name: plain(name), cells: cells.map(plain) }));
}

/** Without isolates and with plain spaces, as a reader sees it. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();

test('the reason of a line leads to the entries it cites, each where the price list shows it', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Client');
  await estimator.choose('Sovereign');
  await estimator.select('Hosting provider', 'ovhcloud');
  await estimator.settled();
  for (const summary of await estimator.lines.locator('.why summary').all()) await summary.click();
  const cited = await estimator.lines.locator('.why li > a:has(code)').evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);
  expect(cited.length).toBeGreaterThan(5);
  await page.goto('/en/prices/');
  const shown = await page.locator('.listed :is(tr, td)[id]').evaluateAll((places) => places.map(({ id }) => `${location.href}#${id}`));
  expect(cited.filter((href) => !shown.includes(href))).toEqual([]);
  expect(new Set(shown).size).toBe(shown.length);
  await page.goto(cited.find((href) => href.includes('ovhcloud.')) ?? '');
  await expect(page.locator('td:target')).toBeInViewport();
});
