import type { Page } from '@playwright/test';
import { actOnceAlive } from './act-once-alive.ts';
import { ContactPage, readMailFile } from './contact-page.ts';
import { expect, test } from './fixtures.ts';
import { heldBack } from './held-back.ts';
import { sidewaysScroll } from './sideways.ts';
import { violations } from './violations.ts';
import { withoutStorage } from './without-storage.ts';

test.beforeEach(async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // The mail program is not part of the test.
  await page.addInitScript(() => addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')?.href.startsWith('mailto:')) event.preventDefault();
  }));
});

const givePlaces = (page: Page, locale: string, places: object) =>
  page.route(`**/${locale}/places.json`, (route) => route.fulfill({ json: places }));

for (const locale of ['en', 'ar'] as const) {
  test(`a problem is reported in ${locale}: what is previewed is what every way of sending holds`, async ({ page }) => {
    const contact = new ContactPage(page, locale);
    await contact.open('#topic=problem');
    await contact.reportProblem({ critical: 'yes' });
    await expect(page.locator('.critical-notice')).toContainText(contact.words['contact.critical.noPromise']);
    const text = await contact.preview();
    const subject = await contact.subject();
    expect(text).toContain('Open the page.\nSee the error.');
    expect(text).toContain('Zoë Weber');
    expect(subject).toContain(contact.words['contact.mark.critical'].replace(' –', ''));
    const reference = /MSG-\d{8}-[0-9A-Z]{8}/.exec(subject)?.[0] ?? 'none';
    expect(text).toContain(reference);

    const eml = await contact.download('contact.eml');
    expect(eml.name).toBe(`${reference}.eml`);
    expect(readMailFile(eml.text)).toEqual({ to: 'contact+support@aismarttalk.tech', subject, text });
    expect(eml.text).toContain('\r\nX-Unsent: 1\r\n');
    const txt = await contact.download('contact.txt');
    expect(txt.name).toBe(`${reference}.txt`);
    expect(txt.text).toBe(`${contact.words['contact.to']}: contact+support@aismarttalk.tech\n${contact.words['contact.subject']}: ${subject}\n\n${text}\n`);
    await contact.press('contact.copy');
    await expect(page.getByText(contact.words['contact.copied'])).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);

    await contact.press('contact.wasSent');
    await expect(page.getByRole('heading', { name: contact.words['contact.sent.title'] })).toBeFocused();
    await expect(page.locator('.message-reference')).toContainText(reference);
    await expect(page.locator('.contact-sent')).toContainText(contact.topicWords.topics.problem.next);
    await contact.press('contact.copy');
    await expect(page.locator('.contact-sent')).toContainText(contact.words['contact.sent.copied']);
    expect(await page.evaluate(() => localStorage.getItem('portal:message'))).toBeNull();
    await page.reload();
    await contact.ready();
    await expect(page.locator('.contact-notices')).not.toContainText(contact.words['contact.found']);
  });
}

test('the mail link holds the whole message, and one that is too long for it is told so and offered otherwise', async ({ page }) => {
  const contact = new ContactPage(page);
  await contact.open('#topic=other');
  await contact.choose('who', 'partner');
  await contact.type('question', 'Where are the terms of sale?');
  await contact.type('mail', 'zoe@example.com');
  const text = await contact.preview();
  const mail = page.getByRole('link', { name: contact.words['contact.mail.open'] });
  const url = new URL((await mail.getAttribute('href')) ?? '');
  expect(url.searchParams.get('body')).toBe(text.replaceAll('\n', '\r\n'));
  expect(url.searchParams.get('subject')).toBe(await contact.subject());
  expect(decodeURIComponent(url.pathname)).toBe('contact@aismarttalk.tech');
  await mail.click();
  await expect(page.getByText(contact.words['contact.wasItSent'])).toBeVisible();
  await contact.press('contact.notSent');
  await contact.press('contact.change');
  await contact.type('question', 'Why? '.repeat(500));
  await contact.preview();
  await expect(mail).toHaveCount(0);
  await expect(page.locator('.contact-preview .notice')).toContainText('1,900');
  const short = new URL((await page.getByRole('link', { name: contact.words['contact.mail.openEmpty'] }).getAttribute('href')) ?? '');
  expect(short.href.length).toBeLessThanOrEqual(1_900);
  expect(readMailFile((await contact.download('contact.eml')).text).text).toBe(await contact.paper.innerText());
});

