import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../domain/locale.ts';
import type { Desk } from '../../support/link-desk/desk.ts';

export interface DeskState {
  readonly desk: Desk | undefined;
  /** True when its files could not be had; `load` tries again. */
  readonly failed: boolean;
  readonly load: () => void;
}

interface DeskSource {
  readonly locales: readonly Locale[];
  readonly base: string;
}

/** The list of places and what searches it: fetched when the page has nothing else to do, or when the field is entered before that. */
export function useDesk({ locales, base }: DeskSource): DeskState {
  const [desk, setDesk] = useState<Desk>();
  const [failed, setFailed] = useState(false);
  const isAsked = useRef(false);
  const load = useCallback(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    setFailed(false);
    import('../../support/link-desk/desk.ts')
      .then(({ loadDesk }) => loadDesk(locales, (path) => fetchJson(`${base}${path}`)))
      .then((found) => setDesk(() => found), () => {
        isAsked.current = false;
        setFailed(true);
      });
  }, [locales, base]);
  useEffect(() => whenIdle(load), [load]);
  return { desk, failed, load };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

/** Safari has no idle callback. Returns what calls it off. */
function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 300);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 2_000 });
  return () => cancelIdleCallback(handle);
}
