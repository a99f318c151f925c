import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Wording } from '../../words/wording.ts';

const WordingContext = createContext<Wording | undefined>(undefined);

export const WordingProvider = WordingContext.Provider;

/** The words of the page's language. @throws Error outside a provider */
export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (!wording) throw new Error('useWording needs a WordingProvider around it');
  return wording;
}