test('what is typed survives a reload, another page and another language, until it is deleted; and deleting can be undone', async ({ page }) => {
  const contact = new ContactPage(page);
  await contact.open();
  await contact.reportProblem();
  await page.reload();
  await contact.ready();
  await expect(contact.field('steps')).toHaveValue('Open the page.\nSee the error.');
  await page.locator('.helpful a').first().click();
  await page.goBack();
  await contact.ready();
  await expect(contact.field('impact')).toHaveValue('Nobody can log in.');
  await page.locator('.languages > summary').click();
  await page.locator('.languages').getByRole('link', { name: 'العربية' }).click();
  const arabic = new ContactPage(page, 'ar');
  await arabic.ready();
  await expect(page).toHaveURL(/\/ar\/contact\//);
  await expect(arabic.field('steps')).toHaveValue('Open the page.\nSee the error.');
  await expect(page.locator('.contact-notices')).toContainText(arabic.words['contact.found']);
  await page.locator('.contact form > .contact-questions').last().getByRole('button', { name: arabic.words['contact.delete'] }).click();
  await expect(arabic.field('mail')).toHaveValue('');
  expect(await page.evaluate(() => localStorage.getItem('portal:message'))).toBeNull();
  await arabic.press('contact.restore');
  await expect(arabic.field('mail')).toHaveValue('zoe@example.com');
  await expect(arabic.field('steps')).toHaveValue('Open the page.\nSee the error.');
});

test('what is typed the moment the form comes to life adds to the message that was kept', async ({ page }) => {
  const contact = new ContactPage(page);
  await contact.open();
  await contact.choose('who', 'client');
  await contact.type('mail', 'zoe@example.com');
  await page.addInitScript(actOnceAlive, { selector: '#message-name', value: 'Zoë Weber' });
  await page.reload();
  await contact.ready();
  await expect(contact.field('name')).toHaveValue('Zoë Weber');
  await expect(contact.field('mail')).toHaveValue('zoe@example.com');
});

test('nothing is complained about before an attempt; then every problem leads to its field, and is gone when it is corrected', async ({ page }) => {
  const contact = new ContactPage(page);
  await contact.open('#topic=problem');
  await contact.type('mail', 'zoe');
  await expect(page.locator('.field-problem')).toHaveCount(0);
  await contact.press('contact.preview');
  await expect(contact.summary).toBeFocused();
  await expect(contact.summary.getByRole('link')).toHaveCount(7);
  await contact.summary.getByRole('link', { name: /^Steps/ }).click();
  await expect(contact.field('steps')).toBeFocused();
  await expect(contact.field('steps')).toHaveAttribute('aria-describedby', 'message-steps-hint message-steps-problem');
  await contact.summary.getByRole('link', { name: /^Who you are/ }).click();
  await expect(contact.field('who')).toBeFocused();
  await contact.type('steps', 'Open it.');
  await expect(contact.field('steps')).not.toHaveAttribute('aria-invalid');
  await expect(contact.summary.getByRole('link')).toHaveCount(6);
  await contact.type('steps', 'x'.repeat(1_000_000));
  await expect(page.locator('#message-steps-problem')).toHaveText('This has 1,000,000 characters. Shorten it to 5,000 or fewer.');
});

test('markup and line ends that were pasted are text, in the preview and in the mail', async ({ page }) => {
  const contact = new ContactPage(page);
  const evil = '<img src=x onerror="document.title=\'hacked\'"> &amp; {{reference}}';
  await contact.open('#topic=problem');
  await contact.reportProblem({ steps: evil });
  await contact.type('version', '1.0\u2028Bcc: everybody@example.com');
  await contact.type('name', `Zoë" <a@b.example>${evil}`);
  const text = await contact.preview();
  expect(text).toContain(evil);
  expect(text).toContain('Version: 1.0 Bcc: everybody@example.com');
  expect(await page.title()).not.toContain('hacked');
  const mail = readMailFile((await contact.download('contact.eml')).text);
  expect(mail.text).toBe(text);
  expect(mail.to).toBe('contact+support@aismarttalk.tech');
});

test('who comes from a section asks about that section, by its title and permanent address', async ({ page, baseURL }) => {
  await givePlaces(page, 'en', { 'release-who': { kind: 'section', title: 'Who is involved', path: 'process/production-release/#release-who' } });
  await givePlaces(page, 'ar', { 'release-who': { kind: 'section', title: 'المشاركون', path: 'process/production-release/#release-who' } });
  const contact = new ContactPage(page);
  await contact.open('#topic=page&about=release-who&reason=incomplete');
  const about = page.locator('.contact-notices .link-notice').first();
  await expect(about.getByRole('link', { name: 'Who is involved' })).toHaveAttribute('href', '/en/process/production-release/#release-who');
  await expect(page).toHaveURL(`${baseURL}/en/contact/`);
  await expect(contact.field('page'), 'a page that is known is not asked for').toHaveCount(0);
  await expect(page.locator('#message-reason input[value="incomplete"]')).toBeChecked();
  await contact.choose('who', 'client');
  await contact.type('mail', 'zoe@example.com');
  expect(await contact.preview()).toContain(`Page: Who is involved\n${baseURL}/go/release-who/?l=en`);
  const arabic = new ContactPage(page, 'ar');
  await arabic.open();
  expect(await arabic.preview()).toContain(`المشاركون\n${baseURL}/go/release-who/?l=ar`);
});

test('without the list of places, the place is named by its permanent address', async ({ page, baseURL, faults }) => {
  faults.expect(/404/);
  await page.route('**/en/places.json', (route) => route.fulfill({ status: 404, body: 'not found' }));
  const contact = new ContactPage(page);
  await contact.open('#topic=translation&about=release-who');
  await contact.choose('who', 'client');
  await contact.type('sentence', 'This one.');
  await contact.type('mail', 'zoe@example.com');
  expect(await contact.preview()).toContain(`${baseURL}/go/release-who/?l=en`);
});

test('a forged reference, an unknown topic and an unknown place are told, and the form opens without them', async ({ page }) => {
  await givePlaces(page, 'en', {});
  const contact = new ContactPage(page);
  await contact.open('#enquiry=DRAFT-20261123-0J83VBPFXW52X&estimate=1&r=2026-11-15&k=0000000');
  await expect(page.locator('.contact-notices')).toContainText('cut off or changed on its way');
  await expect(page.locator('#message-topic input:checked')).toHaveCount(0);
  await contact.open('#topic=nonsense');
  await expect(page.locator('.contact-notices')).toContainText('does not know');
  await contact.open('#topic=page&about=no-such-place');
  await expect(page.locator('.contact-notices')).toContainText('no-such-place');
  await expect(contact.field('page'), 'the page is asked for instead').toBeVisible();
});

test('two tabs in which two messages are written each keep their own over a reload', async ({ page, context }) => {
  const [first, second] = [new ContactPage(page), new ContactPage(await context.newPage())];
  for (const [contact, steps] of [[first, 'In the first tab.'], [second, 'In the second tab.']] as const) {
    await contact.open('#topic=problem');
    await contact.choose('who', 'client');
    await contact.type('steps', steps);
  }
  for (const [contact, steps] of [[first, 'In the first tab.'], [second, 'In the second tab.']] as const) {
    await contact.page.reload();
    await contact.ready();
    await expect(contact.field('steps')).toHaveValue(steps);
  }
});

test('a browser without storage says so, and nothing is lost in the tab', async ({ page }) => {
  await withoutStorage(page);
  const contact = new ContactPage(page);
  await contact.open('#topic=problem');
  await contact.reportProblem();
  await expect(page.locator('.contact-notices')).toContainText(contact.words['contact.unkept']);
  await expect(page.getByText(contact.words['contact.nothingSent'])).toBeVisible();
  await expect(page.locator('main')).not.toContainText(contact.words['contact.keptUntilSent']);
  await contact.preview();
  await contact.press('contact.change');
  await expect(contact.field('steps')).toHaveValue('Open the page.\nSee the error.');
});

test('pages that may help stand beside the form, and following one loses nothing', async ({ page }) => {
  const contact = new ContactPage(page);
  await contact.open('#topic=feature');
  await expect(page.locator('.helpful').getByRole('link')).toHaveText(['Submit a feature request', 'Life cycle of a feature', 'Declined requests']);
  await contact.choose('topic', 'firm-quote');
  await expect(page.locator('.helpful').getByRole('link').first()).toHaveAttribute('href', '/en/estimator/');
});

/** As if the operator had set these channels. */
const giveChannels = (page: Page, channels: Readonly<Record<string, string>>) => page.route('**/en/contact/', async (route) => {
  const response = await route.fetch();
  const html = Object.entries(channels).reduce(
    (changed, [key, value]) => changed.replace(new RegExp(`(&quot;${key}&quot;:\\[0,&quot;)[^&]*`), `$1${value}`),
    await response.text(),
  );
  await route.fulfill({ response, body: html });
});

/** As if the operator had named an endpoint of this host. */
const giveEndpoint = (page: Page, baseURL: string | undefined) => giveChannels(page, { endpoint: `${baseURL}/messages` });

test('where the operator has no mail address, whoever sends is told to enter one', async ({ page }) => {
  await giveChannels(page, { supportMail: '', generalMail: '' });
  const contact = new ContactPage(page);
  await contact.open();
  await contact.reportProblem();
  await contact.preview();
  await expect(page.getByText(contact.words['contact.noAddress'])).toBeVisible();
  await expect(page.getByRole('link', { name: contact.words['contact.mail.open'] })).toHaveAttribute('href', /^mailto:\?/);
});

test('where the operator has an endpoint, the message is sent once, word for word, and the browser forgets it', async ({ page, baseURL }) => {
  const bodies: unknown[] = [];
  await giveEndpoint(page, baseURL);
  await page.route('**/messages', async (route) => {
    bodies.push(route.request().postDataJSON());
    await route.fulfill({ status: 201, json: { reference: 'TICKET-7' } });
  });
  const contact = new ContactPage(page);
  await contact.open('#topic=problem');
  await contact.reportProblem();
  const text = await contact.preview();
  const subject = await contact.subject();
  await contact.press('contact.send');
  await expect(page.getByRole('heading', { name: contact.words['contact.sent.title'] })).toBeVisible();
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).toMatchObject({ version: 1, topic: 'problem', critical: false, subject, text, from: { name: 'Zoë Weber', mail: 'zoe@example.com' } });
  await expect(page.locator('.message-reference')).toContainText('TICKET-7');
  expect(await page.evaluate(() => localStorage.getItem('portal:message'))).toBeNull();
});

