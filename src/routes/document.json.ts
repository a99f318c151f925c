import { currenciesOf } from '../domain/estimate/conversion.ts';
import { readCurrentCatalogue } from '../reader/catalogue.ts';
import { builtOn } from '../reader/today.ts';
import { wordingSource } from '../reader/wording-source.ts';
import { localePaths, type LocaleRoute } from '../site/locale-paths.ts';
import { pickWords } from '../words/translate.ts';

export const getStaticPaths = localePaths;

const features = ['draft.', 'document.', 'line.', 'unit.', 'catalogue.', 'tax.', 'allowance.', 'why.', 'source.', 'estimator.recurrence.', 'estimator.total.', 'estimator.converted'];

/** Everything that a document says in one language: the estimator fetches it when somebody asks for a file. */
export const GET: LocaleRoute = ({ props }) => {
  const catalogue = readCurrentCatalogue(builtOn);
  const { tag, words, formats, countries } = wordingSource(props.locale, [catalogue.release.currency, ...currenciesOf(catalogue)]);
  return Response.json({ tag, words: pickWords(words, features), formats, countries });
};
