import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../../support/message.ts';
import type { Outbox } from '../../support/post/outbox.ts';
import { hasKeptMessages } from '../../support/post/post-names.ts';
import type { OutboxState } from '../../support/post/post-state.ts';

export interface OutboxInUse {
  readonly state: OutboxState;
  /** What sends could not be fetched; the other ways are there all the same. */
  readonly failed: boolean;
  /** Fetches what sends, so that it is there when the connection is not. */
  readonly prepare: () => void;
  readonly send: (message: Message) => void;
  readonly tryNow: (key: string) => void;
  readonly discard: (key: string) => void;
}

let opened: Promise<Outbox> | undefined;

/** One for the life of the page: it goes on sending whatever is on the screen. */
function openOutbox(endpoint: string): Promise<Outbox> {
  opened ??= import('../../support/post/browser-outbox.ts').then(({ openBrowserOutbox }) => openBrowserOutbox(endpoint));
  return opened;
}

/** Nothing when the operator has no endpoint. Opens by itself when an earlier page has left a message that is not sent yet. */
export function useOutbox(endpoint: string): OutboxInUse | undefined {
  const [state, setState] = useState<OutboxState>({ messages: [], unreadable: [] });
  const [failed, setFailed] = useState(false);
  const end = useRef<() => void>();

  const use = useCallback(async (act: (outbox: Outbox) => void) => {
    try {
      const outbox = await openOutbox(endpoint);
      end.current ??= outbox.subscribe(setState);
      act(outbox);
      setState(outbox.state());
      setFailed(false);
    } catch {
      opened = undefined;
      setFailed(true);
    }
  }, [endpoint]);

  const prepare = useCallback(() => void use(() => undefined), [use]);
  useEffect(() => {
    if (endpoint !== '' && hasKeptMessages()) prepare();
    return () => end.current?.();
  }, [endpoint, prepare]);

  if (endpoint === '') return undefined;
  return {
    state, failed, prepare,
    send: (message) => void use((outbox) => outbox.send(message)),
    tryNow: (key) => void use((outbox) => outbox.tryNow(key)),
    discard: (key) => void use((outbox) => outbox.discard(key)),
  };
}
