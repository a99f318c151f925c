import type { TextFieldName } from '../../domain/estimate/estimate-form.ts';
import { FieldProblem, useDescription } from './FieldProblem.tsx';
import { fieldId, useChange, useForm, useIsAsked } from './form-context.ts';
import { useWording } from './wording-context.ts';

interface SelectFieldProps {
  readonly field: TextFieldName;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
}

export function SelectField({ field, options, hint }: SelectFieldProps) {
  const { t } = useWording();
  const answer = useForm(({ form }) => form[field]);
  const change = useChange();
  const isAsked = useIsAsked(field);
  const id = fieldId(field);
  const description = useDescription(field, Boolean(hint));
  if (!isAsked) return null;
  return (
    <div class="field">
      <label for={id}>{t(`estimator.${field}.label`)}</label>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      <select id={id} name={field} value={answer} autocomplete="off" onInput={(event) => change({ [field]: event.currentTarget.value })} {...description}>
        {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
      <FieldProblem path={field} />
    </div>
  );
}
