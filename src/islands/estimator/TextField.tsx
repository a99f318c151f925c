import type { EstimateField } from '../../domain/estimate/estimate-form.ts';
import { FieldProblem, useDescription } from './FieldProblem.tsx';
import { fieldId, useForm } from './form-context.ts';
import { useWording } from './wording-context.ts';

interface TextFieldProps {
  readonly field: EstimateField;
  readonly hint: string;
  readonly inputMode?: 'numeric' | 'text';
  readonly autoComplete?: string;
}

export function TextField({ field, hint, inputMode = 'text', autoComplete = 'off' }: TextFieldProps) {
  const { t } = useWording();
  const { form, change } = useForm();
  const id = fieldId(field);
  return (
    <div class="field">
      <label for={id}>{t(`estimator.${field}.label`)}</label>
      <p class="hint" id={`${id}-hint`}>{hint}</p>
      <input id={id} name={field} value={String(form[field])} inputmode={inputMode} autocomplete={autoComplete} dir="auto" spellcheck={false}
        onInput={(event) => change({ [field]: event.currentTarget.value })} {...useDescription(field, true)} />
      <FieldProblem field={field} />
    </div>
  );
}
