import { useEffect, useRef, useState } from 'preact/hooks';
import { isolate } from '../../domain/bidi-controls.ts';
import { copyText } from '../../share/copy-text.ts';
import type { Message } from '../../support/message.ts';
import { useContact } from './contact-context.ts';
import { MessagePaper, saveMessageText } from './MessagePaper.tsx';

export interface Finished {
  readonly message: Message;
  readonly to: string;
  /** What happens with a message of this topic. */
  readonly next: string;
  /** The endpoint's own reference, such as the number of a ticket. */
  readonly ticket?: string;
}

/** The reference to keep, what happens next, and a copy. The browser has forgotten what was typed; this page still shows it. */
export function Sent({ message, to, next, ticket, onAnother }: Finished & { readonly onAnother: () => void }) {
  const { t } = useContact();
  const heading = useRef<HTMLHeadingElement>(null);
  const [status, setStatus] = useState('');
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView();
  }, []);
  const copy = async () => setStatus((await copyText(message.text)) ? t('contact.sent.copied') : t('contact.sent.copyFailed'));
  return (
    <section class="contact-sent" aria-labelledby="message-sent">
      <h3 id="message-sent" ref={heading} tabindex={-1}>{t('contact.sent.title')}</h3>
      <p class="message-reference"><span>{t('contact.sent.reference')}</span> <strong><bdi>{message.reference}</bdi></strong>{ticket !== undefined && <span>{t('contact.post.ticket', { reference: isolate(ticket) })}</span>}</p>
      <h4>{t('contact.sent.next')}</h4>
      <p>{next}</p>
      <p>{t('contact.sent.noTime')}</p>
      <h4>{t('contact.sent.copy')}</h4>
      <p>{t('contact.sent.forgotten')}</p>
      <div class="actions">
        <button type="button" class="button quiet" onClick={() => saveMessageText(message, to, t)}>{t('contact.txt')}</button>
        <button type="button" class="button quiet" onClick={() => void copy()}>{t('contact.copy')}</button>
        <button type="button" class="button quiet" onClick={onAnother}>{t('contact.another')}</button>
      </div>
      <p class="action-status" role="status">{status}</p>
      <details>
        <summary>{t('contact.sent.show')}</summary>
        <MessagePaper message={message} to={to} />
      </details>
    </section>
  );
}
