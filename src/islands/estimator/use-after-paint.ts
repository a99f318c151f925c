import { useEffect, useState } from 'preact/hooks';

/**
 * The value as it was at the last paint, nothing at first: what is long to draw follows a moment after what the reader is looking at.
 *
 * @param turn parts with different turns are drawn in tasks of their own, so that a letter typed meanwhile waits for one of them only
 */
export function useAfterPaint<Value>(value: Value | undefined, turn = 0): Value | undefined {
  const [drawn, draw] = useState<Value>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => { timer = setTimeout(() => draw(() => value), turn * millisecondsApart); });
    // Paper shows what stands in the form now.
    const drawAtOnce = () => draw(() => value);
    addEventListener('beforeprint', drawAtOnce);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      removeEventListener('beforeprint', drawAtOnce);
    };
  }, [value, turn]);
  return drawn;
}

/** Longer than a letter takes to draw. */
const millisecondsApart = 20;
