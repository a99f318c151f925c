import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../words/translate.ts';
import type { Said } from './use-copying.ts';

interface CopyMessageProps {
  readonly t: Translate;
  readonly said: Said | undefined;
}

const secondsShown = 4;

/** What was copied, over the page as other copied links are told. What has to be copied by hand stays until the next message. */
export function CopyMessage({ t, said }: CopyMessageProps) {
  const [shown, show] = useState<Said>();
  useEffect(() => {
    // Emptied in between, the same words are announced again.
    show(undefined);
    const timers = said ? [setTimeout(() => show(said), 50), ...(said.what === 'copyFailed' ? [] : [setTimeout(() => show(undefined), secondsShown * 1_000)])] : [];
    return () => timers.forEach(clearTimeout);
  }, [said]);
  return (
    <div class={shown ? 'copy-status desk-said shown' : 'copy-status desk-said'} role="status">
      {shown && <>{t(`desk.${shown.what}`)}{shown.what !== 'copyFailed' && <> <bdi lang={shown.language.tag} dir={shown.language.dir}>{shown.title}</bdi></>}</>}
    </div>
  );
}
