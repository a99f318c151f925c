import { readFileSync } from 'node:fs';
import { type Locale, localeKeys } from '../../src/domain/locale.ts';
import { actOnceAlive } from './act-once-alive.ts';
import { brokenWords } from './broken-words.ts';
import { EstimatorPage } from './estimator-page.ts';
import { expect, test } from './fixtures.ts';
import { heldBack } from './held-back.ts';
import { sidewaysScroll } from './sideways.ts';
import { withoutStorage } from './without-storage.ts';

test('three answers give a figure, every line says why, and the draft adds up to the cent', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner');
  await estimator.choose('Sovereign');
  await estimator.select('Hosting provider', 'ovhcloud');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await estimator.settled();
  const nets = await estimator.paper.locator('tbody tr:not(.paper-closing) > td:last-child').allTextContents();
  const cents = (text: string) => BigInt(text.replace(/\D/g, ''));
  const sum = nets.reduce((total, net) => total + cents(net), 0n);
  expect(cents((await estimator.paper.locator('.paper-totals dd').first().textContent()) ?? '')).toBe(sum);
  const { lines } = estimator;
  expect(await lines.count()).toBeGreaterThan(6);
  await expect(lines.locator('.why')).toHaveCount(await lines.count());
  await lines.first().getByText('Why this figure?').click();
  await expect(lines.first().locator('.why p').first()).toContainText(/Days: \d+ × €/);
  await expect(lines.first().locator('.why li').first()).toContainText('2026');
  await expect(estimator.paper).toContainText('The partner terms of sale apply.');
});

test('is painted as it was served, with its first figure, before it comes to life', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = { framed: 0, alive: 0, figure: '' };
    Object.assign(window, { seen });
    requestAnimationFrame(() => { seen.framed = performance.now(); });
    new MutationObserver(() => {
      if (seen.alive > 0 || document.querySelector('astro-island:not([ssr])') === null) return;
      Object.assign(seen, { alive: performance.now(), figure: document.querySelector('.summary-main strong')?.textContent ?? '' });
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['ssr'] });
  });
  // No frame is painted before the style sheet is there; the code is.
  await page.route('**/_astro/*.css', async (route) => {
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    await route.continue();
  });
  for (const locale of localeKeys) {
    await new EstimatorPage(page).open(locale, '', 'closed');
    const seen = await page.evaluate(() => (window as unknown as { seen: { framed: number; alive: number; figure: string } }).seen);
    expect(seen.figure, locale).toMatch(/\p{Nd}/u);
    expect(seen.framed, locale).toBeGreaterThan(0);
    expect(seen.framed, locale).toBeLessThan(seen.alive);
  }
});

test('a question that has only just been asked is no mistake, and the page says what it waits for', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const estimator = new EstimatorPage(page);
  await estimator.open();
  const bar = page.locator('.summary-bar');
  const promise = page.getByText('These answers already give a figure.');
  await estimator.choose('Client');
  await estimator.choose('Self-hosted');
  await expect(promise).toBeVisible();
  await estimator.choose('Sovereign');
  await expect(page.getByRole('status').filter({ hasText: 'once this question is answered: Hosting provider' })).toBeVisible();
  await expect(promise).toHaveCount(0);
  await expect(page.locator('.problem-summary, [aria-invalid]')).toHaveCount(0);
  await bar.click();
  await expect(page.getByRole('combobox', { name: 'Hosting provider' })).toBeFocused();
  await estimator.select('Hosting provider', 'ovhcloud');
  await expect(bar).toContainText('€');
  // A mistake is one: the bar stays, and leads there.
  await estimator.type('Conversations a month', 'many');
  await expect(bar).toContainText('correct the answers');
  await expect(page.locator('.problem-summary')).toBeVisible();
});

for (const locale of ['de', 'fr', 'lb']) {
  test(`${locale}: the words of choices stay whole at every width`, async ({ page }) => {
    const estimator = new EstimatorPage(page);
    await estimator.open(locale);
    for (const width of [360, 768, 1024, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await brokenWords(page, '.choice span, .choice small'), `${width} px`).toEqual([]);
    }
  });
}