test('a refused message says so, keeps what was typed, and leaves the other ways open', async ({ page, baseURL, faults }) => {
  faults.expect(/status 422/);
  faults.expect(/console: Failed to load resource.*422/);
  await giveEndpoint(page, baseURL);
  await page.route('**/messages', (route) => route.fulfill({ status: 422, json: { error: 'no' } }));
  const contact = new ContactPage(page);
  await contact.open('#topic=problem');
  await contact.reportProblem();
  const text = await contact.preview();
  await contact.press('contact.send');
  await expect(page.locator('.outgoing .stopped')).toContainText('did not accept this message');
  expect(readMailFile((await contact.download('contact.eml')).text).text).toBe(text);
  await contact.press('contact.change');
  await expect(contact.field('steps')).toHaveValue('Open the page.\nSee the error.');
});

test('a message waits for the connection and is sent when it is back, even after a reload', async ({ page, baseURL, faults }) => {
  faults.expect(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  let attempts = 0;
  await giveEndpoint(page, baseURL);
  await page.route('**/messages', (route) => {
    attempts += 1;
    return attempts === 1 ? route.abort('internetdisconnected') : route.fulfill({ status: 200, json: {} });
  });
  const contact = new ContactPage(page);
  await contact.open('#topic=problem');
  await contact.reportProblem();
  await contact.preview();
  await contact.press('contact.send');
  await expect(page.locator('.outgoing')).toContainText('Next attempt');
  await page.reload();
  await contact.ready();
  await expect(page.getByRole('heading', { name: contact.words['contact.sent.title'] })).toBeVisible({ timeout: 20_000 });
  expect(attempts).toBe(2);
});

test('the form has no accessibility violation in any of its states, and needs no sideways scrolling', async ({ page }) => {
  const contact = new ContactPage(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = async (state: string) => {
    expect(await violations(page), state).toEqual([]);
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysScroll(page), `${state}, ${width} px`).toBe(0);
    }
  };
  await contact.open('#topic=problem');
  await contact.choose('critical', 'yes');
  await contact.press('contact.preview');
  await look('answers are missing');
  await contact.reportProblem({ critical: 'yes', steps: 'a'.repeat(300) });
  await contact.preview();
  await contact.press('contact.copy');
  await page.getByText(contact.words['contact.wasItSent']).waitFor();
  await look('the preview');
  await contact.press('contact.wasSent');
  await look('sent');
});

