import type { Page } from '@playwright/test';
import { isoDate } from '../../src/domain/date.ts';
import type { EstimateForm } from '../../src/domain/estimate/estimate-form.ts';
import { readEstimateRequest } from '../../src/domain/estimate/read-estimate-request.ts';
import { readCatalogue } from '../../src/reader/catalogue.ts';
import { checksumOf } from '../../src/share/fragment-checksum.ts';
import { keyByField, partyFields } from '../../src/share/fragment-format.ts';
import { requestToFragment } from '../../src/share/request-to-fragment.ts';
import { EstimatorPage } from './estimator-page.ts';
import { expect, test } from './fixtures.ts';

/** The fragment of a link that was made with a price list, and on a day when one is given. */
function fragmentOf(answers: Partial<EstimateForm>, { release, madeOn }: { readonly release: string; readonly madeOn?: string }): string {
  const read = readEstimateRequest(answers);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return `#${requestToFragment(read.request, { catalogue: readCatalogue(release), includeParties: false, ...(madeOn === undefined ? {} : { madeOn: isoDate(madeOn) }) })}`;
}

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('a link reopens to the same cent, carries no name, and leaves kept answers alone', async ({ page, browser, baseURL }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Sovereign');
  await estimator.select('Hosting provider', 'scaleway');
  await estimator.type('Conversations a month', '250000');
  await estimator.type('Name of the buyer', 'Secret Ltd');
  const link = await estimator.copyLink();
  expect(link).toContain(`${baseURL}/en/estimator/#estimate=`);
  expect(link).not.toContain('Secret');
  const total = await estimator.summary.locator('.summary-main strong').innerText();
  const other = await browser.newPage();
  await other.goto(link);
  await expect(other.locator('.summary-main strong')).toHaveText(total);
  await expect(other.locator('.paper')).toContainText('No buyer named yet');
  await other.close();
  await page.goto('/en/');
  await page.goto(link);
  await page.getByRole('button', { name: 'Show my own answers' }).click();
  await expect(page.getByLabel('Name of the buyer')).toHaveValue('Secret Ltd');
});

test('answers of a link stay when a heading is followed, and changing them loses nobody their own', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.type('Conversations a month', '111');
  const link = await estimator.copyLink();
  await estimator.type('Conversations a month', '222');
  await page.goto('/en/');
  await page.goto(link);
  await expect(page.getByLabel('Conversations a month')).toHaveValue('111');
  await page.evaluate(() => { location.hash = '#estimator-reading'; });
  await expect(page.getByLabel('Conversations a month')).toHaveValue('111');
  await page.goto('/en/');
  await page.goto(link);
  await estimator.type('Conversations a month', '333');
  await page.reload();
  await expect(page.getByLabel('Conversations a month')).toHaveValue('333');
  await page.getByRole('button', { name: 'Show my own answers' }).click();
  await expect(page.getByLabel('Conversations a month')).toHaveValue('222');
});

/** A reader who has 111 conversations in an estimate of their own, and gets links from others. */
async function startWithOwnAnswers(page: Page) {
  const estimator = new EstimatorPage(page);
  const conversations = page.getByLabel('Conversations a month');
  await estimator.open();
  await estimator.type('Conversations a month', '111');
  const openLink = async (shared: string) => {
    await page.goto('/en/');
    await estimator.open('en', fragmentOf({ conversationsPerMonth: shared }, { release: '2026-11-15' }));
    await expect(conversations).toHaveValue(shared);
  };
  return { openLink, type: (text: string) => estimator.type('Conversations a month', text), conversations, own: page.getByRole('button', { name: 'Show my own answers' }) };
}

test('whoever changes one link after another finds each estimate again, their own last', async ({ page }) => {
  const { openLink, type, conversations, own } = await startWithOwnAnswers(page);
  await openLink('222');
  await type('333');
  await openLink('444');
  await type('555');
  await page.reload();
  await own.click();
  await expect(conversations).toHaveValue('333');
  await own.click();
  await expect(conversations).toHaveValue('111');
  await expect(own).toHaveCount(0);
  await page.reload();
  await expect(conversations).toHaveValue('111');
});

