import { useRef, useState } from 'preact/hooks';
import type { SavedDraft } from '../../../share/saved-drafts.ts';
import { DraftRow } from './DraftRow.tsx';
import { usePanelWords } from './panel-content.ts';
import type { DraftActions } from './use-draft-actions.ts';

interface DraftListProps {
  readonly drafts: readonly SavedDraft[];
  readonly openedId: string | undefined;
  readonly actions: DraftActions;
}

/** From so many on, looking for one takes longer than typing a part of its name. */
const worthFinding = 8;

/** The saved drafts, last changed first. */
export function DraftList({ drafts, openedId, actions }: DraftListProps) {
  const t = usePanelWords();
  const [wanted, setWanted] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const found = drafts.filter(({ name, form }) => `${name} ${form.buyerName}`.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <section class="drafts-section" aria-labelledby="drafts-list">
      <h4 id="drafts-list" tabindex={-1} ref={heading}>{t('drafts.list')}</h4>
      {drafts.length === 0 && <p>{t('drafts.none')}</p>}
      {drafts.length >= worthFinding && (
        <div class="field short">
          <label for="draft-wanted">{t('drafts.find')}</label>
          <input id="draft-wanted" type="search" value={wanted} autocomplete="off" dir="auto" onInput={(event) => setWanted(event.currentTarget.value)} />
        </div>
      )}
      {drafts.length > 0 && found.length === 0 && <p role="status">{t('drafts.noneFound')}</p>}
      <ul class="draft-list">
        {found.map((draft) => (
          <DraftRow key={draft.id} draft={draft} isOpened={draft.id === openedId} actions={actions}
            open={{ label: t('drafts.open'), go: () => void actions.openDraft(draft) }} afterDelete={() => heading.current?.focus()} />
        ))}
      </ul>
    </section>
  );
}
