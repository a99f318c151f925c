import ICAL from 'ical.js';
import { XmlDocument } from 'libxml2-wasm';
import { localeKeys, locales } from '../../src/domain/locale.ts';
import { readInterfaceWords } from '../../src/reader/interface-words.ts';
import { readReleases } from '../../src/reader/releases.ts';
import { expect, test } from './fixtures.ts';

const entries = readReleases();
const samples = entries.filter(({ status }) => status === 'sample');
const windows = entries.filter(({ window }) => window);

/** The site links absolutely by the operator's address, which is not that of the test's server. */
const pathOf = (address: string) => new URL(address).pathname;

for (const locale of localeKeys) {
  const mark = readInterfaceWords(locale)['releases.sample']!;

  test(`the page under ${locale} has every release, and marks every sample`, async ({ page }) => {
    await page.goto(`/${locale}/releases/`);
    await expect(page.locator('.release')).toHaveCount(entries.length);
    for (const { id } of samples) await expect(page.locator(`#${id} .release-mark`)).toHaveText(mark);
    await expect(page.locator('.example-notice')).toHaveCount(samples.length ? 1 : 0);
    await expect(page.locator('head link[rel="alternate"][type="application/rss+xml"]')).toHaveAttribute('href', `/${locale}/releases/rss.xml`);
    await expect(page.locator('.release-feeds a').first()).toHaveAttribute('href', new RegExp(`^webcal://[^/]+/${locale}/releases/windows\\.ics$`));
  });

  test(`the feed under ${locale} is RSS 2.0 with a permalink that exists for every release`, async ({ request }) => {
    const response = await request.get(`/${locale}/releases/rss.xml`);
    expect(response.headers()['content-type']).toBe('application/rss+xml;charset=utf-8');
    const document = XmlDocument.fromString(await response.text());
    const text = (path: string) => document.get(path, { atom: 'http://www.w3.org/2005/Atom' })?.content ?? '';
    expect(text('/rss/@version')).toBe('2.0');
    expect(text('/rss/channel/language')).toBe(locales[locale].tag);
    expect(pathOf(text('/rss/channel/atom:link[@rel="self"]/@href'))).toBe(`/${locale}/releases/rss.xml`);
    expect(document.find('/rss/channel/item')).toHaveLength(entries.length);
    for (const [index, { content }] of document.find('/rss/channel/item/guid[@isPermaLink="true"]').entries()) {
      const id = /^\/go\/([a-z0-9-]+)\/$/.exec(pathOf(content))?.[1];
      const entry = entries.find((candidate) => candidate.id === id);
      expect(entry, content).toBeDefined();
      expect((await request.get(pathOf(content))).status()).toBe(200);
      const item = `/rss/channel/item[${index + 1}]`;
      expect(new URL(text(`${item}/link`)).hash).toBe(`#${id}`);
      expect(text(`${item}/pubDate`)).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} 00:00:00 GMT$/);
      if (entry?.status === 'sample') expect(text(`${item}/title`).startsWith(mark)).toBe(true);
    }
    document.dispose();
  });

  test(`the calendar under ${locale} holds every window as another program reads it, and samples are marked and tentative`, async ({ request }) => {
    const response = await request.get(`/${locale}/releases/windows.ics`);
    expect(response.headers()['content-type']).toBe('text/calendar;charset=utf-8');
    const file = await response.text();
    expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    const events = new ICAL.Component(ICAL.parse(file) as unknown as unknown[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(events.map(({ uid }) => uid.split('@')[0]).sort()).toEqual(windows.map(({ id }) => id).sort());
    for (const event of events) {
      const { status, progress } = entries.find(({ id }) => event.uid.startsWith(`${id}@`))!;
      expect(event.startDate.compare(event.endDate)).toBe(-1);
      if (status !== 'sample') continue;
      expect(event.summary.startsWith(mark)).toBe(true);
      expect(event.component.getFirstPropertyValue('status')).toBe(progress === 'cancelled' ? 'CANCELLED' : 'TENTATIVE');
    }
  });
}

test('a window is at the same instant in every language, and on the clocks of its own time zone at the time that was written', async ({ request }) => {
  for (const locale of localeKeys) {
    const file = await (await request.get(`/${locale}/releases/windows.ics`)).text();
    for (const { id, window } of windows) {
      const event = file.split('BEGIN:VEVENT').find((part) => part.includes(`\r\nUID:${id}@`)) ?? '';
      for (const [property, local] of [['DTSTART', window!.start], ['DTEND', window!.end]] as const) {
        const stamp = new RegExp(`^${property}:(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z\\r$`, 'm').exec(event) ?? [];
        const instant = new Date(`${stamp.slice(1, 4).join('-')}T${stamp.slice(4).join(':')}Z`);
        const onTheWall = new Intl.DateTimeFormat('sv-SE', { timeZone: window!.timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant);
        expect(onTheWall, `${id} ${property} under ${locale}`).toBe(local.replace('T', ' '));
      }
    }
  }
});

test('days are written as each language writes them, Luxembourgish and Arabic too, which Chromium does not know', async ({ page }) => {
  for (const locale of localeKeys) {
    await page.goto(`/${locale}/releases/`);
    const long = new Intl.DateTimeFormat(locales[locale].formats, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });
    for (const { id, window } of windows) {
      const day = long.format(new Date(`${window!.start.slice(0, 10)}T00:00:00Z`)).replace(/^1 (?=\p{L})/u, locale === 'fr' ? '1er ' : '1 ');
      await expect(page.locator('.release').filter({ has: page.locator(`#${id}`) }).locator('time').first()).toContainText(day);
    }
  }
});

test('the permalink of a release opens it in the language of the visitor', async ({ page }) => {
  const [release] = entries;
  test.skip(!release, 'no release is published');
  await page.goto(`/go/${release!.id}/?l=fr`);
  await expect(page).toHaveURL(new RegExp(`/fr/releases/#${release!.id}$`));
  await expect(page.locator(`#${release!.id}`)).toBeInViewport();
});
