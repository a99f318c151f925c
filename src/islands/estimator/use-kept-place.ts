import { useEffect } from 'preact/hooks';
import { readStored, store } from '../../share/browser-storage.ts';

const placeKey = 'portal:estimate:place';

/** Where a heading stands, in CSS pixels from the top of the window; without one, where its style wants it after a link. */
interface Place {
  readonly id: string;
  readonly top?: number;
}

/**
 * Takes the reader to where a permalink leads, and after a reload or a way back to where they were. The browser goes there
 * before the estimator is alive: parts above are drawn anew then, and those far away when they come near.
 */
export function useKeptPlace(isAlive: boolean): void {
  useEffect(() => {
    if (!isAlive) return undefined;
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    let stop = hold(arrival?.type === 'navigate' ? linked() : placeBefore());
    const follow = () => {
      stop();
      stop = hold(linked());
    };
    addEventListener('hashchange', follow);
    addEventListener('pagehide', keepPlace);
    return () => {
      stop();
      removeEventListener('hashchange', follow);
      removeEventListener('pagehide', keepPlace);
    };
  }, [isAlive]);
}

const linked = (): Place => ({ id: location.hash.slice(1) });

/** Frames in which what comes near is drawn and takes the height it has. */
const frames = 45;

/** @returns what lets go; the reader's own hand does so too */
function hold({ id, top }: Place): () => void {
  let left = id === '' ? 0 : frames;
  const follow = () => {
    if (left === 0) return;
    left -= 1;
    // Another one when its part was drawn anew.
    const heading = document.getElementById(id);
    if (top === undefined) heading?.scrollIntoView();
    else scrollBy({ top: (heading?.getBoundingClientRect().top ?? top) - top, behavior: 'instant' });
    requestAnimationFrame(follow);
  };
  const letGo = () => { left = 0; };
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) addEventListener(type, letGo, { once: true, passive: true });
  follow();
  return letGo;
}

/** The last heading at or above the middle of the window. */
function keepPlace(): void {
  const places = [...document.querySelectorAll('.estimator [id]:is(h2, h3)')].map((heading) => ({ id: heading.id, top: heading.getBoundingClientRect().top }));
  const place = places.findLast(({ top }) => top <= innerHeight / 2);
  store(placeKey, scrollY > 0 && place ? `${place.id} ${place.top}` : null, 'tab');
}

function placeBefore(): Place {
  const [id = '', top] = (readStored(placeKey, 'tab') ?? '').split(' ');
  return Number.isFinite(Number(top)) ? { id, top: Number(top) } : { id: '' };
}
