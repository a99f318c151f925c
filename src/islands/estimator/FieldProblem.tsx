import type { EstimateField } from '../../domain/estimate/estimate-form.ts';
import { fieldId, useForm } from './form-context.ts';
import { useWording } from './wording-context.ts';

/** What to do about an answer, beside its field; the field names this element as its description. */
export function FieldProblem({ field }: { readonly field: EstimateField }) {
  const wording = useWording();
  const problem = useForm().problems.find(({ path }) => path === field);
  if (!problem) return null;
  return <p class="field-problem" id={`${fieldId(field)}-problem`}>{wording.problem(problem)}</p>;
}

/** Attributes that tie a control to its hint and its problem. */
export function useDescription(field: EstimateField, hasHint: boolean) {
  const isWrong = useForm().problems.some(({ path }) => path === field);
  const ids = [hasHint && `${fieldId(field)}-hint`, isWrong && `${fieldId(field)}-problem`].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': isWrong || undefined };
}
