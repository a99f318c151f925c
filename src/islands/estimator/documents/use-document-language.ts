import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { readStored, store } from '../../../share/browser-storage.ts';
import type { EstimatorProps } from '../props.ts';

const languageKey = 'portal:estimate:document-language';

/** The language of documents, kept for the next time. That of the page is no choice: whoever reads another page gets documents in its language. */
export function useDocumentLanguage({ languages, locale }: Pick<EstimatorProps, 'languages' | 'locale'>): readonly [language: string, choose: (key: string) => void] {
  const [language, setLanguage] = useState(locale);
  useLayoutEffect(() => {
    const kept = readStored(languageKey);
    if (kept !== null && languages.some(({ key }) => key === kept)) setLanguage(kept);
  }, [languages]);
  const choose = useCallback((key: string) => {
    setLanguage(key);
    store(languageKey, key === locale ? null : key);
  }, [locale]);
  return [language, choose];
}
