import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../domain/problem.ts';
import { estimateFields } from '../../domain/estimate/estimate-form.ts';
import { answerProblemText } from '../../words/problem-words.ts';
import { fieldId } from './form-context.ts';
import { goTo } from '../go-to.ts';
import { useWording } from './wording-context.ts';

const isField = (path: string): boolean => (estimateFields as readonly string[]).includes(path.split('.')[0] ?? '');

/** All problems at once; each leads to its field. */
export function ProblemSummary({ problems, title }: { readonly problems: readonly Problem[]; readonly title: string }) {
  const wording = useWording();
  if (problems.length === 0) return null;
  const texts = problems.map((problem) => answerProblemText(problem, wording));
  return (
    <div class="problem-summary">
      <h3>{title}</h3>
      <ul>
        {problems.map((problem, index) => (
          <li key={`${problem.code} ${problem.path} ${index}`}>
            {isField(problem.path) ? <a href={`#${fieldId(problem.path)}`} onClick={goTo}>{texts[index]}</a> : texts[index]}
          </li>
        ))}
      </ul>
      <Alert text={[title, ...texts].join(' ')} />
    </div>
  );
}

const millisecondsOfRest = 700;

/** Said once the reader rests: a number half typed is wrong at every letter, and would interrupt at every letter. */
function Alert({ text }: { readonly text: string }) {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(text), millisecondsOfRest);
    return () => clearTimeout(timer);
  }, [text]);
  return <p class="sr-only" role="alert">{said}</p>;
}