test('the notices of a draft from an example list are on the screen and in the document', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await expect(page.locator('.estimator .example-notice')).toContainText('AI SmartTalk has published no price list');
  await expect(estimator.paper).toContainText('Draft, indicative, not payable');
  await expect(estimator.paper).toContainText('example price list of 15 November 2026');
  await expect(estimator.paper).toContainText('VAT number: to be confirmed');
  await expect(estimator.paper).toContainText(/DRAFT-[A-Z0-9-]+/);
});

test('serverless says that there is no draft invoice and when the update arrives', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Serverless');
  await expect(page.getByText('There is no draft invoice for serverless')).toBeVisible();
  await expect(page.locator('.no-invoice')).toContainText('typically guaranteed within the next few hours after the release');
  await expect(estimator.paper).toHaveCount(0);
});

test('a provider without a public price makes a partial draft: listed, not summed', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Sovereign');
  await estimator.select('Hosting provider', 'clarence');
  await expect(estimator.paper.getByText('On request, in no total').first()).toBeVisible();
  await expect(estimator.paper).toContainText('This draft is partial');
  await expect(estimator.summary).toContainText('partial');
  for (const width of [320, 360, 768]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sidewaysScroll(page), `${width} px`).toBe(0);
  }
});

test('VAT follows seller and buyer: France, EU with and without a VAT number, elsewhere', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await expect(estimator.paper).toContainText('VAT 20% on');
  await estimator.select('Country of the buyer', 'DE');
  await expect(estimator.paper).toContainText('has given no VAT number');
  // What to enter is for the screen: whoever reads the document has no form.
  const advice = estimator.paper.getByText('enter the number in the form');
  await expect(advice).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(advice).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await estimator.type('VAT number of the buyer', 'DE136695976');
  await expect(estimator.paper).toContainText(/Reverse charge.*\(Autoliquidation\)/);
  await expect(advice).toHaveCount(0);
  await expect(estimator.paper).toContainText('VAT 0% on');
  await estimator.type('VAT number of the buyer', 'DE136695977');
  await expect(page.getByRole('alert')).toContainText('check digits');
  await estimator.type('VAT number of the buyer', '');
  await estimator.select('Country of the buyer', 'US');
  await expect(estimator.paper).toContainText('Not subject to VAT');
  await estimator.choose('Export, free of tax');
  await expect(estimator.paper).toContainText('Export outside the European Union');
});

test('an answer that cannot be used is named beside its field and in a summary that leads to it', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  const field = page.getByLabel('Conversations a month');
  for (const [typed, advice] of [['', 'Enter a whole number from'], ['abc', 'is not a number'], ['0', 'is too low'], ['50000001', 'is too high'], ['12.5', 'has decimals']] as const) {
    await field.fill(typed);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#answer-conversationsPerMonth-problem')).toContainText(advice);
  }
  await expect(page.getByText('Correct the answers marked in the form')).toBeVisible();
  await page.locator('.problem-summary').getByRole('link', { name: /^Conversations a month: / }).click();
  await expect(field).toBeFocused();
  for (const typed of ['1', '50000000', '10 000', '10.000', '١٠٠٠٠']) {
    await field.fill(typed);
    await expect(estimator.summary).toBeVisible();
  }
});

test('answers survive a reload, the back button and a change of language', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.type('Name of the buyer', 'Müller & Söhne <GmbH>');
  await estimator.choose('24×7');
  await page.reload();
  await expect(page.getByLabel('Name of the buyer')).toHaveValue('Müller & Söhne <GmbH>');
  await page.goto('/en/terms/');
  await page.goBack();
  await expect(page.getByRole('radio', { name: '24×7' })).toBeChecked();
  await estimator.open('ar');
  await expect(estimator.paper).toContainText('Müller & Söhne <GmbH>');
});

