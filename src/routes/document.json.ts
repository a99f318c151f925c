import type { APIRoute } from 'astro';
import { isLocale, localeKeys, referenceLocale } from '../domain/locale.ts';
import { currenciesOf } from '../domain/estimate/conversion.ts';
import { readCurrentCatalogue } from '../reader/catalogue.ts';
import { wordingSource } from '../site/page-wording.ts';
import { builtOn } from '../site/today.ts';
import { pickWords } from '../words/translate.ts';

/** Everything that a document says in one language: the estimator fetches it when somebody asks for a file. */
export const getStaticPaths = () => localeKeys.map((locale) => ({ params: { locale } }));

const features = ['draft.', 'document.', 'line.', 'unit.', 'catalogue.', 'tax.', 'allowance.', 'why.', 'source.', 'estimator.recurrence.', 'estimator.total.', 'estimator.converted'];

export const GET: APIRoute = ({ params }) => {
  const locale = params['locale'] ?? '';
  const catalogue = readCurrentCatalogue(builtOn);
  const { tag, words, formats, countries } = wordingSource(isLocale(locale) ? locale : referenceLocale, [catalogue.release.currency, ...currenciesOf(catalogue)]);
  return Response.json({ tag, words: pickWords(words, features), formats, countries });
};
