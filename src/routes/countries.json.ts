import type { APIRoute } from 'astro';
import { isLocale, localeKeys } from '../domain/locale.ts';
import { countryNames } from '../site/page-wording.ts';

/** Names of all countries in one language, in the order of its alphabet; the estimator fetches them. */
export const getStaticPaths = () => localeKeys.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => {
  const locale = params['locale'] ?? '';
  return Response.json(isLocale(locale) ? countryNames(locale) : {});
};
