import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { diagramBudget } from '../../scripts/page-budgets.mjs';
import { allDrawings, pageOf } from './diagrams/drawings.ts';
import { measureLabels } from './diagrams/label-fit.ts';
import { readerFonts } from './diagrams/reader-fonts.ts';

// Drawn in the test and shown in a page of their own: no site is needed.
const css = ['tokens', 'diagram'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('\n');

for (const { name, css: fontCss } of readerFonts) {
  test(`no label leaves its shape when the reader's font is ${name}`, async ({ page }) => {
    await page.setContent(pageOf(await allDrawings(), `${fontCss}${css}.flowchart{max-width:none!important;font-family:reader,sans-serif!important}`));
    const loaded = await page.evaluate(async () => (await document.fonts.load('15px reader', 'aß')).length);
    expect(loaded, `the font "${name}" is not installed here`).toBeGreaterThan(0);
    await page.evaluate(() => document.fonts.ready);
    const { lines, overflows } = await page.evaluate(measureLabels);
    expect(lines).toBeGreaterThan(150);
    expect(overflows).toEqual([]);
  });
}

test('a release diagram is at most 2 kB to transfer and its text at least 11 px tall on a phone', async () => {
  for (const { name, svg } of (await allDrawings()).filter((drawing) => drawing.name.startsWith('production-release'))) {
    expect(gzipSync(svg, { level: 9 }).length, name).toBeLessThanOrEqual(diagramBudget.maxBytes);
    // 360 px less the margins of the page and of the figure; the smallest text of a drawing is 14 units.
    const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
    expect((Math.min(width, 310) / width) * 14, name).toBeGreaterThanOrEqual(11);
  }
});

test('a link in a drawing is read as words with spaces between them', async ({ page }) => {
  const release = (await allDrawings()).filter(({ name }) => name === 'production-release in en');
  await page.setContent(pageOf(release, css));
  await expect(page.getByRole('link', { name: 'Final code merge and QA approval', exact: true })).toBeVisible();
  await expect(page.getByRole('group', { name: 'From merged code to monitored production' })).toHaveAccessibleDescription(/All changes are merged/);
  await expect(page.getByRole('link')).toHaveCount(7);
});

test('choosing a path sets the steps of other paths back, without script', async ({ page }) => {
  const [release] = (await allDrawings()).filter(({ name }) => name === 'production-release in en');
  const radios = ['all', 'serverless', 'self-hosted', 'sovereign'].map((path) => `<label><input type="radio" name="path" value="${path}">${path}</label>`).join('');
  await page.setContent(`<style>${css}</style><div class="process-path">${radios}<figure class="diagram">${release?.svg ?? ''}</figure><ul><li class="on-serverless">cloud</li></ul></div>`);
  const dashes = (name: string) => page.getByRole('link', { name }).locator(':scope > :first-child').evaluate((shape) => getComputedStyle(shape).strokeDasharray);
  await page.getByLabel('serverless', { exact: true }).check();
  expect([await dashes('Automated release'), await dashes('Draft invoice'), await dashes('Scheduling')]).toEqual(['none', '3px, 4px', 'none']);
  await page.getByLabel('sovereign', { exact: true }).check();
  expect([await dashes('Automated release'), await dashes('Draft invoice')]).toEqual(['3px, 4px', 'none']);
  await expect(page.getByText('cloud')).toHaveCSS('color', 'rgb(68, 83, 107)');
  await page.getByLabel('all', { exact: true }).check();
  expect([await dashes('Automated release'), await dashes('Draft invoice')]).toEqual(['none', 'none']);
});
