import type { EstimateField } from '../../domain/estimate/estimate-form.ts';
import { FieldProblem, useDescription } from './FieldProblem.tsx';
import { fieldId, useForm } from './form-context.ts';
import { useWording } from './wording-context.ts';

interface ChoicesProps {
  readonly field: EstimateField;
  readonly options: readonly string[];
  /** Several may be ticked. */
  readonly multiple?: boolean;
  /** Each option has a line of explanation, `estimator.<field>.<option>.hint`. */
  readonly explained?: boolean;
}

/** A group of radio buttons or tick boxes; words stand under `estimator.<field>`. */
export function Choices({ field, options, multiple = false, explained = false }: ChoicesProps) {
  const { t } = useWording();
  const { form, change } = useForm();
  const answer = form[field];
  const isChosen = (option: string) => (multiple ? answer.includes(option) : answer === option);
  const toggle = (option: string) =>
    multiple ? options.filter((other) => (other === option ? !isChosen(option) : isChosen(other))) : option;
  return (
    <fieldset class="choices" id={fieldId(field)} tabindex={-1} {...useDescription(field, false)}>
      <legend>{t(`estimator.${field}.legend`)}</legend>
      <div class={explained ? 'choice-cards' : 'choice-row'}>
        {options.map((option) => (
          <label key={option} class="choice">
            <input type={multiple ? 'checkbox' : 'radio'} name={field} value={option} checked={isChosen(option)} onChange={() => change({ [field]: toggle(option) })} />
            <span>
              {t(`estimator.${field}.${option}`)}
              {explained && <small>{t(`estimator.${field}.${option}.hint`)}</small>}
            </span>
          </label>
        ))}
      </div>
      <FieldProblem field={field} />
    </fieldset>
  );
}
