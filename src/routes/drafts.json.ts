import type { APIRoute } from 'astro';
import { isLocale, localeKeys, referenceLocale } from '../domain/locale.ts';
import { readInterfaceWords } from '../reader/interface-words.ts';
import { readPresets } from '../reader/presets.ts';
import { pickWords } from '../words/translate.ts';

/** Words of the panels that keep and compare estimates, with the starting points; the estimator fetches them when one is opened. */
export const getStaticPaths = () => localeKeys.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => {
  const locale = params['locale'] ?? '';
  const words = readInterfaceWords(isLocale(locale) ? locale : referenceLocale);
  return Response.json({ words: pickWords(words, ['drafts.', 'compare.', 'preset.']), presets: readPresets() });
};