test('what is chosen the moment the page comes to life is a change to the answers that were kept', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.type('Conversations a month', '111');
  await page.addInitScript(actOnceAlive, { selector: 'input[name="platform"][value="single-host"]' });
  await page.reload();
  await expect(estimator.radio('Single host')).toBeChecked();
  await expect(page.getByLabel('Conversations a month')).toHaveValue('111');
  expect(await page.evaluate(() => localStorage.getItem('portal:estimate'))).toMatch(/"conversationsPerMonth":"111"/);
});

test('answers kept under a price list that is gone say so, and stay as they were until they are changed', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.type('Conversations a month', '111');
  await page.evaluate(() => {
    for (const kept of [localStorage, sessionStorage]) kept.setItem('portal:estimate', kept.getItem('portal:estimate')!.replace(/"release":"[^"]*"/, '"release":"2020-01-01"'));
  });
  await page.reload();
  const notice = page.getByRole('status').filter({ hasText: 'which this site does not have. The list in use counts instead.' });
  await expect(notice).toHaveText(/price list of (1 January 2020|2020-01-01),/);
  await expect(page.getByLabel('Conversations a month')).toHaveValue('111');
  expect(await page.evaluate(() => localStorage.getItem('portal:estimate'))).toContain('2020-01-01');
  await estimator.type('Conversations a month', '222');
  await expect(notice).toHaveCount(0);
});

test('start again can be taken back, also from a wrong answer, and so can every step before it', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.type('Conversations a month', 'seven');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.getByLabel('Conversations a month')).toHaveValue('10000');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Conversations a month')).toHaveValue('seven');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Conversations a month'), 'letters typed into one field are one step').toHaveValue('10000');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Redo' }), 'the keyboard stays when the last step goes').toBeFocused();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByLabel('Conversations a month')).toHaveValue('seven');
  await estimator.type('Conversations a month', '8');
  await expect(page.getByRole('button', { name: 'Redo' }), 'after something new there is nothing to take again').toHaveCount(0);
});

test('closed groups say what their answers are, open by their permalink, by a problem and all at once', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open('en', '', 'closed');
  const workload = page.locator('.group', { has: page.locator('#estimator-workload') });
  await expect(workload.locator('.group-brief')).toHaveText('10,000 conversations a month · 1,000 documents · An external API');
  await expect(page.getByLabel('Conversations a month')).toHaveCount(0);
  await page.getByRole('button', { name: 'Workload' }).click();
  await estimator.type('Conversations a month', '77');
  await page.getByRole('button', { name: 'Workload' }).click();
  await expect(workload.locator('.group-brief')).toContainText('77 conversations a month');
  await page.evaluate(() => { location.hash = '#estimator-release'; });
  await expect(page.getByRole('radio', { name: 'One each quarter' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'One each quarter' }), 'a reload leaves groups as they were').toBeVisible();
  await page.getByRole('button', { name: 'Open all questions' }).click();
  await expect(page.getByLabel('Name of the buyer')).toBeVisible();
  await page.getByRole('button', { name: 'Close all questions' }).click();
  await expect(page.getByLabel('Name of the buyer')).toHaveCount(0);
});

test('groups opened one by one are all open when those of this reader are', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open('en', '', 'closed');
  for (const group of ['Infrastructure', 'Workload', 'Releases', 'Support, term and conditions', 'Buyer']) await page.getByRole('button', { name: group, exact: true }).click();
  await expect(page.getByRole('button', { name: 'Close all questions' })).toBeVisible();
  await estimator.choose('Partner');
  await page.getByRole('button', { name: 'Open all questions' }).click();
  await expect(page.getByRole('button', { name: 'Add a line' })).toBeVisible();
});

test('questions follow from one another: resale, region, platform', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await expect(page.getByLabel('Your margin, in per cent of the purchase price')).toHaveCount(0);
  await estimator.choose('Partner, for a client of mine');
  await estimator.openGroups();
  await expect(page.getByLabel('Your margin, in per cent of the purchase price')).toBeVisible();
  await estimator.choose('Single host');
  await estimator.choose('Canary');
  await expect(page.getByRole('alert')).toContainText('Two versions side by side need several machines');
  await estimator.choose('Sovereign');
  await estimator.select('Hosting provider', 'exoscale');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await estimator.select('Country of hosting', 'AT');
  await expect(estimator.paper).toContainText(/Exoscale\u2069?, Austria/);
});

