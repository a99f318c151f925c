import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { localeKeys, type Locale } from '../../src/domain/locale.ts';
import { targetPath } from '../../src/permalinks/id-index.ts';
import { readIds } from '../../src/reader/ids.ts';
import { readPermalinks, readRegisteredIds, readRetiredIds } from '../../src/reader/permalinks.ts';
import { EstimatorPage } from './estimator-page.ts';
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

  test('opens the saved language before that of the browser, and the one it names before the saved one', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('portal:locale', 'de'));
    await page.goto('/go/release-who/');
    await expect(page).toHaveURL(/\/de\/process\/production-release\/#release-who$/);
    await page.goto('/go/release-who/?l=AR');
    await expect(page).toHaveURL(/\/ar\/process\/production-release\/#release-who$/);
    expect(await page.evaluate(() => localStorage.getItem('portal:locale')), 'a link chooses for one visit').toBe('de');
  });

  for (const wish of ['xx', '', 'french', '../en', '%3Cscript%3E']) {
    test(`goes by the browser when it names a language the site does not have: ?l=${wish}`, async ({ page }) => {
      await page.goto(`/go/release-who/?l=${wish}`);
      await expect(page).toHaveURL(/\/fr\/process\/production-release\/#release-who$/);
    });
  }

  test('works without the slash at its end, and keeps the language it names', async ({ page }) => {
    await page.goto('/go/release-who?l=de');
    await expect(page).toHaveURL(/\/de\/process\/production-release\/#release-who$/);
  });

  test('opens a question, and the keyboard goes on from there', async ({ page }) => {
    await page.goto('/go/release-faq-how-fast/?l=en');
    const answer = page.locator('#release-faq-how-fast');
    await expect(answer).toBeVisible();
    await expect(answer).toBeFocused();
  });
});

