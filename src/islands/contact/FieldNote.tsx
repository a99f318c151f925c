import { fieldId, useContact } from './contact-context.ts';

/** What to do about an answer, beside its field; the field names this element as its description. */
export function FieldNote({ path }: { readonly path: string }) {
  const { problems, problem } = useContact();
  const found = problems.find((each) => each.path === path);
  return found ? <p class="field-problem" id={`${fieldId(path)}-problem`}>{problem(found)}</p> : null;
}

/** Attributes that tie a control to its hint and its problem. */
export function useFieldDescription(path: string, hasHint: boolean) {
  const isWrong = useContact().problems.some((problem) => problem.path === path);
  const ids = [hasHint && `${fieldId(path)}-hint`, isWrong && `${fieldId(path)}-problem`].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': isWrong || undefined };
}
