import { useCallback, useState } from 'preact/hooks';
import { copyText } from '../../share/copy-text.ts';
import type { NamedPlace } from '../../support/link-desk/desk.ts';

export type Copied = 'copiedLink' | 'copiedReply' | 'copyFailed';

export interface Said {
  readonly what: Copied;
  readonly place: NamedPlace;
  /** Another one each time, so that the same words are announced again. */
  readonly count: number;
}

/** Copies and remembers what to say about it. */
export function useCopying() {
  const [said, setSaid] = useState<Said>();
  const copy = useCallback(async (text: string, what: Exclude<Copied, 'copyFailed'>, place: NamedPlace) => {
    const isCopied = await copyText(text);
    setSaid((last) => ({ what: isCopied ? what : 'copyFailed', place, count: (last?.count ?? 0) + 1 }));
  }, []);
  return { said, copy };
}
