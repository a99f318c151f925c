import { useEffect, useRef } from 'preact/hooks';
import { goTo } from '../go-to.ts';
import { fieldId, useContact } from './contact-context.ts';

/**
 * All that is to be corrected, each leading to its field. It takes the focus at each attempt (`attempt` counts them); it is no live
 * region, so that correcting is not read out letter by letter.
 */
export function ProblemList({ attempt }: { readonly attempt: number }) {
  const { t, problems, problem, props: { topicWords } } = useContact();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (attempt > 0) box.current?.focus(); }, [attempt]);
  if (problems.length === 0) return null;
  const labelOf = (path: string) => topicWords.fields[path]?.label ?? t(`contact.field.${path}`);
  return (
    <div class="problem-summary" ref={box} tabindex={-1} aria-labelledby="message-problems">
      <h3 id="message-problems">{t('contact.problems')}</h3>
      <ul>
        {problems.map((each) => (
          <li key={each.path}>
            {each.path === '' ? problem(each) : <a href={`#${fieldId(each.path)}`} onClick={goTo}>{t('contact.mark.line', { label: labelOf(each.path), value: problem(each) })}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}
