import { useEffect, useState } from 'preact/hooks';

/** The value as it was at the last paint: what is long to draw follows a moment after what the reader is looking at. */
export function useAfterPaint<Value>(value: Value): Value {
  const [drawn, draw] = useState(value);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => { timer = setTimeout(() => draw(value)); });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return drawn;
}
