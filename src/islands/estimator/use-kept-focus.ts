import { useEffect, useRef } from 'preact/hooks';

/** Some buttons go with what they did; whoever pressed one goes on from the first that is left, not from the top of the page. */
export function useKeptFocus<Place extends Element>() {
  const place = useRef<Place>(null);
  const pressed = useRef<EventTarget>();
  useEffect(() => {
    const isGone = pressed.current instanceof Element && !pressed.current.isConnected;
    if (isGone && document.activeElement === document.body) place.current?.querySelector('button')?.focus();
    if (isGone) pressed.current = undefined;
  });
  return { place, remember: (event: Event) => { pressed.current = event.target ?? undefined; } };
}
