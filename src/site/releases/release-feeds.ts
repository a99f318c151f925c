import { locales, type Locale } from '../../domain/locale.ts';
import type { ReleaseEntry } from '../../domain/release-entry.ts';
import { siteAddress, siteBase } from '../config/site-address.ts';
import { hrefOfId } from '../links.ts';
import { calendarFile, type CalendarEvent } from './calendar.ts';
import { feedPathBelow, type FeedKind } from './feed-files.ts';
import { releaseViews, releaseWording, type ReleaseView } from './release-view.ts';
import { rssFeed } from './rss-feed.ts';

export const feedPath = (kind: FeedKind, locale: Locale): string => feedPathBelow(siteBase, kind, locale);

/** Makes the calendar program of the device subscribe, where it knows the scheme; browsers leave it to the device. */
export const subscriptionAddress = (locale: Locale): string => absolute(feedPath('calendar', locale)).replace(/^https?:/, 'webcal:');

export const releaseFeedTitle = (locale: Locale): string => releaseWording(locale)('releases.feedTitle');

export function releasesRss(locale: Locale): string {
  const t = releaseWording(locale);
  return rssFeed({
    title: releaseFeedTitle(locale),
    description: t('releases.feedText'),
    link: absolute(hrefOfId('releases', locale, 'releasesRss')),
    self: absolute(feedPath('rss', locale)),
    language: locales[locale].tag,
    items: releaseViews(locale).map((view) => ({
      title: view.markedTitle,
      link: absolute(hrefOfId(view.entry.id, locale, 'releasesRss')),
      guid: absolute(`${siteBase}go/${view.entry.id}/`),
      published: view.entry.released ?? view.entry.announced,
      changed: view.entry.changed,
      categories: view.entry.deployments.map((type) => t(`path.${type}`)),
      paragraphs: paragraphsOf(view, locale),
    })),
  });
}

export function releaseCalendar(locale: Locale): string {
  const t = releaseWording(locale);
  return calendarFile({
    name: t('releases.calendarName'),
    description: t('releases.calendarText'),
    source: absolute(feedPath('calendar', locale)),
    page: absolute(hrefOfId('releases', locale, 'releaseCalendar')),
    language: locales[locale].tag,
    events: releaseViews(locale).flatMap((view) => (view.instants ? [eventOf({ ...view, instants: view.instants }, locale)] : [])),
  });
}

function eventOf(view: ReleaseView & { readonly instants: { readonly start: string; readonly end: string } }, locale: Locale): CalendarEvent {
  const { entry, markedTitle, instants } = view;
  return {
    uid: `${entry.id}@release-portal.aismarttalk`,
    title: markedTitle,
    description: paragraphsOf(view, locale).join('\n'),
    link: absolute(hrefOfId(entry.id, locale, 'releaseCalendar')),
    ...instants,
    status: statusOf(entry),
    changed: entry.changed,
    revision: entry.revision,
  };
}

function statusOf({ status, progress }: ReleaseEntry): CalendarEvent['status'] {
  if (progress === 'cancelled') return 'CANCELLED';
  return status === 'sample' ? 'TENTATIVE' : 'CONFIRMED';
}

function paragraphsOf({ entry, summary, times, releasedOn, deployments, changes }: ReleaseView, locale: Locale): readonly string[] {
  const t = releaseWording(locale);
  const line = (kind: string, text: string) => t('releases.change.line', { kind, text });
  return [
    ...(entry.status === 'sample' ? [t('releases.sampleText')] : []),
    summary.plain,
    line(t('releases.progress'), t(`releases.progress.${entry.progress}`)),
    ...(times === undefined ? [] : [line(t('releases.window'), times)]),
    ...(releasedOn === undefined ? [] : [line(t('releases.releasedOn'), releasedOn)]),
    line(t('releases.deployments'), deployments),
    ...changes.map(({ kind, text }) => line(kind, text.plain)),
  ];
}

const absolute = (path: string) => new URL(path, siteAddress).href;
