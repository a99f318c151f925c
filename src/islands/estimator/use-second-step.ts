import { useEffect, useState } from 'preact/hooks';

/**
 * False while the page is first drawn, true right after, in a task of its own. What is long or far down the page waits for
 * it, so that a slow phone answers to a press in between.
 */
export function useSecondStep(): boolean {
  const [isReached, reach] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => reach(true));
    return () => clearTimeout(timer);
  }, []);
  return isReached;
}
