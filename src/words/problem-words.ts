import type { Problem } from '../domain/problem.ts';
import type { Wording } from './wording.ts';

/** These say what is wrong with an answer, and leave it to the place they stand in to say which answer it is. */
const namesNoField = /^(choice|number|decimal|text)-/;

/** A problem with the question it belongs to, for where it does not stand beside it. */
export function answerProblemText(problem: Problem, { t, problem: textOf }: Pick<Wording, 't' | 'problem'>): string {
  const field = problem.path.split('.')[0] ?? '';
  if (field === '' || !namesNoField.test(problem.code)) return textOf(problem);
  return t('estimator.answerProblem', { field: t(`estimator.field.${field}`), problem: textOf(problem) });
}
