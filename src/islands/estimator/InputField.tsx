import { FieldProblem, useDescription } from './FieldProblem.tsx';
import { fieldId } from './form-context.ts';

export interface InputFieldProps {
  /** The field, or the part of one, such as `freeLines.0.quantity`. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Of the keyboard that a phone shows: `numeric` for whole numbers. */
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly autoComplete?: string;
  /** What stands where nothing is typed: a figure that follows from other answers. */
  readonly placeholder?: string;
}

/** A line to type in, with its label, hint and problem. Numbers are read as the reader's language writes them, so it is no number field. */
export function InputField({ path, label, hint, value, onChange, inputMode = 'text', autoComplete = 'off', placeholder }: InputFieldProps) {
  const id = fieldId(path);
  return (
    <div class={inputMode === 'text' ? 'field' : 'field short'}>
      <label for={id}>{label}</label>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      <input id={id} name={path} value={value} inputmode={inputMode} autocomplete={autoComplete} placeholder={placeholder} dir="auto" spellcheck={false}
        onInput={(event) => onChange(event.currentTarget.value)} {...useDescription(path, Boolean(hint))} />
      <FieldProblem path={path} />
    </div>
  );
}
