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
    <div className="field">
      <label htmlFor={id}>{t(`estimator.${field}.label`)}</label>
      <p className="hint" id={`${id}-hint`}>{hint}</p>
      <input id={id} name={field} value={String(form[field])} inputMode={inputMode} autoComplete={autoComplete} dir="auto" spellCheck={false}
        onChange={(event) => change({ [field]: event.target.value })} {...useDescription(field, true)} />
      <FieldProblem field={field} />
    </div>
  );
}