test.describe('a permalink in a browser whose languages the site does not have', () => {
  test.use({ locale: 'ja-JP' });
  test('lists the languages, also when the saved one is unknown', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('portal:locale', 'klingon'));
    await page.goto('/go/release-who/?l=xx');
    await expect(page.getByRole('link')).toHaveCount(localeKeys.length);
    await expect(page).toHaveURL(/\/go\/release-who\/\?l=xx$/);
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

test('every id ever published has a permalink, and it leads to the exact place in every language', () => {
  const permalinks = readPermalinks();
  expect([...permalinks.keys()].sort()).toEqual([...readRegisteredIds()].sort());
  const wrong = [...permalinks.values()].filter((target) => {
    const html = readFileSync(`dist/go/${target.id}/index.html`, 'utf8').replace(/&(?:amp|#38);/g, '&');
    return !localeKeys.every((locale) => html.includes(`<a href="/${targetPath(target, locale)}"`)) || !html.includes('<meta name="robots" content="noindex">');
  });
  expect(wrong).toEqual([]);
});

test('every id stands on its page in every language, once', () => {
  const wrong = [...readIds().values()].flatMap(({ id, page, anchor }) =>
    localeKeys.filter((locale) => anchor !== undefined && countId(`dist/${locale}/${page}/index.html`, anchor) !== 1).map((locale) => `${id} under ${locale}`));
  expect(wrong).toEqual([]);
});

test('every id ever published that is not retired has its copy control on its page in every language', () => {
  const kept = unretiredIds();
  expect(kept.length).toBeGreaterThan(100);
  const without = kept.flatMap((id) => {
    const { page, fragment, anchor } = readIds().get(id)!;
    // What is filled in by a fragment is no place on a page; a closed place is looked at below.
    // A price list that is not in force yet opens the history, which it will join.
    if (fragment !== undefined || closedPlaces().includes(anchor ?? '') || (anchor !== undefined && anchor !== id)) return [];
    return localeKeys.filter((locale) => !copiedIds(builtPage(locale, page)).has(id)).map((locale) => `${id} under ${locale}`);
  });
  expect(without).toEqual([]);
});

test('every heading in the text of a page has its copy control, in every language', () => {
  const pages = [...new Set([...readIds().values()].map(({ page }) => page))];
  const without = localeKeys.flatMap((locale) => pages.flatMap((page) => {
    const file = builtPage(locale, page);
    const headings = headingsOf(textOf(readFileSync(file, 'utf8')));
    if (headings.length === 0) return [`no heading is found in ${file}`];
    return headings.filter(({ id }) => !copiedIds(file).has(id)).map(({ words }) => `${words} under ${locale}/${page}`);
  }));
  expect(without).toEqual([]);
});

test('on a telephone the copy control stays beside the last word of its heading', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const locale of ['en', 'ar']) {
    await page.goto(`/${locale}/process/production-release/`);
    const strayed = await page.locator('.sl-heading-wrapper').evaluateAll((wrappers) => wrappers.filter((wrapper) => {
      const heading = [...wrapper.firstElementChild!.getClientRects()].at(-1)!;
      const control = wrapper.querySelector('.sl-anchor-link')!.getBoundingClientRect();
      const column = wrapper.getBoundingClientRect();
      return control.left < column.left || control.right > column.right || control.top > heading.bottom || control.bottom < heading.top || control.left > heading.right || control.right < heading.left;
    }).map((wrapper) => wrapper.firstElementChild!.id));
    expect(strayed, locale).toEqual([]);
  }
});

test('a price list that is folded opens when it is linked', async ({ page }) => {
  await page.goto('/go/prices-list-2026-06-01/?l=de');
  await expect(page.getByRole('link', { name: 'Link zu „Preisliste vom 1. Juni 2026“ kopieren' })).toBeInViewport();
});

test('questions of the estimator that are for a partner have their copy controls once a partner is there', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner, for a client of mine');
  expect(closedPlaces()).toEqual(['estimator-free-lines', 'estimator-seller']);
  for (const id of closedPlaces()) await expect(page.locator(`.copy-link[data-id="${id}"]`)).toHaveCount(1);
});

test('the copy control puts the permalink on the clipboard and says so', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/process/production-release/');
  await page.locator('#release-role-operations .copy-link').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/go/release-role-operations/`);
});

test('what the copy control says is announced each time: the place for it is known to screen readers before, and emptied between', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/glossary/');
  const status = page.locator('.copy-status');
  await expect(status).toHaveRole('status');
  await expect(page.getByRole('status').and(status), 'it is in the accessibility tree while it is empty').toHaveCount(1);
  const said = await page.evaluateHandle(() => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(document.querySelector('.copy-status')!.textContent)).observe(document.querySelector('.copy-status')!, { childList: true });
    return texts;
  });
  for (const term of ['release', 'production']) {
    await page.getByRole('link', { name: `Copy link to “${term}”`, exact: true }).press('Enter');
    await expect(status).toHaveText(/^Link copied/);
  }
  expect((await said.jsonValue()).map((text) => text.slice(0, 11))).toEqual(['Link copied', '', 'Link copied']);
});

test.describe('a device that shares', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const shared: ShareData[] = [];
      Object.assign(window, { shared, answer: 'done' });
      Object.defineProperty(navigator, 'share', {
        value: async (data: ShareData) => {
          shared.push(data);
          const { answer } = window as unknown as { answer: string };
          if (answer !== 'done') throw new DOMException('no', answer);
        },
      });
    });
  });
  const answerWith = (page: Page, answer: string) => page.evaluate((name) => Object.assign(window, { answer: name }), answer);
  const sharedBy = (page: Page) => page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);

  test('is offered each copied link, one key press further, and only the last one', async ({ page, baseURL }) => {
    await page.goto('/en/process/production-release/');
    await expect(page.getByRole('button', { name: 'Share this link' })).toHaveCount(0);
    for (const id of ['release-role-operations', 'release-who']) {
      await page.locator(`#${id} .copy-link, #${id} ~ .sl-anchor-link`).press('Enter');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: 'Share this link' })).toBeFocused();
      await page.keyboard.press('Enter');
      expect((await sharedBy(page)).at(-1)).toEqual({ title: await page.title(), url: `${baseURL}/go/${id}/` });
    }
    await expect(page.getByRole('button', { name: 'Share this link' })).toHaveCount(1);
  });

  test('says what to do when it refuses, and nothing when the visitor thinks better of it', async ({ page, baseURL }) => {
    await page.goto('/en/glossary/');
    await page.getByRole('link', { name: 'Copy link to “release”' }).click();
    await expect(page.locator('.copy-status')).not.toBeEmpty();
    const before = await page.locator('.copy-status').textContent();
    await answerWith(page, 'AbortError');
    await page.getByRole('button', { name: 'Share this link' }).click();
    await page.waitForTimeout(200);
    expect(await page.locator('.copy-status').textContent()).toBe(before);
    await answerWith(page, 'NotAllowedError');
    await page.getByRole('button', { name: 'Share this link' }).click();
    await expect(page.locator('.copy-status')).toHaveText(`The device does not share this link. Copy it yourself: ${baseURL}/go/term-release/`);
  });
});

test('a device that does not share is offered no sharing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => { delete (Navigator.prototype as Partial<Navigator>).share; });
  await page.goto('/en/glossary/');
  await page.getByRole('link', { name: 'Copy link to “release”' }).click();
  await expect(page.locator('.copy-status')).toHaveText(/^Link copied/);
  await expect(page.locator('.share-link')).toHaveCount(0);
});