test('a second link that nobody changed gives back the first, and after it the reader’s own answers', async ({ page }) => {
  const { openLink, type, conversations, own } = await startWithOwnAnswers(page);
  await openLink('222');
  await type('333');
  await openLink('444');
  await own.click();
  await expect(conversations).toHaveValue('333');
  await own.click();
  await expect(conversations).toHaveValue('111');
});

test('a step back from the own answers to those of a link keeps the own ones through a reload', async ({ page }) => {
  const { openLink, conversations, own } = await startWithOwnAnswers(page);
  await openLink('222');
  await own.click();
  await expect(conversations).toHaveValue('111');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(conversations).toHaveValue('222');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(own).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.reload();
  await expect(conversations).toHaveValue('222');
  await own.click();
  await expect(conversations).toHaveValue('111');
});

test('a name travels only when the box is ticked', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.type('Name of the buyer', 'Example Ltd');
  await estimator.tick('Put names, addresses, numbers and descriptions into the link too');
  expect(decodeURIComponent(await estimator.copyLink())).toContain('Example Ltd');
});

test('a link of an older price list is shown with its prices, and the newest is one press away', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await page.goto('/en/');
  await estimator.open('en', fragmentOf({}, { release: '2026-06-01' }));
  await expect(page.getByText('This estimate was made with the price list of 1 June 2026')).toBeVisible();
  await expect(estimator.paper).toContainText('example price list of 1 June 2026');
  await estimator.type('Conversations a month', '1234');
  await page.reload();
  await expect(estimator.paper, 'kept answers keep their price list').toContainText('example price list of 1 June 2026');
  await page.getByRole('button', { name: /Use the newest price list/ }).click();
  await expect(estimator.paper).toContainText('example price list of 15 November 2026');
  await page.reload();
  await expect(estimator.paper).toContainText('example price list of 15 November 2026');
});

/** The price list of 1 June arrives when the test lets it, and not at all with `fail`. */
async function holdListBack(page: Page) {
  const wait = Promise.withResolvers<boolean>();
  await page.route('**/catalogue/2026-06-01.json', async (route) => {
    if (await wait.promise) await route.continue();
    else await route.abort('internetdisconnected');
  });
  return { arrive: () => wait.resolve(true), fail: () => wait.resolve(false) };
}

const kept = (page: Page, key = 'portal:estimate') => page.evaluate((name) => localStorage.getItem(name) ?? '', key);

test('what is pressed before the price list of a link arrives changes the answers of the link, and loses nobody their own', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Air-gapped Kubernetes');
  await page.goto('/en/');
  const list = await holdListBack(page);
  await estimator.open('en', fragmentOf({ conversationsPerMonth: '4321' }, { release: '2026-06-01' }));
  await expect(page.locator('.result')).toContainText('Loading…');
  await expect(estimator.summary, 'figures of another list are none of the link').toHaveCount(0);
  await estimator.choose('Single host');
  expect(await kept(page)).toMatch(/^(?=.*"release":"2026-06-01")(?=.*"platform":"single-host")(?=.*"conversationsPerMonth":"4321")/);
  expect(await kept(page, 'portal:estimate:own')).toContain('"platform":"air-gapped-kubernetes"');
  list.arrive();
  await expect(estimator.paper).toContainText('example price list of 1 June 2026');
  await expect(estimator.radio('Single host')).toBeChecked();
  await page.getByRole('button', { name: 'Show my own answers' }).click();
  await expect(estimator.radio('Air-gapped Kubernetes')).toBeChecked();
  await expect(estimator.paper).toContainText('example price list of 15 November 2026');
});

test('a draft of an older price list stays one when it is changed before that list arrives', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open('en', fragmentOf({}, { release: '2026-06-01' }));
  await estimator.type('Conversations a month', '1234');
  const list = await holdListBack(page);
  await estimator.open();
  await estimator.choose('Single host');
  expect(await kept(page)).toMatch(/^(?=.*"release":"2026-06-01")(?=.*"platform":"single-host")/);
  list.arrive();
  await expect(estimator.paper).toContainText('example price list of 1 June 2026');
});

