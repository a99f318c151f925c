import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../../words/translate.ts';
import type { Wording } from '../../words/wording.ts';

export interface Speech {
  readonly wording: Wording;
  /** In the order of the reader's alphabet; empty until they have been fetched. */
  readonly countries: Words;
  /** Page of the price list that the estimate is made with; absent for an earlier list, whose entries that page does not show. */
  readonly pricesHref?: string | undefined;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

export const WordingProvider = SpeechContext.Provider;

/** The words of the page's language. @throws Error outside a provider */
export const useWording = (): Wording => useSpeech().wording;

export const useCountryNames = (): Words => useSpeech().countries;

/** All of it, to speak to a part of the page as it was a moment ago. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useWording needs a WordingProvider around it');
  return speech;
}
