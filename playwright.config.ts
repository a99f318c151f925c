import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();

/** The tests serve the built site themselves, under its real headers: see `tests/e2e/fixtures.ts`. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second attempt is a fault to be found, here or in the site.
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  ...(process.env['NIGHTLY'] ? {} : { grepInvert: /@nightly/ }),
  // A page is read by axe twice; a busy machine with two cores takes its time.
  timeout: 90_000,
  reporter: [['list'], ['json', { outputFile: '.cache/test/e2e.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Luxembourg',
    // Recording takes a fifth of the time of every test; `TRACE=1` asks for it.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: { args: [...chromiumArguments], ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
