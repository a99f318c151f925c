import { expect, test } from './fixtures.ts';
import { sitePages } from './site-map.ts';

for (const width of [320, 768]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });
    for (const { path } of sitePages) {
      test(`${path} needs no sideways scrolling`, async ({ page }) => {
        await page.goto(path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
      });
    }
  });
}
