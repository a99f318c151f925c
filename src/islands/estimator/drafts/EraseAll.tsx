import { useEffect, useRef, useState } from 'preact/hooks';
import { useWording } from '../wording-context.ts';
import { usePanelWords } from './panel-content.ts';

interface EraseAllProps {
  /** Drafts and templates, readable or not. */
  readonly count: number;
  /** This browser keeps a partner's profile or prices as well. */
  readonly hasPartnerDetails: boolean;
  readonly erase: () => void;
}

/** The one step that cannot be taken back asks first. */
export function EraseAll({ count, hasPartnerDetails, erase }: EraseAllProps) {
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
      <p id="drafts-erase">
        {count === 0 ? t('drafts.eraseOnlyProfile') : <>{t('drafts.eraseSure', { count, quantity: decimal(String(count)) })}{hasPartnerDetails && ` ${t('drafts.eraseProfile')}`}</>}
      </p>
      <div class="actions">
        <button type="button" class="button quiet" ref={confirm} onClick={erase} aria-describedby="drafts-erase">{t('drafts.eraseYes')}</button>
        <button type="button" class="button quiet" onClick={() => setAsking(false)}>{t('drafts.eraseNo')}</button>
      </div>
    </div>
  );
}
