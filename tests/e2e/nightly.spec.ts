import { localeKeys } from '../../src/domain/locale.ts';
import { targetPath } from '../../src/permalinks/id-index.ts';
import { readIds } from '../../src/reader/ids.ts';
import { expect, test } from './fixtures.ts';

for (const locale of localeKeys) {
  test(`@nightly every permalink opens its place in ${locale}`, async ({ page, baseURL }) => {
    test.setTimeout(600_000);
    for (const target of readIds().values()) {
      await page.goto(`/go/${target.id}/?l=${locale}`);
      await expect(page, target.id).toHaveURL(`${baseURL}/${targetPath(target, locale)}`);
      if (target.anchor) await expect(page.locator(`#${target.anchor}`), target.id).toBeVisible();
    }
  });
}
