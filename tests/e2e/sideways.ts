import type { Page } from '@playwright/test';

/** Pixels that a page is wider than its window: more than none has to be scrolled sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
