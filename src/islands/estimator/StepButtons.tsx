import type { Answers } from './use-answers.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useWording } from './wording-context.ts';

/** Back to the defaults, one step back, one step forward. Whatever a press replaces can be taken back. */
export function StepButtons({ answers: { reset, undo, redo, done } }: { readonly answers: Answers }) {
  const { t } = useWording();
  const { place, remember } = useKeptFocus<HTMLDivElement>();
  return (
    <div class="actions" ref={place} onClick={remember}>
      {undo && <button type="button" class="button quiet" onClick={undo}>{t('estimator.undo')}</button>}
      {redo && <button type="button" class="button quiet" onClick={redo}>{t('estimator.redo')}</button>}
      <button type="button" class="button quiet" onClick={reset}>{t('estimator.reset')}</button>
      <span class="sr-only" role="status">{done ? t(`estimator.done.${done}`) : ''}</span>
    </div>
  );
}
