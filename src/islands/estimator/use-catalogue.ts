import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { EstimatorProps } from './props.ts';

export interface Releases {
  /** The price list in use. */
  readonly catalogue: Catalogue;
  readonly newest: Catalogue;
  /** Takes another one into use; false when this site does not hold it. */
  readonly useRelease: (date: string) => Promise<boolean>;
  /** Another one to look at; nothing when this site does not hold it. */
  readonly loadRelease: (date: string) => Promise<Catalogue | undefined>;
}

/** The price list in use. A link may name an older one, which is then fetched from this site. */
export function useCatalogue({ catalogue: newest, releases, base }: EstimatorProps): Releases {
  const [catalogue, use] = useState(newest);
  const loadRelease = useCallback(async (date: string): Promise<Catalogue | undefined> => {
    if (date === newest.release.date) return newest;
    return releases.includes(date) ? fetchRelease(`${base}catalogue/${date}.json`) : undefined;
  }, [newest, releases, base]);
  const useRelease = useCallback(async (date: string): Promise<boolean> => {
    const found = await loadRelease(date);
    if (found) use(found);
    return found !== undefined;
  }, [loadRelease]);
  return useMemo(() => ({ catalogue, newest, useRelease, loadRelease }), [catalogue, newest, useRelease, loadRelease]);
}

/** Built from checked content and served by this site, so it is not checked a second time in the browser. */
async function fetchRelease(address: string): Promise<Catalogue | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Catalogue) : undefined;
  } catch {
    return undefined;
  }
}
