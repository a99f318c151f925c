import type { Answers } from './use-answers.ts';
import { useWording } from './wording-context.ts';

/** Puts every answer back to its default; what a press replaced can be taken back until the next answer. */
export function ResetButton({ answers: { reset, undo, wasReset } }: { readonly answers: Answers }) {
  const { t } = useWording();
  return (
    <div class="actions">
      <button type="button" class="button quiet" onClick={reset}>{t('estimator.reset')}</button>
      {undo && <button type="button" class="button quiet" onClick={undo}>{t('estimator.undo')}</button>}
      <span class="sr-only" role="status">{wasReset ? t('estimator.resetDone') : ''}</span>
    </div>
  );
}
