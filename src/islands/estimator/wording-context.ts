import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../../words/translate.ts';
import type { Wording } from '../../words/wording.ts';

interface Speech {
  readonly wording: Wording;
  /** In the order of the reader's alphabet; empty until they have been fetched. */
  readonly countries: Words;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

export const WordingProvider = SpeechContext.Provider;

/** The words of the page's language. @throws Error outside a provider */
export const useWording = (): Wording => useSpeech().wording;

export const useCountryNames = (): Words => useSpeech().countries;

function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useWording needs a WordingProvider around it');
  return speech;
}
