import { useEffect, useState } from 'preact/hooks';
import { type DraftShelf, listDrafts, watchDrafts } from '../../../share/saved-drafts.ts';

/** Of a tab's own changes the storage tells that tab nothing: its panels hear of them by this. */
const changedEvent = 'portal:drafts-changed';

export const tellDraftsChanged = (): boolean => dispatchEvent(new Event(changedEvent));

/** The drafts kept in this browser, as this tab and every other one last left them. */
export function useShelf(): DraftShelf {
  const [shelf, setShelf] = useState(listDrafts);
  useEffect(() => {
    const refresh = () => setShelf(listDrafts());
    addEventListener(changedEvent, refresh);
    const endWatch = watchDrafts(refresh);
    return () => {
      removeEventListener(changedEvent, refresh);
      endWatch();
    };
  }, []);
  return shelf;
}