test('a price list that arrives after another one was asked for changes nothing, and steps between both follow at once', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  const list = await holdListBack(page);
  await estimator.open('en', fragmentOf({}, { release: '2026-06-01' }));
  await page.getByRole('button', { name: /Use the newest price list/ }).click();
  await expect(estimator.paper).toContainText('example price list of 15 November 2026');
  const arrived = page.waitForResponse('**/catalogue/2026-06-01.json');
  list.arrive();
  await (await arrived).finished();
  await estimator.settled();
  await expect(estimator.paper).toContainText('example price list of 15 November 2026');
  await page.unroute('**/catalogue/2026-06-01.json');
  // Whatever is there once stays there: a step back asks nobody.
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(estimator.paper).toContainText('example price list of 1 June 2026');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(estimator.paper).toContainText('example price list of 15 November 2026');
  expect(await kept(page)).toContain('"release":"2026-11-15"');
});

test('a step back to a price list that cannot be had says so', async ({ page, faults }) => {
  faults.expect(/2026-06-01\.json/);
  const estimator = new EstimatorPage(page);
  const list = await holdListBack(page);
  await estimator.open('en', fragmentOf({}, { release: '2026-06-01' }));
  await page.getByRole('button', { name: /Use the newest price list/ }).click();
  list.fail();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'price list of 1 June 2026, which this site does not have' })).toBeVisible();
  expect(await kept(page)).toContain('"release":"2026-06-01"');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByText('which this site does not have')).toHaveCount(0);
});

test('what a newer price list would change is fetched when it is opened; where it cannot be, the page says so', async ({ page, faults }) => {
  faults.expect(/WhatChanges/);
  faults.expect(/Failed to load resource/);
  const estimator = new EstimatorPage(page);
  await page.route('**/_astro/WhatChanges.*', (route) => route.abort('internetdisconnected'));
  await estimator.open('en', fragmentOf({}, { release: '2026-06-01' }));
  const changes = page.locator('.what-changes');
  await changes.locator('summary').click();
  await expect(changes.getByRole('alert')).toContainText('This part could not be loaded.');
});

test('the newest price list for the estimate of a link is kept, taken back, and told where the keyboard goes on', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.type('Conversations a month', '222');
  await page.goto('/en/');
  await estimator.open('en', fragmentOf({ conversationsPerMonth: '4321' }, { release: '2026-06-01' }));
  await page.getByRole('button', { name: /Use the newest price list/ }).press('Enter');
  await expect(estimator.paper).toContainText('example price list of 15 November 2026');
  await expect(page.getByRole('group', { name: 'The estimate now uses the price list of 15 November 2026.' })).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(estimator.paper).toContainText('example price list of 1 June 2026');
  await expect(page.getByText('The estimate now uses')).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.reload();
  await expect(estimator.paper).toContainText('example price list of 15 November 2026');
  await expect(page.getByLabel('Conversations a month')).toHaveValue('4321');
  await page.getByRole('button', { name: 'Show my own answers' }).press('Enter');
  await expect(page.getByLabel('Conversations a month')).toHaveValue('222');
  await expect(page.getByRole('group', { name: 'These are your own answers again.' })).toBeFocused();
});

test('what a link tells of a partner’s conditions is named: no margin where nothing is resold, prices where they come from a file', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.choose('Partner');
  await estimator.openGroups();
  const told = page.getByText('Do not pass it on to your client.');
  await expect(told).toHaveCount(0);
  const picker = page.locator('#answer-partnerPrices input[type=file]');
  await picker.setInputFiles({ name: 'acme.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"aismarttalk-partner-prices","version":1,"prices":{"devops-day":"700.00"}}') });
  await expect(told).toContainText('the link also contains: your prices.');
  await estimator.type('Your partner discount, in per cent', '20');
  await expect(told).toContainText('the link also contains: your discount, your prices.');
  await page.getByRole('button', { name: 'Go on without it' }).click();
  await expect(told).toContainText('the link also contains: your discount.');
  await estimator.choose('Partner, for a client of mine');
  await estimator.openGroups();
  await estimator.select('Country that you are taxed in', 'LU');
  await estimator.type('Your margin, in per cent of the purchase price', '15');
  await expect(told).toContainText('the link also contains: your discount, your margin.');
});

