import type { Problem } from '../../domain/problem.ts';
import { estimateFields } from '../../domain/estimate/estimate-form.ts';
import { fieldId } from './form-context.ts';
import { goTo } from './go-to.ts';
import { useWording } from './wording-context.ts';

const isField = (path: string): boolean => (estimateFields as readonly string[]).includes(path.split('.')[0] ?? '');

/** All problems at once; each leads to its field. */
export function ProblemSummary({ problems, title }: { readonly problems: readonly Problem[]; readonly title: string }) {
  const wording = useWording();
  if (problems.length === 0) return null;
  return (
    <div class="problem-summary" role="alert">
      <h3>{title}</h3>
      <ul>
        {problems.map((problem, index) => (
          <li key={`${problem.code} ${problem.path} ${index}`}>
            {isField(problem.path) ? <a href={`#${fieldId(problem.path)}`} onClick={goTo}>{wording.problem(problem)}</a> : wording.problem(problem)}
          </li>
        ))}
      </ul>
    </div>
  );
}
