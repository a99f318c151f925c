import type { APIRoute } from 'astro';
import { isLocale, localeKeys, referenceLocale } from '../domain/locale.ts';
import { readPlaces } from '../reader/places.ts';

/** Kind, title and path below the language of every id, for a part of the site that is given an id and has to name the place. */
export const getStaticPaths = () => localeKeys.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => {
  const locale = params['locale'] ?? '';
  const places = readPlaces(isLocale(locale) ? locale : referenceLocale);
  return Response.json(Object.fromEntries(places.map(({ id, kind, title, path }) => [id, { kind, title, path }])));
};
