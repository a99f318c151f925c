import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from './chromium.mjs';

/**
 * The Chromium of this machine, else Playwright's own.
 * @param {readonly string[]} [more] arguments beside those of every start
 */
export function launchChromium(more = []) {
  const executablePath = findChromium();
  return chromium.launch({ args: [...chromiumArguments, ...more], ...(executablePath && { executablePath }) });
}
