import type { TextFieldName } from '../../domain/estimate/estimate-form.ts';
import { useForm } from './form-context.ts';
import { InputField, type InputKind } from './InputField.tsx';
import { useWording } from './wording-context.ts';

interface TextFieldProps {
  readonly field: TextFieldName;
  /** Values that the hint may use: limits, as numbers. Without any, there is a hint only when `hint` says so. */
  readonly limits?: { readonly lowest?: number; readonly highest: number };
  readonly hint?: boolean;
  readonly kind?: InputKind;
  readonly autoComplete?: string;
  readonly placeholder?: string;
}

/** A question answered by typing; words stand under `estimator.<field>.label` and `.hint`. */
export function TextField({ field, limits, hint = limits !== undefined, ...rest }: TextFieldProps) {
  const { t, decimal } = useWording();
  const { form, change, asked } = useForm();
  if (!asked.includes(field)) return null;
  const values = Object.fromEntries(Object.entries(limits ?? {}).map(([name, value]) => [name, decimal(String(value))]));
  return (
    <InputField path={field} label={t(`estimator.${field}.label`)} {...(hint ? { hint: t(`estimator.${field}.hint`, values) } : {})} value={form[field]}
      onChange={(value) => change({ [field]: value })} {...rest} />
  );
}
