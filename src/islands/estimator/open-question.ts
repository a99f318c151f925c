import type { Problem } from '../../domain/problem.ts';

/**
 * The first question that waits for an answer, when nothing else stands between the reader and a figure: to have just asked it
 * is no mistake of the reader's, and the page does not call it one.
 * @returns path of its field
 */
export const openQuestionOf = (problems: readonly Problem[]): string | undefined =>
  problems.every(({ code }) => code === 'choice-missing') ? problems[0]?.path : undefined;
