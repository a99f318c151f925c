import { useEffect, useRef } from 'preact/hooks';
import type { Answers } from './use-answers.ts';
import { useWording } from './wording-context.ts';

/** Back to the defaults, one step back, one step forward. Whatever a press replaces can be taken back. */
export function StepButtons({ answers: { reset, undo, redo, done } }: { readonly answers: Answers }) {
  const { t } = useWording();
  const { place, remember } = useKeptFocus();
  return (
    <div class="actions" ref={place} onClick={remember}>
      {undo && <button type="button" class="button quiet" onClick={undo}>{t('estimator.undo')}</button>}
      {redo && <button type="button" class="button quiet" onClick={redo}>{t('estimator.redo')}</button>}
      <button type="button" class="button quiet" onClick={reset}>{t('estimator.reset')}</button>
      <span class="sr-only" role="status">{done ? t(`estimator.done.${done}`) : ''}</span>
    </div>
  );
}

/** With the last step its button goes; whoever pressed it goes on from the first that is left, not from the top of the page. */
function useKeptFocus() {
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef<EventTarget>();
  useEffect(() => {
    const isGone = pressed.current instanceof Element && !pressed.current.isConnected;
    if (isGone && document.activeElement === document.body) place.current?.querySelector('button')?.focus();
    if (isGone) pressed.current = undefined;
  });
  return { place, remember: (event: Event) => { pressed.current = event.target ?? undefined; } };
}
