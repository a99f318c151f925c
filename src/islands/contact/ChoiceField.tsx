import { fieldId } from './contact-context.ts';
import { FieldNote, useFieldDescription } from './FieldNote.tsx';

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceFieldProps {
  readonly path: string;
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One answer out of a few. */
export function ChoiceField({ path, legend, hint, options, value, onChange }: ChoiceFieldProps) {
  const description = useFieldDescription(path, hint !== undefined);
  const explained = options.some((option) => option.hint !== undefined);
  return (
    <fieldset class="choices" id={fieldId(path)} tabindex={-1} {...description}>
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint" id={`${fieldId(path)}-hint`}>{hint}</p>}
      <div class={explained ? 'choice-cards' : 'choice-row'}>
        {options.map((option) => (
          <label key={option.id} class="choice">
            <input type="radio" name={path} value={option.id} checked={value === option.id} onChange={() => onChange(option.id)} />
            <span>{option.label}{option.hint !== undefined && <small>{option.hint}</small>}</span>
          </label>
        ))}
      </div>
      <FieldNote path={path} />
    </fieldset>
  );
}
