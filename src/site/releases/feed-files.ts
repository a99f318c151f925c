import { localeKeys } from '../../domain/locale.ts';

/** Files beside the page of the releases in each language, with the types that readers and calendars know them by. */
export const feedFiles = {
  rss: { name: 'rss.xml', type: 'application/rss+xml; charset=utf-8' },
  calendar: { name: 'windows.ics', type: 'text/calendar; charset=utf-8' },
} as const;

export type FeedKind = keyof typeof feedFiles;

/** @param base base path of the site, with both slashes */
export const feedPathBelow = (base: string, kind: FeedKind, locale: string): string => `${base}${locale}/releases/${feedFiles[kind].name}`;

/** Hosts know few of these types by themselves. Each file by its whole path: Netlify takes a `*` at the end only. */
export const feedTypes = (base: string): readonly (readonly [path: string, type: string])[] =>
  Object.entries(feedFiles).flatMap(([kind, { type }]) => localeKeys.map((locale) => [feedPathBelow(base, kind as FeedKind, locale), type] as const));
