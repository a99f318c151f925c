import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isolate } from '../../../domain/bidi-controls.ts';
import type { SavedDraft } from '../../../share/saved-drafts.ts';
import { useWording } from '../wording-context.ts';
import { usePanelWords } from './panel-content.ts';
import type { DraftActions } from './use-draft-actions.ts';
import type { Way } from './use-message.ts';

interface DraftRowProps {
  readonly draft: SavedDraft;
  readonly isOpened: boolean;
  readonly actions: DraftActions;
  /** Opening a draft, or beginning from a template. */
  readonly open: Way;
  /** The button that was pressed is gone then: the keyboard goes on from somewhere near. */
  readonly afterDelete: () => void;
}

/** One saved draft or template, and what can be done with it. */
export function DraftRow({ draft, isOpened, actions, open, afterDelete }: DraftRowProps) {
  const t = usePanelWords();
  const { date } = useWording();
  const [isRenaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const endRenaming = () => {
    setRenaming(false);
    renameButton.current?.focus();
  };
  const button = ({ label, go }: Way, kind = 'text-button') => <button type="button" class={kind} aria-label={t('drafts.named', { action: label, name: isolate(draft.name) })} onClick={go}>{label}</button>;
  const changed = new Date(draft.changedAt);
  return (
    <li class="draft-row">
      <div class="draft-what">
        {isRenaming
          ? <RenameForm draft={draft} actions={actions} end={endRenaming} />
          : <p class="draft-name"><bdi>{draft.name}</bdi>{isOpened && <span class="draft-badge">{t('drafts.openedNow')}</span>}</p>}
        <p class="draft-meta">{t('drafts.meta', { release: date(draft.release), date: date(dayOf(changed)), time: timeOf(changed) })}</p>
      </div>
      <div class="draft-ways">
        {button(open, 'button quiet')}
        <button type="button" class="text-button" ref={renameButton} aria-label={t('drafts.named', { action: t('drafts.rename'), name: isolate(draft.name) })} onClick={() => setRenaming(true)}>{t('drafts.rename')}</button>
        {button({ label: t('drafts.duplicate'), go: () => actions.duplicate(draft) })}
        {button({ label: t('drafts.exportOne'), go: () => void actions.exportDraft(draft) })}
        {button({ label: t('drafts.delete'), go: () => {
          actions.remove(draft);
          afterDelete();
        } })}
      </div>
    </li>
  );
}

function RenameForm({ draft, actions, end }: Pick<DraftRowProps, 'draft' | 'actions'> & { readonly end: () => void }) {
  const t = usePanelWords();
  const [name, setName] = useState(draft.name);
  const input = useRef<HTMLInputElement>(null);
  // Not after the paint: the first letters of whoever types at once would go astray.
  useLayoutEffect(() => input.current?.select(), []);
  const rename = (event: Event) => {
    event.preventDefault();
    if (actions.rename(draft, name)) end();
    else input.current?.focus();
  };
  return (
    <form class="rename" onSubmit={rename} onKeyDown={(event) => event.key === 'Escape' && end()}>
      <input ref={input} value={name} autocomplete="off" dir="auto" aria-label={t('drafts.newName', { name: isolate(draft.name) })} onInput={(event) => setName(event.currentTarget.value)} />
      <button type="submit" class="button quiet">{t('drafts.renameDone')}</button>
      <button type="button" class="text-button" onClick={end}>{t('drafts.cancel')}</button>
    </form>
  );
}

/** In the reader's own time zone. */
const dayOf = (time: Date): string => [String(time.getFullYear()).padStart(4, '0'), pad(time.getMonth() + 1), pad(time.getDate())].join('-');
const timeOf = (time: Date): string => `${pad(time.getHours())}:${pad(time.getMinutes())}`;
const pad = (value: number): string => String(value).padStart(2, '0');
