import { test as base } from '@playwright/test';
import { type ServedSite, serveSite } from '../../scripts/serve.mjs';
import { Faults } from './faults.ts';

interface WorkerFixtures {
  /** The built site on a free port, with its real headers. */
  readonly site: ServedSite;
}

interface TestFixtures {
  /** Everything that went wrong in the pages of this test; whatever was not expected fails it. */
  readonly faults: Faults;
}

/**
 * The `test` of every end-to-end test. It fails on a violation of the Content-Security-Policy, a console error, an
 * uncaught exception, a request to another host, and a failed request. A test in which one of these belongs to the
 * matter says so: `faults.expect(/404/)`.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    async ({}, use) => {
      const site = await serveSite({ dir: 'dist' });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  // Without the slash that ends it: page.goto('/en/') and page.goto(`${baseURL}/en/`) both work.
  baseURL: async ({ site }, use) => use(site.url.replace(/\/$/, '')),
  faults: [
    async ({ context, site }, use) => {
      const faults = new Faults(new URL(site.url).host);
      await faults.watch(context);
      await use(faults);
      faults.assertNone();
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
