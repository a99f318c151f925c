import type { ListFieldName, TextFieldName } from '../../domain/estimate/estimate-form.ts';
import { FieldProblem, useDescription } from './FieldProblem.tsx';
import { fieldId, useChange, useForm, useIsAsked } from './form-context.ts';
import { useWording } from './wording-context.ts';

interface ChoicesProps {
  readonly field: TextFieldName | ListFieldName;
  readonly options: readonly string[];
  /** Each option has a line of explanation, `estimator.<field>.<option>.hint`. */
  readonly explained?: boolean;
  /** The whole question has one, `estimator.<field>.hint`. */
  readonly hint?: boolean;
}

/** A group of radio buttons, or of tick boxes for a list; words stand under `estimator.<field>`. */
export function Choices({ field, options, explained = false, hint = false }: ChoicesProps) {
  const { t } = useWording();
  const answer = useForm(({ form }): string | readonly string[] => form[field]);
  const change = useChange();
  const isAsked = useIsAsked(field);
  const description = useDescription(field, hint);
  if (!isAsked) return null;
  const multiple = typeof answer !== 'string';
  const isChosen = (option: string) => (multiple ? answer.includes(option) : answer === option);
  const toggle = (option: string) =>
    multiple ? options.filter((other) => (other === option ? !isChosen(option) : isChosen(other))) : option;
  return (
    <fieldset class="choices" id={fieldId(field)} tabindex={-1} {...description}>
      <legend>{t(`estimator.${field}.legend`)}</legend>
      {hint && <p class="hint" id={`${fieldId(field)}-hint`}>{t(`estimator.${field}.hint`)}</p>}
      <div class={!explained ? 'choice-row' : options.length === 4 ? 'choice-cards pairs' : 'choice-cards'}>
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
      <FieldProblem path={field} />
    </fieldset>
  );
}