test('a link keeps the day, and with it the reference, of the draft it was made from', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open('en', fragmentOf({}, { release: '2026-11-15', madeOn: '2026-11-20' }));
  await expect(estimator.paper).toContainText('DRAFT-20261120-');
  await expect(page.locator('.link-notice')).toContainText('was made on 20 November 2026');
  await page.getByRole('button', { name: 'Date it today' }).press('Enter');
  await expect(estimator.paper).not.toContainText('DRAFT-20261120-');
  await expect(page.getByRole('group', { name: 'The draft invoice now has today’s date.' })).toBeFocused();
});

test('a VAT number left out of a link does not change the tax', async ({ page, browser }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.select('Country of the buyer', 'DE');
  await estimator.type('VAT number of the buyer', 'DE136695976');
  await expect(estimator.paper).toContainText('Reverse charge');
  const link = await estimator.copyLink();
  expect(link).not.toContain('136695976');
  const other = await browser.newPage();
  await other.goto(link);
  await expect(other.locator('.paper')).toContainText('Reverse charge');
  await expect(other.locator('.paper')).toContainText('VAT number: left out here');
  await other.close();
});

const good = '#estimate=1&r=2026-09-01&a=client&d=self-hosted';
const undecodable = `${good}&bn=%E0%A4%A`;
for (const [what, fragment, sentence] of [
  ['truncated', good, 'was cut off or changed'],
  ['altered', `${good}&k=AAAAAAA`, 'was cut off or changed'],
  ['from a future version', '#estimate=9&r=2027-01-01&a=client&k=AAAAAAA', 'newer version'],
  ['200 kB long', `#estimate=1&r=2026-09-01&bn=${'x'.repeat(200_000)}&k=AAAAAAA`, 'characters, more than'],
  ['whole and yet written in no alphabet', `${undecodable}&k=${checksumOf(undecodable.slice(1))}`, 'was cut off or changed'],
  ['full of markup', '#estimate=1&r=<script>alert(1)</script>&a=<img src=x onerror=alert(1)>&k=AAAAAAA', 'was cut off or changed'],
] as const) {
  test(`a link that is ${what} opens the form with defaults and says what to do`, async ({ page }) => {
    const estimator = new EstimatorPage(page);
    await estimator.open('en', fragment);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page.getByRole('radio', { name: 'Self-hosted' })).toBeChecked();
    await expect(estimator.paper).toBeVisible();
  });
}

test('beside a link of which nothing could be read, the defaults are not passed off as its answers, and the own ones are kept', async ({ page }) => {
  const estimator = new EstimatorPage(page);
  await estimator.open();
  await estimator.type('Conversations a month', '5000');
  await estimator.settled();
  await estimator.open('en', `${good}&k=AAAAAAA`);
  const notice = page.locator('.link-notice').filter({ has: page.getByRole('button', { name: 'Show my own answers' }) });
  await expect(notice).toContainText('These are the default answers.');
  await notice.getByRole('button').click();
  await expect(page.getByLabel('Conversations a month', { exact: true })).toHaveValue('5000');
});

test('a link with a valid checksum and markup in every field opens with defaults and names each answer', async ({ page }) => {
  // Names and descriptions may be anything; all else is refused.
  const freeText: readonly string[] = [...partyFields.map((field) => keyByField[field]), keyByField.freeLines];
  const markup = encodeURIComponent('<img src=x onerror=alert(1)>');
  const text = `estimate=1&r=2026-09-01&${Object.values(keyByField).filter((key) => !freeText.includes(key)).map((key) => `${key}=${markup}`).join('&')}`;
  const estimator = new EstimatorPage(page);
  await estimator.open('en', `#${text}&k=${checksumOf(text)}`);
  await expect(page.getByRole('alert').first()).toContainText('cannot be used');
  await expect(page.locator('main img[src="x"]')).toHaveCount(0);
  await expect(estimator.paper).toBeVisible();
});
