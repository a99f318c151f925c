import type { Problem } from '../domain/problem.ts';
import type { Wording } from './wording.ts';

/** These say what is wrong with an answer, and leave it to the place they stand in to say which answer it is. */
const namesNoField = /^(choice|number|decimal|text|country|vat-id|electronic-address)-/;

/** A problem with the question it belongs to, for where it does not stand beside it. */
export function answerProblemText(problem: Problem, wording: Pick<Wording, 't' | 'problem' | 'decimal'>): string {
  const text = wording.problem(problem);
  if (problem.path === '' || !namesNoField.test(problem.code)) return text;
  return wording.t('estimator.answerProblem', { field: fieldWords(problem.path, wording), problem: text });
}

/** A line added by hand has questions of its own: `freeLines.1.unitPrice` is told with its place and what it asks, as the form calls them. */
function fieldWords(path: string, { t, decimal }: Pick<Wording, 't' | 'decimal'>): string {
  const [field = '', index, column] = path.split('.');
  const words = t(`estimator.field.${field}`);
  if (index === undefined || column === undefined) return words;
  const place = decimal(String(Number(index) + 1));
  return [words, t(`estimator.${field}.legend`, { place }), t(`estimator.${field}.${column}`)].join(t('estimator.listSeparator'));
}
