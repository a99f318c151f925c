import { useEffect, useState } from 'preact/hooks';

/**
 * Counts up to `last`, a task of its own for each: what is drawn at 0 answers the reader first. On the server everything is
 * drawn at once.
 */
export function useTurn(last: number): number {
  const [turn, setTurn] = useState(typeof window === 'undefined' ? last : 0);
  useEffect(() => {
    if (turn >= last) return undefined;
    const timer = setTimeout(() => setTurn(turn + 1));
    return () => clearTimeout(timer);
  }, [turn, last]);
  return turn;
}
