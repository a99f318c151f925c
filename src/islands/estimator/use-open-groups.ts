import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { readStored, store } from '../../share/browser-storage.ts';

export interface OpenGroups {
  readonly isOpen: (name: string) => boolean;
  readonly toggle: (name: string) => void;
  readonly open: (name: string) => void;
  readonly setAll: (open: boolean) => void;
}

const groupsKey = 'portal:estimate:groups';

/** Which groups of questions are open, kept so that a reload and another language show the same page. */
export function useOpenGroups(names: readonly string[]): OpenGroups {
  const [opened, setOpened] = useState<readonly string[]>([]);
  useEffect(() => {
    const kept = (readStored(groupsKey) ?? '').split(' ').filter((name) => names.includes(name));
    if (kept.length > 0) setOpened((now) => [...new Set([...now, ...kept])]);
  }, [names]);
  const change = useCallback((next: (now: readonly string[]) => readonly string[]) => {
    setOpened((now) => {
      const after = next(now);
      store(groupsKey, after.length === 0 ? null : after.join(' '));
      return after;
    });
  }, []);
  const open = useCallback((name: string) => change((now) => (now.includes(name) ? now : [...now, name])), [change]);
  return useMemo(() => ({
    isOpen: (name) => opened.includes(name),
    toggle: (name) => change((now) => (now.includes(name) ? now.filter((other) => other !== name) : [...now, name])),
    open,
    setAll: (all) => change(() => (all ? names : [])),
  }), [opened, change, open, names]);
}
