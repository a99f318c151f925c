import type { APIRoute } from 'astro';
import { isLocale, localeKeys } from '../domain/locale.ts';
import { feedFiles } from '../site/releases/feed-files.ts';
import { releaseCalendar } from '../site/releases/release-feeds.ts';

export const getStaticPaths = () => localeKeys.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => {
  const locale = params['locale'] ?? '';
  return new Response(isLocale(locale) ? releaseCalendar(locale) : '', { headers: { 'Content-Type': feedFiles.calendar.type } });
};
