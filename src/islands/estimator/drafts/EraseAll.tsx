import { useEffect, useRef, useState } from 'preact/hooks';
import { useWording } from '../wording-context.ts';
import { usePanelWords } from './panel-content.ts';

/** The one step that cannot be taken back asks first. */
export function EraseAll({ count, erase }: { readonly count: number; readonly erase: () => void }) {
  const t = usePanelWords();
  const { decimal } = useWording();
  const [isAsking, setAsking] = useState(false);
  const [first, confirm] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) confirm.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) return <p class="drafts-section"><button type="button" class="text-button" ref={first} onClick={() => setAsking(true)}>{t('drafts.eraseAll')}</button></p>;
  return (
    <div class="drafts-section notice" role="group" aria-labelledby="drafts-erase" onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}>
      <p id="drafts-erase">{t('drafts.eraseSure', { count, quantity: decimal(String(count)) })}</p>
      <div class="actions">
        <button type="button" class="button quiet" ref={confirm} onClick={erase} aria-describedby="drafts-erase">{t('drafts.eraseYes')}</button>
        <button type="button" class="button quiet" onClick={() => setAsking(false)}>{t('drafts.eraseNo')}</button>
      </div>
    </div>
  );
}