test('a partner resells: its price, its name, its tax; the purchase price and the margin are on no document', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner, for a client of mine');
  await estimator.openGroups();
  await estimator.type('Your partner discount, in per cent', '20');
  await estimator.type('Your margin, in per cent of the purchase price', '25');
  await estimator.type('Your company', 'Alpen Partner AG');
  await estimator.select('Country that you are taxed in', 'CH');
  await estimator.select('Country of the buyer', 'CH');
  await estimator.type('Your terms of sale', 'https://partner.example/terms');
  // 20 % off and 25 % on is the list's own price again.
  await expect(estimator.summary.locator('.summary-main strong')).toHaveText('€15,650.00');
  await expect(estimator.summary.locator('.summary-margin')).toContainText('€4,560.00');
  await expect(estimator.paper).toContainText('Alpen Partner AG');
  await expect(estimator.paper).toContainText('VAT 8.1%');
  await expect(estimator.paper).toContainText(/VAT in the currency of the seller’s country: CHF\s[\d,.]+/);
  await expect(estimator.paper).toContainText('The terms of sale of \u2068Alpen Partner AG\u2069 apply.');
  await expect(estimator.paper).not.toContainText('discount');
  await expect(estimator.paper).not.toContainText('margin');
  await expect(estimator.paper).not.toContainText('AI SmartTalk has given');
  // What the partner earns is not its supplier's business.
  await expect(page.getByText('The request for a firm quote leaves out your margin')).toBeVisible();
  await estimator.settled();
  const enquiry = await page.getByRole('link', { name: 'Ask for a firm quote' }).getAttribute('href');
  expect(enquiry).toMatch(/[&]pd=20(&|$)/);
  expect(enquiry).not.toMatch(/[&]mg=/);
});

test('a line added by hand counts as typed, with a rate of its own; an empty one counts for nothing', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner');
  await estimator.openGroups();
  await page.getByRole('button', { name: 'Add a line' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await estimator.type('Description', 'Training <b>on site</b>');
  await expect(page.getByRole('alert')).toContainText('Enter a number from 0 to 10,000,000');
  await estimator.type('Unit price', '1.234,50');
  await estimator.type('Quantity', '2');
  await estimator.type('VAT rate, in per cent', '5,5');
  await expect(estimator.paper).toContainText('Training <b>on site</b>');
  await expect(estimator.paper).toContainText('€2,469.00');
  await expect(estimator.paper).toContainText('VAT 5.5% on €2,469.00');
  // Two rates, their sum, and the total.
  await expect(estimator.paper.locator('.paper-totals dt')).toHaveText(['Total net', /^VAT 20%/, /^VAT 5.5%/, 'Total VAT', 'Total including VAT']);
  await page.getByRole('button', { name: 'Remove line 1' }).click();
  await expect(estimator.paper).not.toContainText('Training');
  await expect(estimator.paper.locator('.paper-totals dt')).toHaveText(['Total net', /^VAT 20%/, 'Total including VAT']);
});

test('another currency: converted prices, the rate with its date, VAT in the seller’s own', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.select('Currency', 'CHF');
  await expect(estimator.summary.locator('.summary-main strong')).toHaveText(/CHF\s?14,554\.50/);
  await expect(estimator.summary).toContainText('Prices converted from EUR to CHF at 0.93, an example rate of 15 November 2026');
  await expect(estimator.paper).toContainText('VAT in the currency of the seller’s country: €3,130.00');
  await page.locator('.why summary').first().click();
  await expect(page.locator('.why').first()).toContainText('€1,000.00 × 0.93 =');
});