test('what is chosen, typed and sent off before the form comes to life counts once it has, and never stands in an address', async ({ page }) => {
  const contact = new ContactPage(page);
  const release = await heldBack(page, 'ContactForm');
  await page.goto('/en/contact/');
  await contact.choose('who', 'client');
  await contact.type('name', 'Zoë Weber');
  await contact.field('name').press('Enter');
  release();
  await contact.ready();
  await expect(contact.summary).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await contact.choose('topic', 'other');
  await contact.type('question', 'When is the next release?');
  await contact.type('mail', 'zoe@example.com');
  const text = await contact.preview();
  expect(text).toContain('Zoë Weber');
  expect(text).toContain(contact.words['contact.who.client']);
});

test('no letter is lost that is typed while the form comes to life', async ({ page }) => {
  const contact = new ContactPage(page);
  await page.route('**/_astro/ContactForm.*.js', async (route) => {
    await new Promise((resolve) => { setTimeout(resolve, 700); });
    await route.continue();
  });
  await page.goto('/en/contact/');
  await contact.choose('who', 'partner');
  await contact.choose('topic', 'problem');
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  await contact.field('mail').pressSequentially(letters, { delay: 60 });
  await contact.ready();
  await expect(contact.field('mail')).toHaveValue(letters);
  await expect(page.locator('#message-who input[value="partner"]')).toBeChecked();
  expect(await page.evaluate(() => localStorage.getItem('portal:message'))).toContain(letters);
});

test('where the code of the form cannot be fetched, the page says so', async ({ page, faults }) => {
  faults.expect(/ContactForm|Error hydrating|Failed to (load|fetch)/);
  await page.route('**/_astro/ContactForm.*.js*', (route) => route.abort());
  await page.goto('/en/contact/');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await page.locator('#message-name').fill('Zoë');
  await page.locator('#message-name').press('Enter');
  expect(new URL(page.url()).search).toBe('');
});
