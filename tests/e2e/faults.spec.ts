/** The guard of all other end-to-end tests must itself be able to fail: here it is shown pages that are at fault. */
import { expect, test } from './fixtures.ts';
import { Faults } from './faults.ts';

test.describe('the guard of the pages', () => {
  test('sees what the policy blocks, console errors, exceptions and lost requests', async ({ page, faults }) => {
    faults.expect(/Content-Security-Policy: script-src-elem blocked inline/);
    faults.expect(/console: said aloud/);
    faults.expect(/uncaught: .*thrown away/);
    faults.expect(/status 404: .*\/nowhere\.json/);
    faults.expect(/violates the following Content Security Policy|404 \(Not Found\)/);
    await page.goto('/en/');
    await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'void 0';
      document.head.append(script);
      console.error('said aloud');
      setTimeout(() => { throw new Error('thrown away'); });
      await fetch('/nowhere.json');
    });
    await page.waitForTimeout(50);
  });

  test('sees a request to another host', async ({ page, faults }) => {
    faults.expect(/another host: https:\/\/elsewhere\.example/);
    faults.expect(/elsewhere\.example|Failed to fetch/);
    await page.goto('/en/');
    await page.evaluate(() => fetch('https://elsewhere.example/x').catch(() => undefined));
    await page.goto('https://elsewhere.example/').catch(() => undefined);
  });
});

test('an unexpected fault, and an expected one that never came, each fail a test', async ({ page, context, faults }) => {
  faults.expect(/console: by chance/);
  const others = new Faults('localhost');
  await others.watch(context);
  others.expect(/never/);
  await page.goto('about:blank');
  await page.evaluate(() => console.error('by chance'));
  expect(() => others.assertNone()).toThrow(/console: by chance[\s\S]*expected and not seen: \/never\//);
});
