/** Measures what a browser fetches to show a page of the built site for the first time. */
import { launchChromium } from './launch-chromium.mjs';
import { serveSite } from './serve.mjs';

/** Scripts that wait for the browser to be idle belong to the first view too. */
const idleWaitMs = 700;

/**
 * @typedef {{ bytes: number, requests: number, largest: readonly { path: string, bytes: number }[] }} FirstView
 *   bytes: of all bodies as they came over the wire, in brotli; headers apart
 *
 * @template T
 * @param {(measure: (path: string) => Promise<FirstView>) => Promise<T>} use path is relative to the base path
 * @returns {Promise<T>}
 */
export async function withFirstViews(use) {
  const site = await serveSite({ dir: 'dist' });
  const browser = await launchChromium();
  try {
    return await use((path) => measure(browser, new URL(path, site.url).href));
  } finally {
    await browser.close();
    await site.close();
  }
}

async function measure(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const responses = [];
  context.on('response', (response) => responses.push(response));
  const answer = await page.goto(url, { waitUntil: 'networkidle' });
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}: nothing to measure.`);
  await page.waitForTimeout(idleWaitMs);
  const files = await Promise.all(responses.map(async (response) => ({
    path: new URL(response.url()).pathname,
    bytes: (await response.request().sizes()).responseBodySize,
  })));
  await context.close();
  return summed(files);
}

/** @returns {FirstView} */
const summed = (files) => ({
  bytes: files.reduce((total, { bytes }) => total + bytes, 0),
  requests: files.length,
  largest: [...files].sort((a, b) => b.bytes - a.bytes).slice(0, 15),
});