test('a plan of releases and a commitment: every total of the term, and a chart that sums to it', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('One each quarter');
  await estimator.select('Term', '24');
  await expect(estimator.summary).toContainText('Each release after the first (7 in the term)');
  await expect(estimator.lines.filter({ hasText: 'Licence for production' })).toContainText('Commitment discount 5%');
  const total = await estimator.summary.locator('dl dd').nth(3).innerText();
  await page.getByText('Show bars and table').click();
  const tables = page.locator('.money-bars table');
  await expect(tables).toHaveCount(2);
  for (const table of await tables.all()) await expect(table.locator('tr').last().locator('td').last()).toHaveText(total);
});

test('self-hosted: what to supply is a file too', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Large model on your own GPUs');
  await expect(page.locator('.lines', { has: page.locator('#estimate-sizing') })).toContainText('GPU');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download this list as CSV' }).click()]);
  const sheet = readFileSync((await download.path()) ?? '', 'utf8');
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  expect(sheet.split('\r\n').length).toBeGreaterThan(8);
});

test('a firm quote is asked for with the reference of the draft, and the link opens its estimate again', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.type('Name of the buyer', 'Secret Ltd');
  await estimator.type('Conversations a month', '654321');
  const reference = await estimator.reference();
  await page.getByRole('link', { name: 'Ask for a firm quote' }).click();
  await expect(page.getByLabel('Reference of the draft invoice')).toHaveValue(reference);
  const link = await page.getByLabel('Link to the estimate').inputValue();
  expect(link).toContain('/en/estimator/#estimate=1');
  expect(link).not.toContain('Secret');
  await expect(page.getByRole('radio', { name: 'Client', exact: true }), 'the estimate says who asks').toBeChecked();
  await page.getByLabel('Email address').fill('zoe@example.com');
  await page.getByRole('button', { name: 'Show what will be sent' }).click();
  await expect(page.locator('.message-paper dl')).toContainText(`Firm quote: ${reference}`);
  // Without the name of the buyer it is another draft: the message names both.
  await expect(page.locator('.message-paper pre')).toContainText('The link opens a draft with the reference');
  const text = await page.locator('.message-paper pre').innerText();
  const [, opened = ''] = /Draft invoice: (?:.*)\nThe link opens a draft with the reference (DRAFT-[\w-]+):.*\nhttp/.exec(text) ?? [];
  expect(text).toContain(`Draft invoice: ${reference}\n`);
  expect(text).toContain(`\n${link}\n`);
  await page.goto(link);
  await expect(page.locator('.summary-main strong')).toBeVisible();
  await expect(page.locator('.groups-intro')).toBeVisible();
  await expect(page.getByLabel('Conversations a month')).toHaveValue('654321');
  expect(await estimator.reference()).toBe(opened);
});

test('a partner asks for a firm quote as one', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner');
  await estimator.settled();
  await page.getByRole('link', { name: 'Ask for a firm quote' }).click();
  await expect(page.getByRole('radio', { name: 'Partner', exact: true })).toBeChecked();
});

