import { useCallback, useState } from 'preact/hooks';
import { copyText } from '../../share/copy-text.ts';
import type { DeskLanguage } from './props.ts';

type Copied = 'copiedLink' | 'copiedReply' | 'copyFailed';

export interface Said {
  readonly what: Copied;
  /** Title of the place in the language that it was copied for. */
  readonly title: string;
  readonly language: DeskLanguage;
}

/** Copies and remembers what to say about it. */
export function useCopying() {
  const [said, setSaid] = useState<Said>();
  const copy = useCallback(async (text: string, what: Exclude<Copied, 'copyFailed'>, about: Pick<Said, 'title' | 'language'>) => {
    const isCopied = await copyText(text);
    // Another object each time, so that the same words are announced again.
    setSaid({ what: isCopied ? what : 'copyFailed', ...about });
  }, []);
  return { said, copy };
}
