import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { EstimatorProps } from './props.ts';

export interface Releases {
  /** The price list in use. */
  readonly catalogue: Catalogue;
  readonly newest: Catalogue;
  /** Date of the one that the answers belong to: the wanted one, also while it is fetched; that in use when this site does not hold it. */
  readonly release: string;
  /** Whether it is in use already; figures of another list are none of the answers. */
  readonly isHere: boolean;
  /** Date of the wanted one, when this site does not hold it. */
  readonly releaseGone: string | undefined;
  /** Wants another one, which is used as soon as it is there. The last wish counts, in whatever order the lists arrive. */
  readonly wantRelease: (date: string) => void;
  /** Another one to look at; nothing when this site does not hold it. */
  readonly loadRelease: (date: string) => Promise<Catalogue | undefined>;
}

interface Answer {
  readonly date: string;
  readonly isHeld: boolean;
}

/** The price list in use. A link may name an older one, which is then fetched from this site. */
export function useCatalogue({ catalogue: newest, releases, base }: EstimatorProps): Releases {
  const [wanted, wantRelease] = useState(newest.release.date);
  const [answer, setAnswer] = useState<Answer>();
  const held = useRef<ReadonlyMap<string, Catalogue>>(new Map([[newest.release.date, newest]]));
  const inUse = useRef(newest);
  const loadRelease = useCallback(async (date: string): Promise<Catalogue | undefined> => {
    const found = held.current.get(date) ?? (releases.includes(date) ? await fetchRelease(`${base}catalogue/${date}.json`) : undefined);
    if (found) held.current = new Map([...held.current, [date, found]]);
    return found;
  }, [releases, base]);
  useLayoutEffect(() => {
    if (held.current.has(wanted)) return undefined;
    let isWanted = true;
    void loadRelease(wanted).then((found) => { if (isWanted) setAnswer({ date: wanted, isHeld: found !== undefined }); });
    return () => {
      isWanted = false;
      // Whoever wants it again later may have a connection by then.
      setAnswer(undefined);
    };
  }, [wanted, loadRelease]);
  const releaseGone = answer?.date === wanted && !answer.isHeld ? wanted : undefined;
  const catalogue = held.current.get(wanted) ?? (releaseGone === undefined ? inUse.current : newest);
  inUse.current = catalogue;
  const release = releaseGone === undefined ? wanted : catalogue.release.date;
  const isHere = release === catalogue.release.date;
  return useMemo(() => ({ catalogue, newest, release, isHere, releaseGone, wantRelease, loadRelease }), [catalogue, newest, release, isHere, releaseGone, loadRelease]);
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
