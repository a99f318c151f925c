import { useState } from 'preact/hooks';
import type { EstimateForm } from '../../domain/estimate/estimate-form.ts';
import type { Answers } from './use-answers.ts';
import { useWording } from './wording-context.ts';

/** Puts every answer back to its default, and offers to take that back. */
export function ResetButton({ answers }: { readonly answers: Answers }) {
  const { t } = useWording();
  const [before, setBefore] = useState<EstimateForm>();
  const reset = () => {
    setBefore(answers.form);
    answers.reset();
  };
  const undo = () => {
    if (before) answers.change(before);
    setBefore(undefined);
  };
  return (
    <>
      <button type="button" class="button quiet" onClick={before ? undo : reset}>{t(before ? 'estimator.undo' : 'estimator.reset')}</button>
      <span class="sr-only" role="status">{before ? t('estimator.resetDone') : ''}</span>
    </>
  );
}
