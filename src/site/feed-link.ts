import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { pageLocale } from './page-locale.ts';
import { feedPath, releaseFeedTitle } from './releases/release-feeds.ts';

/** Tells feed readers of the page of the releases where its feed is. */
export const onRequest = defineRouteMiddleware((context) => {
  const { entry, head } = context.locals.starlightRoute;
  if (entry.data.id !== 'releases') return;
  const locale = pageLocale(context);
  head.push({ tag: 'link', attrs: { rel: 'alternate', type: 'application/rss+xml', title: releaseFeedTitle(locale), href: feedPath('rss', locale) } });
});
