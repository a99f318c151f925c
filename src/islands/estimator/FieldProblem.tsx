import { fieldId, useForm } from './form-context.ts';
import { useWording } from './wording-context.ts';

/** What to do about an answer, beside its field; the field names this element as its description. */
export function FieldProblem({ path }: { readonly path: string }) {
  const wording = useWording();
  const problem = useForm(({ problems }) => problems.find((each) => each.path === path));
  if (!problem) return null;
  // A question that has only just been asked.
  const kind = problem.code === 'choice-missing' ? 'hint' : 'field-problem';
  return <p class={kind} id={`${fieldId(path)}-problem`}>{wording.problem(problem)}</p>;
}

/** Attributes that tie a control to its hint and its problem. */
export function useDescription(path: string, hasHint: boolean) {
  const code = useForm(({ problems }) => problems.find((problem) => problem.path === path)?.code);
  const ids = [hasHint && `${fieldId(path)}-hint`, code && `${fieldId(path)}-problem`].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': (code !== undefined && code !== 'choice-missing') || undefined };
}
