import { useState } from 'preact/hooks';
import { keepsPartnerDetails } from '../../../share/erase-everything.ts';
import { useKeptFocus } from '../use-kept-focus.ts';
import { useProfile } from '../use-profile.ts';
import { DraftList } from './DraftList.tsx';
import { EraseAll } from './EraseAll.tsx';
import { FileExchange } from './FileExchange.tsx';
import { MessageArea } from './MessageArea.tsx';
import { usePanelWords } from './panel-content.ts';
import type { PanelProps } from './panel-props.ts';
import { SaveForm } from './SaveForm.tsx';
import { StartingPoints } from './StartingPoints.tsx';
import { UnreadableDrafts } from './UnreadableDrafts.tsx';
import { useDraftActions } from './use-draft-actions.ts';
import { useDrafts } from './use-drafts.ts';
import { useMessage } from './use-message.ts';

/** Saved estimates, templates, and estimates as files. All of it stays in this browser. */
export function DraftsPanel(props: PanelProps) {
  const t = usePanelWords();
  const drafts = useDrafts();
  const messages = useMessage();
  const actions = useDraftActions(props, drafts, messages);
  // The buttons of a message go with it, as that of an entry does. The list stands next to both, and taking back is not pressed by a second Enter.
  const { place, remember } = useKeptFocus<HTMLDivElement>('#drafts-list');
  const { shelf } = drafts;
  const count = shelf.drafts.length + shelf.unreadable.length;
  // The profile is kept and forgotten elsewhere on the page; the panel is drawn anew when it is.
  useProfile(true);
  const hasPartnerDetails = keepsPartnerDetails();
  const eraseAll = () => {
    actions.eraseAll();
    // The button that was pressed is gone.
    document.getElementById('drafts-list')?.focus();
  };
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void actions.importFiles(files);
  };
  return (
    <div class={isOver ? 'drafts drop-target' : 'drafts'} ref={place} onClick={remember} onDrop={drop} onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}>
      <p class="hint">{t('drafts.where')}</p>
      {shelf.isRefused && <p class="notice">{t('drafts.refused')}</p>}
      <SaveForm current={props.current} drafts={drafts} actions={actions} />
      <MessageArea message={messages.message} />
      <DraftList drafts={shelf.drafts.filter(({ kind }) => kind === 'draft')} openedId={drafts.opened?.id} actions={actions} />
      <StartingPoints templates={shelf.drafts.filter(({ kind }) => kind === 'template')} actions={actions} base={props.base} />
      <FileExchange actions={actions} base={props.base} />
      <UnreadableDrafts unreadable={shelf.unreadable} actions={actions} />
      {(count > 0 || hasPartnerDetails) && <EraseAll count={count} hasPartnerDetails={hasPartnerDetails} erase={eraseAll} />}
    </div>
  );
}
