import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Topics } from '../../domain/topic.ts';
import { arriveWith, bringsSomething } from '../../support/arrive.ts';
import { keepMessage, readKeptMessage } from '../../support/kept-message.ts';
import { emptyMessageForm, hasWords, type MessageForm } from '../../support/message-form.ts';
import type { MessageProblem } from '../../support/message-problem.ts';

interface Site {
  readonly topics: Topics;
  readonly estimatorPath: string;
}

/**
 * The message as typed, with what the address brought along: it is kept at every change, until it is sent or deleted. What came
 * with the address is taken out of it, so that a reload or another language goes on with what was typed since.
 */
export function useMessageForm({ topics, estimatorPath }: Site) {
  const [form, setForm] = useState(emptyMessageForm);
  const [brought, setBrought] = useState<readonly MessageProblem[]>([]);
  const [found, setFound] = useState(false);
  const [unkept, setUnkept] = useState(false);
  const [deleted, setDeleted] = useState<MessageForm>();
  const now = useRef(form);

  const put = useCallback((next: MessageForm) => {
    now.current = next;
    setForm(next);
    const isKept = keepMessage(next);
    setUnkept(!isKept);
    return isKept;
  }, []);

  // Not an effect after the paint: what is typed before it would be kept over what was.
  useLayoutEffect(() => {
    const kept = readKeptMessage();
    now.current = kept ?? emptyMessageForm;
    setForm(now.current);
    setFound(hasWords(now.current));
    const arrive = () => {
      if (!bringsSomething(location.hash)) return;
      const arrival = arriveWith(location.hash, now.current, { topics, estimatorAddress: `${location.origin}${estimatorPath}` });
      setBrought(arrival.problems);
      // Where nothing can be kept, the address is all that a reload has.
      if (put(begun(arrival.form))) history.replaceState(null, '', `${location.pathname}${location.search}`);
    };
    arrive();
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  }, [topics, estimatorPath, put]);

  const change = useCallback((part: Partial<MessageForm>) => {
    setDeleted(undefined);
    setFound(false);
    put(begun({ ...now.current, ...part }));
  }, [put]);

  /** Forgets it here and in the browser. */
  const forget = useCallback(() => {
    now.current = emptyMessageForm;
    setForm(emptyMessageForm);
    setFound(false);
    setBrought([]);
    setUnkept(!keepMessage(undefined));
  }, []);

  const remove = useCallback(() => {
    setDeleted(now.current);
    forget();
  }, [forget]);

  const restore = useCallback(() => {
    if (deleted) put(deleted);
    setDeleted(undefined);
  }, [deleted, put]);

  return { form, change, forget, remove, brought, found, unkept, ...(deleted ? { restore } : {}) };
}

const begun = (form: MessageForm): MessageForm => (form.begunAt === '' ? { ...form, begunAt: new Date().toISOString() } : form);