test('on a laptop the figures and what can be done with them stay in view, and everything else of the column is reached in it', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner, for a client of mine');
  await estimator.openGroups();
  await estimator.type('Your partner discount, in per cent', '10');
  await estimator.type('Your margin, in per cent of the purchase price', '25');
  await page.getByRole('heading', { name: 'Workload' }).scrollIntoViewIfNeeded();
  await expect(estimator.summary.locator('.summary-main strong')).toBeInViewport({ ratio: 1 });
  for (const name of ['Take the draft invoice with you', 'Ask for a firm quote']) await expect(page.locator('.main-actions').getByRole('link', { name })).toBeInViewport({ ratio: 1 });
  for (const name of ['Print the draft invoice', 'Copy a link to this estimate']) await expect(page.locator('.main-actions').getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  const before = await page.evaluate(() => scrollY);
  const last = page.getByRole('button', { name: 'Start again' });
  await last.focus();
  await expect(last).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('amounts of many digits stay inside the page on the narrowest phone, on screen and on the draft', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner');
  await estimator.openGroups();
  await estimator.select('Currency', 'HUF');
  await page.getByRole('button', { name: 'Add a line' }).click();
  await estimator.type('Description', 'Everything');
  await estimator.type('Unit price', '9999999');
  await estimator.type('Quantity', '99999');
  await estimator.settled();
  await expect(estimator.summary.locator('.summary-main strong')).toContainText('999,996,');
  const outside = await page.locator('.summary, .summary-bar, .lines, .paper').evaluateAll((cards) => cards.flatMap((card) => {
    const { left, right } = card.getBoundingClientRect();
    return [...card.querySelectorAll('strong, dt, dd, td, th')].filter((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return cell.closest('thead') === null && [...range.getClientRects()].some((box) => box.right > right || box.left < left);
    }).map(({ textContent }) => textContent);
  }));
  expect(outside).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('problems of lines added by hand say which line and column, those of numbers and addresses whose', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner, for a client of mine');
  await estimator.openGroups();
  for (let count = 0; count < 2; count += 1) await page.getByRole('button', { name: 'Add a line' }).click();
  await page.getByRole('group', { name: 'Line 2' }).getByLabel('Unit price').fill('-50');
  await estimator.type('VAT number of the buyer', 'FR00123456789');
  const summary = page.locator('.problem-summary');
  await expect(summary).toContainText('Lines of your own, Line 2, Unit price: \u2068-50\u2069 is too low.');
  await expect(summary).toContainText('VAT number of the buyer: ');
  await summary.getByRole('link', { name: /Line 2, Unit price/ }).click();
  await expect(page.getByRole('group', { name: 'Line 2' }).getByLabel('Unit price')).toBeFocused();
});

test('in forced colours the bar at the foot of a phone has an edge', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ forcedColors: 'active' });
  await new EstimatorPage(page).open('en', '', 'closed');
  const edge = await page.locator('.summary-bar').evaluate((bar) => {
    const { borderBlockStartWidth, borderBlockStartStyle, borderBlockStartColor, backgroundColor } = getComputedStyle(bar);
    return { width: borderBlockStartWidth, style: borderBlockStartStyle, isSeen: borderBlockStartColor !== backgroundColor };
  });
  expect(edge).toEqual({ width: '2px', style: 'solid', isSeen: true });
});

test('a browser without storage says that answers are not kept', async ({ page }) => {
  await withoutStorage(page);
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner');
  await expect(page.getByText('This browser does not allow answers to be kept')).toBeVisible();
  await expect(estimator.radio('Partner')).toBeChecked();
});

test('nothing typed leaves the browser', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await estimator.type('Name of the buyer', 'Secret Ltd');
  await estimator.choose('Partner');
  await expect(estimator.paper).toContainText('Secret Ltd');
  expect(sent).toEqual([]);
});

test('the printed draft is the document alone, with its notice', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await page.emulateMedia({ media: 'print' });
  await expect(estimator.paper).toBeVisible();
  await expect(page.getByText('Draft, indicative, not payable')).toBeVisible();
  for (const hidden of ['.header', '.estimator-form', '.summary', '.actions', '.page-foot', '.prices', '#starlight__sidebar']) await expect(page.locator(hidden).first()).toBeHidden();
});

