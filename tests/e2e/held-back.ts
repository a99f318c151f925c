import type { Page } from '@playwright/test';

/** Until the returned function is called, the island stays as it was served. The load event waits for no code that an island asks for by itself. */
export async function heldBack(page: Page, island: 'ContactForm' | 'Estimator'): Promise<() => void> {
  const code = Promise.withResolvers<void>();
  await page.route(`**/_astro/${island}.*.js`, async (route) => {
    await code.promise;
    await route.continue();
  });
  return code.resolve;
}
