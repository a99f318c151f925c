import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PostedMessage } from '../../support/post/post-state.ts';
import { type ContactSpeech, useContact } from './contact-context.ts';
import type { OutboxInUse } from './use-outbox.ts';

interface OutgoingProps {
  readonly outbox: OutboxInUse;
  /** Which messages; those that are sent are told at the end of the form. */
  readonly messages: readonly PostedMessage[];
}

/** Where messages on their way are, and what can be done about them. */
export function Outgoing({ outbox, messages }: OutgoingProps) {
  const { t } = useContact();
  const now = useSeconds(messages.some(({ state }) => state.kind === 'retrying'));
  return (
    <ul class="outgoing" aria-label={t('contact.post.title')}>
      {messages.map((each) => <OutgoingRow key={each.key} posted={each} outbox={outbox} now={now} />)}
    </ul>
  );
}

interface OutgoingRowProps {
  readonly posted: PostedMessage;
  readonly outbox: OutboxInUse;
  /** Milliseconds since 1970. */
  readonly now: number;
}

function OutgoingRow({ posted: { key, reference, isKept, state }, outbox, now }: OutgoingRowProps) {
  const speech = useContact();
  const { t } = speech;
  const isStopped = state.kind === 'stopped';
  // Said once for each change, not once a second.
  const said = useMemo(() => stateWords({ state, isKept }, Date.now(), speech), [state.kind, isKept, state.kind === 'retrying' && state.attempts]);
  return (
    <li class={isStopped ? 'stopped' : ''}>
      <p class="sr-only" role="status">{said}</p>
      <p aria-hidden="true"><strong><bdi>{reference}</bdi></strong> {stateWords({ state, isKept }, now, speech)}</p>
      {state.kind !== 'sent' && <p class="hint">{t(isKept ? 'contact.post.kept' : 'contact.post.notKept')}</p>}
      <div class="actions">
        {state.kind !== 'sending' && <button type="button" class="button quiet" onClick={() => outbox.tryNow(key)}>{t('contact.post.tryNow')}</button>}
        <button type="button" class="button quiet" onClick={() => outbox.discard(key)}>{t('contact.post.delete')}</button>
      </div>
      <p class="hint">{t('contact.post.deleteHint')}</p>
    </li>
  );
}

/** Kept messages that this version of the page cannot read: nothing is deleted without being asked. */
export function UnreadableMessages({ outbox }: { readonly outbox: OutboxInUse }) {
  const { t, number } = useContact();
  const { unreadable } = outbox.state;
  if (unreadable.length === 0) return null;
  return (
    <div class="link-notice">
      <p><strong>{t('contact.post.unreadable', { count: unreadable.length, quantity: number(unreadable.length) })}.</strong> {t('contact.post.unreadableText')}</p>
      <button type="button" class="button quiet" onClick={() => unreadable.forEach(({ key }) => outbox.discard(key))}>{t('contact.post.delete')}</button>
    </div>
  );
}

function stateWords({ state, isKept }: Pick<PostedMessage, 'state' | 'isKept'>, now: number, { t, number }: ContactSpeech): string {
  switch (state.kind) {
    case 'retrying': return `${t(`contact.post.because.${state.because}`)} ${nextAttempt(Math.max(1, Math.ceil((state.at - now) / 1_000)), { t, number })}`;
    // What is kept nowhere is gone with the page.
    case 'stopped': return t(state.because === 'unreachable' && !isKept ? 'contact.post.unreachableNotKept' : `contact.post.${state.because}`);
    case 'sent': return '';
    default: return t(`contact.post.${state.kind}`);
  }
}

function nextAttempt(seconds: number, { t, number }: Pick<ContactSpeech, 't' | 'number'>): string {
  const [unit, count] = seconds < 60 ? ['Seconds', seconds] as const : ['Minutes', Math.round(seconds / 60)] as const;
  return t(`contact.post.retrying${unit}`, { count, quantity: number(count) });
}

/** The time, told every second while somebody waits for it. */
function useSeconds(isWaiting: boolean): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    setNow(Date.now());
    if (!isWaiting) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return now;
}
