import { existsSync, globSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { serveSite } from '../../scripts/serve.mjs';
import { isLocale } from '../../src/domain/locale.ts';
import { readOldAddresses } from '../../src/reader/old-addresses.ts';
import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';

/** As the old site was, written down apart from the table that the redirects are made of. */
const topics = [
  'introduction', 'feature-lifecycle', 'bug-lifecycle', 'feature-submission', 'bug-reporting', 'ceremonies/ticket-prioritization',
  'process/ticket-triage', 'process/feature-acceptance-and-backlog', 'process/rejected-features', 'process/next-sprint-reassessment',
  'process/next-pi-reassessment', 'process/hotfix-procedure', 'process/bugfix-procedure', 'process/post-release-review',
  'process/release-readiness', 'process/production-release',
];
const codes = 'ar az bg bs cs da de el es et fi fr ge hr hu hy is it lt lu lv mk nl no pl pt ro ru sk sl sr sv tr'.split(' ');
const renamed: Readonly<Record<string, string>> = { ge: 'ka', lu: 'lb', no: 'nb' };

const { pages, languages } = readOldAddresses();
const starts = [{ start: '/', language: 'en' }, ...codes.map((code) => ({ start: `/${code}/`, language: renamed[code] ?? code }))];
const addresses = starts.flatMap(({ start, language }) => topics.map((topic) => ({
  path: `${start}docs/roadmap/${topic}`,
  language,
  to: isLocale(language) ? `/${language}/${pages[topic]}/` : `/en/${pages[topic]}/#from-${language}`,
})));
const missing = starts.find(({ language }) => !isLocale(language));

/** A host that reads no `_redirects`. */
const onPlainHost = test.extend<object, object>({
  site: [async ({}, use) => {
    const site = await serveSite({ dir: 'dist', redirects: false });
    await use(site);
    await site.close();
  }, { scope: 'worker' }],
});

test('the table has the topics and codes of the old site, and no others', () => {
  expect(addresses).toHaveLength(16 * 34);
  expect(Object.keys(pages).sort()).toEqual([...topics].sort());
  expect(Object.keys(languages).sort()).toEqual([...codes].sort());
  expect(pages['process/production-release']).toBe('process/production-release');
  expect(pages['process/release-readiness']).toBe('process/release-readiness');
});

test('every old address, with and without its last slash, is redirected to its page in its language', async ({ baseURL }) => {
  const wrong: string[] = [];
  for (const { path, language, to } of addresses) {
    for (const asked of [path, `${path}/`]) {
      const answer = await fetch(`${baseURL}${asked}`, { redirect: 'manual' });
      const found = `${answer.status} ${answer.headers.get('location')}`;
      if (found !== `${isLocale(language) ? 301 : 302} ${to}`) wrong.push(`${asked}: ${found}, not ${to}`);
    }
  }
  expect(wrong).toEqual([]);
});

onPlainHost('every old address leads on by itself where a host knows no redirects', async ({ baseURL }) => {
  const wrong: string[] = [];
  for (const { path, language, to } of addresses) {
    for (const asked of [path, `${path}/`]) {
      const answer = await fetch(`${baseURL}${asked}`);
      const html = await answer.text();
      const expected = [`content="0; url=${to}"`, `<a href="${to}">`, `<link rel="canonical" href="http`, to.replace(/#.*/, '"'), '<meta name="robots" content="noindex">', ...(isLocale(language) ? [] : ['is not available in'])];
      if (answer.status !== 200 || !expected.every((part) => html.includes(part))) wrong.push(`${asked}: ${answer.status}, not ${to}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('every place that an old address leads to is on its page', () => {
  const lost = [...new Set(addresses.map(({ to }) => to))].filter((to) => {
    const [path, id] = to.split('#');
    return !existsSync(`dist${path}index.html`) || (id !== undefined && !readFileSync(`dist${path}index.html`, 'utf8').includes(` id="${id}"`));
  });
  expect(lost).toEqual([]);
});

test('neither old addresses nor the sentences about languages are in a search index or the sitemap', () => {
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  expect(sitemap).toContain('/en/process/production-release/');
  expect(sitemap).not.toContain('/docs/roadmap');
  const found = globSync('dist/pagefind/fragment/*').map((file) => gunzipSync(readFileSync(file)).toString());
  expect(found.some((text) => text.includes('"/en/process/production-release/"'))).toBe(true);
  expect(found.filter((text) => /docs\/roadmap|is not available in/.test(text))).toEqual([]);
});

for (const [name, on] of [['redirects', test], ['pages that lead on', onPlainHost]] as const) {
  for (const javaScriptEnabled of [true, false]) {
    on.describe(`a reader led by ${name}, ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
      on.use({ javaScriptEnabled });

      for (const [old, to] of [['/lu/docs/roadmap/process/production-release', '/lb/process/production-release/'], ['/docs/roadmap/process/release-readiness/', '/en/process/release-readiness/'], ['/ar/docs/roadmap/introduction/', `/ar/${pages['introduction']}/`]] as const) {
        on(`${old} arrives at ${to}, with nothing to say`, async ({ page }) => {
          await page.goto(old);
          await page.waitForURL(`**${to}`);
          await expect(page.locator('h1')).toBeVisible();
          await expect(page.locator('.old-language:visible')).toHaveCount(0);
        });
      }

      on('an old address in a language that is missing arrives at the English page, which says so', async ({ page }) => {
        on.skip(missing === undefined, 'no language is missing any more');
        await page.goto(`${missing!.start}docs/roadmap/process/production-release/`);
        await page.waitForURL(`**/en/process/production-release/#from-${missing!.language}`);
        const notice = page.locator('.old-language:visible');
        await expect(notice).toHaveText(/^This page is not available in \p{L}[\p{L} ()]+ yet; here it is in English\.$/u);
        await expect(notice).toBeInViewport();
        await expect(page.locator('h1')).toBeInViewport();
      });
    });
  }
}

test('the sentence about a missing language names it, is told to nobody else, and breaks no rule of accessibility', async ({ page }) => {
  test.skip(isLocale('pl') && isLocale('ka'), 'both languages are there by now');
  await page.goto('/ge/docs/roadmap/introduction');
  await expect(page.locator('.old-language:visible')).toHaveText('This page is not available in Georgian yet; here it is in English.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.reload();
    expect(await violations(page, { within: '.old-language:target' })).toEqual([]);
  }
  await page.goto('/en/process/production-release/');
  await expect(page.locator('.old-language:visible')).toHaveCount(0);
  await page.goto('/fr/process/production-release/');
  await expect(page.locator('.old-language')).toHaveCount(0);
});
