import { useEffect, useState } from 'preact/hooks';
import type { PartnerProfile } from '../../share/partner-profile.ts';

/** Other parts of this page hear of a change by it; other tabs hear of it from the storage. */
const changedEvent = 'portal:profile-changed';

export const tellProfileChanged = (): boolean => dispatchEvent(new Event(changedEvent));

/** Calls when this tab changed what it keeps of a partner. Returns what ends it. */
export function watchThisTab(onChange: () => void): () => void {
  addEventListener(changedEvent, onChange);
  return () => removeEventListener(changedEvent, onChange);
}

export const loadProfiles = () => import('../../share/partner-profile.ts');

/** The partner's profile as this browser keeps it; fetched only when somebody resells. */
export function useProfile(isWanted: boolean): PartnerProfile | undefined {
  const [profile, setProfile] = useState<PartnerProfile>();
  useEffect(() => {
    if (!isWanted) return undefined;
    let end = () => {};
    let isOver = false;
    void loadProfiles().then(({ readProfile, watchProfile }) => {
      if (isOver) return;
      const read = () => setProfile(readProfile());
      read();
      const endWatch = watchProfile(read);
      const endOwn = watchThisTab(read);
      end = () => {
        endWatch();
        endOwn();
      };
      // Whoever presses something is told that it could not be fetched; a draft stands without the logo.
    }, () => undefined);
    return () => {
      isOver = true;
      end();
    };
  }, [isWanted]);
  return profile;
}
