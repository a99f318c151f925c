import type { APIRoute } from 'astro';
import { isLocale, localeKeys, referenceLocale } from '../domain/locale.ts';
import { deskWords } from '../site/link-desk/desk-content.ts';

/** The words of every place in one language; the link desk fetches all languages when somebody is about to search. */
export const getStaticPaths = () => localeKeys.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => {
  const locale = params['locale'] ?? '';
  return Response.json(deskWords(isLocale(locale) ? locale : referenceLocale));
};
