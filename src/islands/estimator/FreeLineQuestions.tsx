import { freeLineRecurrences, limits } from '../../domain/estimate/answers.ts';
import { emptyFreeLine, type FreeLineForm } from '../../domain/estimate/estimate-form.ts';
import { FieldProblem } from './FieldProblem.tsx';
import { fieldId, useChange, useForm } from './form-context.ts';
import { InputField } from './InputField.tsx';
import { stepOfItsOwn } from './use-answers.ts';
import { useWording } from './wording-context.ts';

/** Lines that a partner adds by hand: their amounts are what was typed, in the currency of the draft. */
export function FreeLineQuestions() {
  const { t, decimal } = useWording();
  const count = useForm(({ form }) => form.freeLines.length);
  const currency = useForm(({ form }) => form.currency);
  const change = useChange();
  const add = () => change(({ freeLines }) => ({ freeLines: [...freeLines, emptyFreeLine] }), stepOfItsOwn);
  return (
    <>
      <p class="hint">{t('estimator.freeLines.hint', { currency, highest: decimal(String(limits.freeLines.highest)) })}</p>
      {Array.from({ length: count }, (_, index) => <FreeLine key={index} index={index} />)}
      <FieldProblem path="freeLines" />
      <p><button type="button" class="button quiet" id={fieldId('freeLines')} onClick={add}>{t('estimator.freeLines.add')}</button></p>
    </>
  );
}

/** Each looks at its own line only: typing into one does not draw the others. */
function FreeLine({ index }: { readonly index: number }) {
  const { t, decimal } = useWording();
  const line = useForm(({ form }) => form.freeLines[index]);
  const change = useChange();
  if (!line) return null;
  const set = (field: keyof FreeLineForm) => (value: string) =>
    change(({ freeLines }) => ({ freeLines: freeLines.map((other, at) => (at === index ? { ...other, [field]: value } : other)) }), `freeLines.${index}.${field}`);
  const remove = () => {
    change(({ freeLines }) => ({ freeLines: freeLines.filter((_, at) => at !== index) }), stepOfItsOwn);
    // The button that was pressed goes with its line.
    document.getElementById(fieldId('freeLines'))?.focus();
  };
  const path = (field: keyof FreeLineForm) => `freeLines.${index}.${field}`;
  const place = decimal(String(index + 1));
  const label = (field: string) => t(`estimator.freeLines.${field}`);
  return (
    <fieldset class="free-line">
      <legend>{t('estimator.freeLines.legend', { place })}</legend>
      <InputField path={path('description')} label={label('description')} value={line.description} onChange={set('description')} />
      <InputField path={path('quantity')} label={label('quantity')} value={line.quantity} onChange={set('quantity')} inputMode="decimal" />
      <InputField path={path('unitPrice')} label={label('unitPrice')} value={line.unitPrice} onChange={set('unitPrice')} inputMode="decimal" />
      <div class="field short">
        <label for={fieldId(path('recurrence'))}>{label('recurrence')}</label>
        <select id={fieldId(path('recurrence'))} value={line.recurrence} onInput={(event) => set('recurrence')(event.currentTarget.value)}>
          {freeLineRecurrences.map((recurrence) => <option key={recurrence} value={recurrence}>{t(`estimator.recurrence.${recurrence}`)}</option>)}
        </select>
      </div>
      <InputField path={path('vatRate')} label={label('vatRate')} hint={t('estimator.freeLines.vatRateHint')} value={line.vatRate} onChange={set('vatRate')} inputMode="decimal" />
      <button type="button" class="button quiet" onClick={remove}>{t('estimator.freeLines.remove', { place })}</button>
    </fieldset>
  );
}
