import type { EstimateRequest } from '../domain/estimate/estimate-request.ts';
import { readEstimateRequest } from '../domain/estimate/read-estimate-request.ts';
import type { Problem } from '../domain/problem.ts';
import type { Asked } from './allowed-answers.ts';
import { problemLine } from './problem-line.ts';

export type AnswersReading = { readonly ok: true; readonly request: EstimateRequest } | { readonly ok: false; readonly faults: readonly string[] };

/** The gate of every form; what it refuses is told in words for whoever wrote a file, and all of it at once. */
export function readAnswers(asked: Asked): AnswersReading {
  const reading = readEstimateRequest(asked.answers, asked.catalogue);
  if (reading.ok) return reading;
  const problems = [...reading.problems, ...problemsBehind(reading.problems, asked)];
  return { ok: false, faults: problems.map((problem) => problemLine(problem, asked)) };
}

/** Answers of a wrong shape, and names that are no questions, keep the gate from reading the others: what it would say of those. */
function problemsBehind(problems: readonly Problem[], { answers, catalogue }: Asked): readonly Problem[] {
  const unread = new Set(problems.flatMap((problem) => ('field' in problem.values ? [problem.values.field.split('.')[0] ?? ''] : [])));
  if (unread.size === 0 || typeof answers !== 'object' || answers === null) return [];
  const rest = readEstimateRequest(Object.fromEntries(Object.entries(answers).filter(([field]) => !unread.has(field))), catalogue);
  // Of a question whose answer was put aside, it would say that there is none.
  return rest.ok ? [] : rest.problems.filter(({ path }) => !unread.has(path.split('.')[0] ?? ''));
}
