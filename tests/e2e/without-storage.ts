import type { Page } from '@playwright/test';

/** As in a browser whose reader has switched its storage off. */
export const withoutStorage = (page: Page): Promise<unknown> => page.addInitScript(() => {
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, { get: () => { throw new DOMException('disabled', 'SecurityError'); } });
  }
});