test('the number of a line, and its amounts, are not broken', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  for (const locale of ['fr', 'ar']) {
    await estimator.open(locale);
    await page.locator('input[value="sovereign"]').check();
    await page.locator('select').filter({ has: page.locator('option[value="ovhcloud"]') }).first().selectOption('ovhcloud');
    await estimator.settled();
    await estimator.paper.scrollIntoViewIfNeeded();
    const cells = estimator.paper.locator('.paper-lines tr:not(.paper-closing) > :is(td:first-child, .number)');
    await expect(cells.filter({ hasText: /^(10|١٠)$/ })).toHaveCount(1);
    const broken = await cells.evaluateAll((all) => all.filter((cell) => {
      const text = document.createRange();
      text.selectNodeContents(cell.firstChild ?? cell);
      return new Set([...text.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    }).map(({ textContent }) => textContent));
    expect(broken, locale).toEqual([]);
  }
});

const likelyTotals = { en: '€18,780.00', lb: '18.780,00 €', fr: '18 780,00 €', de: '18.780,00 €', ar: '18,780.00' } as const;

for (const [locale, wanted] of Object.entries(likelyTotals) as [Locale, string][]) {
  test(`${locale}: amounts and dates read as the language writes them`, async ({ page }) => {
    const estimator = new EstimatorPage(page);
    await estimator.open(locale);
    await estimator.settled();
    const shown = ((await estimator.paper.locator('.paper-sum dd').textContent()) ?? '').replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
    expect(shown).toContain(wanted);
    await expect(estimator.paper.locator('dd').nth(1)).toContainText(String(new Date().getFullYear()));
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the price list and whom to ask are shown, and no dead form', async ({ page }) => {
    await page.goto('/en/estimator/');
    await expect(page.getByText('The estimator works in your browser and needs scripts')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ask support', exact: true })).toBeVisible();
    // Playwright finds nothing by role or text inside <noscript>, even where scripts are off.
    const list = page.locator('noscript');
    await expect(list.locator('.example-notice')).toContainText('Example prices of');
    await expect(list.locator('tr', { hasText: 'Licence for production' }).first()).toContainText('€');
    expect(await list.locator('.price-table').count()).toBeGreaterThan(8);
    await expect(page.locator('.estimator-form')).toBeHidden();
  });
});

test('what is chosen, opened and typed before the page comes to life counts once it has', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  const release = await heldBack(page, 'Estimator');
  await page.goto('/en/estimator/');
  await estimator.choose('Single host');
  await page.getByRole('button', { name: /Open all/ }).click();
  await page.getByRole('button', { name: 'Support, term and conditions' }).focus();
  const before = await estimator.summary.locator('.summary-main strong').textContent();
  release();
  await page.locator('.estimator[data-alive]').waitFor();
  await expect(estimator.radio('Single host')).toBeChecked();
  await expect(estimator.summary.locator('.summary-main strong')).not.toHaveText(before ?? '');
  await expect(page.locator('.group-brief')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Support, term and conditions' })).toBeFocused();
});

test('an early press opens what was kept open, and an early way to the firm quote takes the draft along', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open('en', '', 'closed');
  const group = page.getByRole('button', { name: 'Workload' });
  await group.click();
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  const release = await heldBack(page, 'Estimator');
  await page.reload();
  await group.click();
  await estimator.choose('Single host');
  await page.getByRole('link', { name: 'Ask for a firm quote' }).click();
  release();
  await page.waitForURL(/\/contact\//);
  await page.goBack();
  await estimator.summary.waitFor();
  await page.locator('.estimator[data-alive]').waitFor();
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await expect(estimator.radio('Single host')).toBeChecked();
});

test('a permalink into the result leads to its place on a phone, and a reload back to where the reader was', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const estimator = new EstimatorPage(page);
  const topOf = (id: string) => page.locator(`#${id}`).evaluate((heading) => Math.round(heading.getBoundingClientRect().top));
  for (const locale of ['en', 'ar']) {
    for (const id of ['estimate-lines', 'estimate-documents', 'draft-title']) {
      await page.goto('about:blank');
      await estimator.open(locale, `#${id}`, 'closed');
      await estimator.settled();
      await expect.poll(() => topOf(id), { message: `${locale} ${id}` }).toBeLessThan(220);
      expect(await topOf(id), `${locale} ${id}`).toBeGreaterThan(60);
    }
    await page.evaluate(() => scrollBy(0, 300));
    await page.waitForTimeout(300);
    const before = await topOf('draft-title');
    await page.reload();
    await page.locator('.estimator[data-alive]').waitFor();
    await expect.poll(async () => Math.abs((await topOf('draft-title')) - before), { message: locale }).toBeLessThan(40);
  }
});
