import { useCallback, useState } from 'preact/hooks';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { EstimatorProps } from './props.ts';

/** The price list in use. A link may name an older one, which is then fetched from this site. */
export function useCatalogue({ catalogue, releases, base }: EstimatorProps) {
  const [inUse, use] = useState(catalogue);
  const useRelease = useCallback(async (date: string): Promise<boolean> => {
    if (date === catalogue.release.date) {
      use(catalogue);
      return true;
    }
    if (!releases.includes(date)) return false;
    const older = await fetchRelease(`${base}catalogue/${date}.json`);
    if (older) use(older);
    return older !== undefined;
  }, [catalogue, releases, base]);
  return { catalogue: inUse, isNewest: inUse === catalogue, useRelease };
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
