import { useEffect, useRef } from 'preact/hooks';

/**
 * Some buttons go with what they did; whoever pressed one goes on near it, not from the top of the page.
 *
 * @param next selector, within the place, of where to go on: the first button that is left, unless it is given
 */
export function useKeptFocus<Place extends Element>(next = 'button') {
  const place = useRef<Place>(null);
  const pressed = useRef<EventTarget>();
  useEffect(() => {
    const isGone = pressed.current instanceof Element && !pressed.current.isConnected;
    if (isGone && document.activeElement === document.body) place.current?.querySelector<HTMLElement>(next)?.focus();
    if (isGone) pressed.current = undefined;
  });
  return { place, remember: (event: Event) => { pressed.current = event.target ?? undefined; } };
}
