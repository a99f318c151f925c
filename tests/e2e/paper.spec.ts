import type { Page } from '@playwright/test';
import type { EstimateForm } from '../../src/domain/estimate/estimate-form.ts';
import { exportInput, samples } from '../../src/exporters/samples.fixture.ts';
import { requestToFragment } from '../../src/share/request-to-fragment.ts';
import { draftRemarks, notAnInvoice } from '../../src/words/draft-notes.ts';
import { textOf, withoutPdfTools } from '../pdf/pdf-tools.ts';
import { EstimatorPage } from './estimator-page.ts';
import { expect, test } from './fixtures.ts';

test.skip(withoutPdfTools !== false, String(withoutPdfTools));

function linkTo(answers: Partial<EstimateForm>): string {
  const { quote, catalogue } = exportInput({ language: 'en', answers });
  return `#${requestToFragment(quote.request, { catalogue, madeOn: quote.madeOn, includeParties: true })}`;
}

/** The sheets that a browser prints, as text. */
async function sheetsOf(page: Page, format: 'A4' | 'Letter'): Promise<readonly string[]> {
  const printed = await page.pdf({ format, preferCSSPageSize: true });
  return textOf(printed, '-layout').split('\f').slice(0, -1);
}

/** One line less, the draft being otherwise the same. */
const withoutOneLine = (page: Page): Promise<void> => page.evaluate(() => {
  const end = document.querySelector('.paper-end');
  const before = end?.previousElementSibling?.lastElementChild;
  if (!end || !before) throw new Error('there is no line left');
  end.firstElementChild?.replaceWith(before);
});

test('what is printed is the draft and nothing else of the page', async ({ page }) => {
  await new EstimatorPage(page).open('en', linkTo(samples['everything-asked'].answers));
  await page.emulateMedia({ media: 'print' });
  const strays = await page.evaluate(() => {
    const paper = document.querySelector('.paper');
    const isDrawn = (element: Element) => [...element.getClientRects()].some(({ width, height }) => width > 1 && height > 1);
    return [...document.body.querySelectorAll('*')].filter((element) => !paper?.contains(element) && !element.contains(paper) && isDrawn(element)).map(({ outerHTML }) => outerHTML.slice(0, 80));
  });
  expect(strays).toEqual([]);
  const [first = ''] = await sheetsOf(page, 'A4');
  expect(first.trimStart().startsWith('Draft, indicative, not payable')).toBe(true);
});

test('a name and a description without a space stay on the sheet, and so do the amounts beside them', async ({ page }) => {
  const freeLines = [{ description: 'X'.repeat(200), quantity: '1', unitPrice: '1.00', recurrence: 'one-off', vatRate: '' }];
  await new EstimatorPage(page).open('en', linkTo({ audience: 'partner-for-client', sellerName: 'Seller', buyerName: 'W'.repeat(200), freeLines }));
  const text = (await sheetsOf(page, 'A4')).join('\n');
  expect(text).toMatch(/No\. +Description +Quantity +Unit price +Net amount/);
  expect(text).toMatch(/Setting up production .* 11 days +€1,000\.00 +€11,000\.00/);
  expect(text).toContain('€18,781.20');
});

for (const format of ['A4', 'Letter'] as const) {
  test(`${format}: wherever the sheet ends, notice and heads are on every sheet with lines, the totals never without a line, and no sheet is empty`, async ({ page }) => {
    test.slow();
    const { freeLines, ...answers } = samples['sixty-lines'].answers;
    await new EstimatorPage(page).open('en', linkTo({ ...answers, deployment: 'self-hosted', freeLines: freeLines.slice(0, 24) }));
    // As many as one sheet takes of these lines, so that its end falls everywhere once.
    for (let fewer = 0; fewer < 16; fewer += 1) {
      const sheets = await sheetsOf(page, format);
      const place = `${fewer} lines fewer, ${sheets.length} sheets`;
      for (const sheet of sheets) {
        expect(sheet, place).toMatch(/Draft, indicative, not payable\s+This document is not an invoice and does not count as one\./);
        if (/^ *\d+ +Line \d+ of fifty/m.test(sheet)) expect(sheet, place).toMatch(/No\. +Description +Quantity +Unit price +Net amount/);
      }
      const total = sheets.find((sheet) => sheet.includes('Total including VAT')) ?? '';
      expect(total, place).toMatch(/Line \d+ of fifty[^]*Total net/);
      expect(sheets.at(-1), place).toContain('Payment term of an invoice');
      await withoutOneLine(page);
    }
  });
}

for (const [language, name] of [['de', 'standard-rate'], ['ar', 'on-request'], ['en', 'resale-abroad']] as const) {
  test(`${language}: the notes of ${name} on screen are those of its files, in the same words and order`, async ({ page }) => {
    const { answers } = samples[name];
    const { draft, quote, catalogue, wording } = exportInput({ language, answers });
    await new EstimatorPage(page).open(language, `#${requestToFragment(quote.request, { catalogue, madeOn: quote.madeOn, includeParties: true })}`);
    const terms = draft.terms.of === 'seller' && draft.terms.text ? [draft.terms.text] : [];
    await expect(page.locator('.paper-notes > p')).toHaveText([notAnInvoice(draft, wording), ...draftRemarks(draft, wording), ...terms]);
  });
}
