import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../domain/locale.ts';
import { type DeskChoices, keepDeskChoices, readDeskChoices } from '../../support/link-desk/desk-choices.ts';

export interface Choices extends DeskChoices {
  readonly choose: (choice: Partial<DeskChoices>) => void;
}

/** Client's language and format of the reply: those chosen last in this browser, else the page's language and plain text. */
export function useChoices(pageLocale: Locale): Choices {
  const [choices, setChoices] = useState<DeskChoices>({ locale: pageLocale, format: 'text' });
  // After the first drawing, which has to be the one that the server made.
  useEffect(() => {
    const kept = readDeskChoices();
    if (kept) setChoices(kept);
  }, []);
  const choose = useCallback((choice: Partial<DeskChoices>) => {
    setChoices((now) => {
      const next = { ...now, ...choice };
      keepDeskChoices(next);
      return next;
    });
  }, []);
  return { ...choices, choose };
}
