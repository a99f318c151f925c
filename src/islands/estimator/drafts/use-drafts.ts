import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Problem, Reading } from '../../../domain/problem.ts';
import { eraseEverything } from '../../../share/erase-everything.ts';
import { withoutPartnerPrices } from '../../../share/kept-partner-prices.ts';
import {
  changeDraft, deleteDraft, deleteUnreadable, type DraftContent, type DraftShelf, type NamedContent, putDraftBack, putUnreadableBack, readOpenDraft, rememberOpenDraft, type SavedDraft, saveNewDraft,
  type SeenDraft, type UnreadableDraft,
} from '../../../share/saved-drafts.ts';
import { tellProfileChanged } from '../use-profile.ts';
import type { KeepableEstimate } from './panel-props.ts';
import { tellDraftsChanged, useShelf } from './use-shelf.ts';

export interface Drafts {
  readonly shelf: DraftShelf;
  /** The draft that this tab's answers were opened from or saved as, as this tab last saw it. */
  readonly opened: SeenDraft | undefined;
  readonly setOpened: (seen: SeenDraft | undefined) => void;
  readonly saveNew: (named: NamedContent) => Reading<SavedDraft>;
  readonly change: (seen: SeenDraft, change: Partial<NamedContent>) => Reading<SavedDraft>;
  readonly remove: (draft: SeenDraft) => Reading<SavedDraft>;
  readonly putBack: (draft: SavedDraft) => Reading<SavedDraft>;
  readonly eraseAll: () => Problem | undefined;
  readonly dropUnreadable: (unreadable: UnreadableDraft) => boolean;
  readonly putUnreadableBack: (unreadable: UnreadableDraft) => boolean;
}

/** The drafts kept in this browser, what is done to them, and which of them this tab shows. */
export function useDrafts(): Drafts {
  const shelf = useShelf();
  const [opened, keepOpened] = useState(readOpenDraft);
  const setOpened = useCallback((seen: SeenDraft | undefined) => {
    rememberOpenDraft(seen);
    keepOpened(seen);
  }, []);
  useEffect(() => {
    // A link that is opened in this page ends the work on a draft (`use-answers.ts`, which listens since longer).
    const look = () => keepOpened(readOpenDraft());
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  /** Whatever came of it, the list shows what is there now. */
  const andRefresh = <Done>(done: Done): Done => {
    tellDraftsChanged();
    return done;
  };
  return {
    shelf,
    opened,
    setOpened,
    saveNew: (named) => andRefresh(saveNewDraft(named, new Date())),
    change: (seen, change) => {
      const changed = andRefresh(changeDraft(seen, change, new Date()));
      if (changed.ok && changed.value.id === opened?.id) setOpened(changed.value);
      return changed;
    },
    remove: (draft) => {
      const removed = andRefresh(deleteDraft(draft));
      if (removed.ok && draft.id === opened?.id) setOpened(undefined);
      return removed;
    },
    putBack: (draft) => andRefresh(putDraftBack(draft)),
    eraseAll: () => {
      setOpened(undefined);
      const isErased = andRefresh(eraseEverything());
      tellProfileChanged();
      return isErased ? undefined : { code: 'storage-not-erased', path: '', values: {} };
    },
    dropUnreadable: (unreadable) => andRefresh(deleteUnreadable(unreadable)),
    putUnreadableBack: (unreadable) => andRefresh(putUnreadableBack(unreadable)),
  };
}

/** What is kept of an estimate: a partner's prices stay with the tab, by an id. */
export function contentOf({ form, release, madeOn }: KeepableEstimate): DraftContent {
  const { form: kept, partnerPrices } = withoutPartnerPrices(form);
  return { release, madeOn, form: kept, partnerPrices };
}
