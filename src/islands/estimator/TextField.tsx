import type { TextFieldName } from '../../domain/estimate/estimate-form.ts';
import { useChange, useForm, useIsAsked } from './form-context.ts';
import { InputField, type InputFieldProps } from './InputField.tsx';
import { useWording } from './wording-context.ts';

interface TextFieldProps extends Pick<InputFieldProps, 'inputMode' | 'autoComplete' | 'placeholder'> {
  readonly field: TextFieldName;
  /** Values that the hint may use: limits, as numbers. Without any, there is a hint only when `hint` says so. */
  readonly limits?: { readonly lowest?: number; readonly highest: number };
  readonly hint?: boolean;
}

/** A question answered by typing; words stand under `estimator.<field>.label` and `.hint`. */
export function TextField({ field, limits, hint = limits !== undefined, ...rest }: TextFieldProps) {
  const { t, decimal } = useWording();
  const value = useForm(({ form }) => form[field]);
  const change = useChange();
  if (!useIsAsked(field)) return null;
  const values = Object.fromEntries(Object.entries(limits ?? {}).map(([name, limit]) => [name, decimal(String(limit))]));
  return (
    <InputField path={field} label={t(`estimator.${field}.label`)} {...(hint ? { hint: t(`estimator.${field}.hint`, values) } : {})} value={value}
      onChange={(typed) => change({ [field]: typed })} {...rest} />
  );
}
