/**
 * A reader's first document on the built estimator: from the click to the PDF, with the engine, its words and its fonts
 * fetched from this machine and everything run for the first time; then the next one. The button is held down for as long
 * as a hand on a mouse needs, and the clock starts when it is let go.
 */
import { median, printFigure } from './figures.mjs';
import { launchChromium } from './launch-chromium.mjs';
import { serveSite } from './serve.mjs';

/** Milliseconds that a button stays down; people take 80 to 100. */
const press = 90;
/** Each in a context of its own, where nothing has been fetched or compiled. */
const rounds = 7;

const site = await serveSite({ dir: 'dist' });
const browser = await launchChromium();
try {
  for (const held of [press, 0]) {
    const times = [];
    for (let round = 0; round < rounds; round += 1) times.push(await firstAndNext(held));
    const name = held === 0 ? 'with no time between down and up' : `after a press of ${held} ms`;
    printFigure({ name: `click to the first PDF, ${name}`, value: median(times.map(([first]) => first)), unit: 'ms', limit: 200 });
    printFigure({ name: 'click to the next PDF', value: median(times.map(([, next]) => next)), unit: 'ms', limit: 100 });
  }
} finally {
  await browser.close();
  await site.close();
}
process.exit(0);

/** @param {number} held @returns {Promise<[first: number, next: number]>} milliseconds from the click to the finished file */
async function firstAndNext(held) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    addEventListener('click', () => { window.clickedAt = performance.now(); }, { capture: true });
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      window.madeAt = performance.now();
      return createObjectURL(file);
    };
  });
  await page.goto(new URL('en/estimator/', site.url).href);
  await page.locator('.estimator[data-alive]').waitFor();
  await page.locator('input[value="client"]').check();
  await page.locator('input[value="sovereign"]').check();
  await page.getByRole('combobox', { name: 'Hosting provider' }).selectOption('ovhcloud');
  const button = page.getByRole('button', { name: 'Download PDF' });
  await button.scrollIntoViewIfNeeded();
  // What the answers set going has come to rest.
  await page.waitForTimeout(2000);
  const times = [];
  for (let file = 0; file < 2; file += 1) {
    const download = page.waitForEvent('download');
    await button.click({ delay: held });
    await download;
    times.push(await page.evaluate(() => window.madeAt - window.clickedAt));
  }
  await context.close();
  return times;
}
