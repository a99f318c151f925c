/**
 * From an interaction to the next paint on the built estimator, with its largest request: as a reader with a keyboard and
 * with the mouse, at full speed and slowed four times. Durations are those of the Event Timing API, which the web's own
 * measure (INP) is made of; it rounds to 8 ms.
 */
import { percentile, printFigure } from './figures.mjs';
import { launchChromium } from './launch-chromium.mjs';
import { serveSite } from './serve.mjs';

/** Milliseconds, by slowdown. */
const limits = { 1: 50, 4: 200 };
/** How often each interaction is made. */
const rounds = 12;

const site = await serveSite({ dir: 'dist' });
const browser = await launchChromium();
try {
  for (const [slowdown, limit] of Object.entries(limits)) {
    const durations = await measure(Number(slowdown));
    printFigure({ name: `interaction to next paint, ${slowdown}× slowdown, p98 of ${durations.length}`, value: percentile(durations, 0.98), unit: 'ms', limit });
  }
} finally {
  await browser.close();
  await site.close();
}
process.exit(0);

/** @param {number} slowdown @returns {Promise<readonly number[]>} the longest event of each interaction, in ms */
async function measure(slowdown) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.interactions = new Map();
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries()) {
        if (interactionId) window.interactions.set(interactionId, Math.max(duration, window.interactions.get(interactionId) ?? 0));
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  await page.goto(new URL('en/estimator/', site.url).href);
  await page.locator('.estimator[data-alive]').waitFor();
  await askForEverything(page);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => window.interactions.clear());
  const conversations = page.getByLabel('Conversations a month', { exact: true });
  for (let round = 0; round < rounds; round += 1) {
    await conversations.press('End');
    await conversations.press(String(round % 10));
    await page.waitForTimeout(250);
    await conversations.press('Backspace');
    await page.waitForTimeout(250);
    await page.getByRole('radio', { name: round % 2 === 0 ? 'Canary' : 'Blue-green' }).click();
    await page.waitForTimeout(400);
  }
  const durations = await page.evaluate(() => [...window.interactions.values()]);
  await context.close();
  // What took less than the threshold is no entry at all.
  return [...durations, ...Array.from({ length: Math.max(0, rounds * 3 - durations.length) }, () => 16)];
}

/** Sovereign, three environments, a model of its own, a plan of releases, all work, and twenty lines added by hand. */
async function askForEverything(page) {
  await page.locator('input[value="partner-for-client"]').check();
  await page.locator('input[value="sovereign"]').check();
  await page.getByRole('combobox', { name: 'Hosting provider' }).selectOption('ovhcloud');
  await page.locator('.groups-intro button').click();
  for (const box of await page.locator('.estimator-form input[type="checkbox"]').all()) if (await box.isVisible()) await box.check();
  await page.locator('input[name="model"][value="large"]').check();
  await page.getByRole('radio', { name: 'One each month' }).check();
  for (let line = 0; line < 20; line += 1) {
    await page.getByRole('button', { name: 'Add a line' }).click();
    await page.getByLabel('Unit price').nth(line).fill('10');
  }
}
