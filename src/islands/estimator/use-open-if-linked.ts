import { useEffect } from 'preact/hooks';

/**
 * Opens what a permalink leads to, when the page comes with it and whenever it is followed.
 *
 * @param open the same function throughout
 */
export function useOpenIfLinked(id: string, open: () => void): void {
  useEffect(() => {
    const openIfLinked = () => { if (location.hash === `#${id}`) open(); };
    openIfLinked();
    addEventListener('hashchange', openIfLinked);
    return () => removeEventListener('hashchange', openIfLinked);
  }, [id, open]);
}