test('headings of the estimator have permalinks too', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/go/estimator-buyer/?l=en');
  await expect(page.locator('#estimator-buyer')).toBeInViewport();
  await page.getByRole('link', { name: 'Copy link to “Infrastructure”' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/go/estimator-infrastructure/`);
});

test.describe('a starting point of the estimator', () => {
  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('lists the languages, each leading to the estimator with its answers', async ({ page }) => {
      await page.goto('/go/preset-air-gapped/');
      await expect(page.getByRole('link')).toHaveCount(localeKeys.length);
      await expect(page.getByRole('link', { name: /Français/ })).toHaveAttribute('href', /\/fr\/estimator\/#estimate=1&r=\d{4}-\d\d-\d\d&/);
    });
  });

  test('opens in the language that the link names, filled in and priced with the list in force', async ({ page }) => {
    await page.goto('/go/preset-air-gapped/?l=fr');
    await expect(page).toHaveURL(/\/fr\/estimator\/#estimate=1/);
    await expect(page.locator('input[name="platform"][value="air-gapped-kubernetes"]')).toBeChecked();
    await expect(page.locator('#estimate-summary')).toBeVisible();
    await expect(page.getByRole('button', { name: /Utiliser la plus récente/ }), 'no newer list is offered').toHaveCount(0);
    await expect(page.locator('.problem-summary')).toHaveCount(0);
  });

  test('leaves what the reader had typed, and gives it back', async ({ page }) => {
    await page.goto('/en/estimator/');
    await page.locator('input[name="platform"][value="openshift"]').check();
    await page.goto('/go/preset-trial-single-host/?l=en');
    await expect(page.locator('input[name="platform"][value="single-host"]')).toBeChecked();
    await page.getByRole('button', { name: 'Show my own answers' }).click();
    await expect(page.locator('input[name="platform"][value="openshift"]')).toBeChecked();
  });

  test('has its link where the estimator lists it', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/go/estimate-drafts/?l=en');
    await page.getByRole('link', { name: 'Copy link to “Air-gapped”' }).click();
    await expect(page.locator('.copy-status')).toHaveText(/^Link copied/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/go/preset-air-gapped/`);
    await expect(page, 'the address stays that of the panel').toHaveURL(/#estimate-drafts$/);
  });
});

test('a retired id opens the place that took over from it', async ({ page }) => {
  expect(readIds().has('estimator-scale')).toBe(false);
  await page.goto('/go/estimator-scale/?l=de');
  await expect(page).toHaveURL(/\/de\/estimator\/#estimator-workload$/);
});

test('a browser that refuses to copy shows the link instead', async ({ page, baseURL }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } }));
  await page.goto('/en/glossary/');
  await page.getByRole('link', { name: 'Copy link to “release”' }).click();
  await expect(page.locator('.copy-status')).toContainText(`${baseURL}/go/term-release/`);
});

/** The text of a built page, without the forms that an island draws. */
const textOf = (html: string): string =>
  (/class="sl-markdown-content"[\s\S]*?<footer/.exec(html)?.[0] ?? '').replace(/<astro-island[\s\S]*?<\/astro-island>/g, '');

/** Headings with their ids; what opens has its id behind its summary. */
const headingsOf = (text: string): readonly { readonly id: string; readonly words: string }[] =>
  [...text.matchAll(/<h[2-6]([^>]*)>([\s\S]*?)<\/h[2-6]>(?:(?:(?!<\/?summary)[\s\S])*<\/summary>\s*<div[^>]*\sid="([^"]+)")?/g)]
    .map(([, attributes = '', words = '', body = '']) => ({ id: /\sid="([^"]+)"/.exec(attributes)?.[1] ?? body, words }));

const countId = (file: string, id: string): number => readFileSync(file, 'utf8').split(` id="${id}"`).length - 1;

const unretiredIds = (): readonly string[] => {
  const retired = readRetiredIds();
  return readRegisteredIds().filter((id) => !Object.hasOwn(retired, id));
};

const builtPage = (locale: Locale, page: string): string => `dist/${locale}/${page ? `${page}/` : ''}index.html`;

/** Where questions stand that are not asked of everybody: a permalink leads there, and there is nothing to copy yet. */
const closedPlaces = (): readonly string[] =>
  [...readFileSync(builtPage('en', 'estimator'), 'utf8').matchAll(/class="group-place" id="([^"]+)"/g)].map((match) => match[1] ?? '').sort();

const controlsOfPages = new Map<string, ReadonlySet<string>>();

/** The ids that the copy controls of a built page stand for: those of our parts, and Starlight's beside the headings of its text. */
function copiedIds(file: string): ReadonlySet<string> {
  const known = controlsOfPages.get(file);
  if (known) return known;
  const controls = readFileSync(file, 'utf8').match(/<a [^>]*class="(?:copy-link|sl-anchor-link)"[^>]*>/g) ?? [];
  const ids = new Set(controls.map((control) => /data-id="([^"]+)"/.exec(control)?.[1] ?? /href="#([^"]+)"/.exec(control)?.[1] ?? ''));
  controlsOfPages.set(file, ids);
  return ids;
}
