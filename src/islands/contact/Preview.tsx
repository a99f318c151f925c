import { useEffect, useRef, useState } from 'preact/hooks';
import { copyText } from '../../share/copy-text.ts';
import { makeEml } from '../../support/make-eml.ts';
import type { Message } from '../../support/message.ts';
import { longestMailto, mailtoOf, messageFileName } from '../../support/message-ways.ts';
import type { PostedMessage } from '../../support/post/post-state.ts';
import { saveFile } from '../save-file.ts';
import { useContact } from './contact-context.ts';
import { MessagePaper, saveMessageText } from './MessagePaper.tsx';
import { Outgoing } from './Outgoing.tsx';
import type { OutboxInUse } from './use-outbox.ts';

interface PreviewProps {
  readonly message: Message;
  /** Address of support; '' when the operator has none. */
  readonly to: string;
  /** What sends by itself, where the operator has an endpoint. */
  readonly outbox: OutboxInUse | undefined;
  /** This message on its way, once it is. */
  readonly posted: PostedMessage | undefined;
  /** Back to the form. */
  readonly onChange: () => void;
  readonly onSent: () => void;
}

/** Exactly what will be sent, and the ways to send it. Nothing has left the browser yet. */
export function Preview({ message, to, outbox, posted, onChange, onSent }: PreviewProps) {
  const { t, number } = useContact();
  const heading = useRef<HTMLHeadingElement>(null);
  const [status, setStatus] = useState('');
  const [isOnItsWay, setOnItsWay] = useState(false);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView();
    // Fetched while the message is read: it is there then even when the connection is not.
    outbox?.prepare();
  }, []);
  const mailto = mailtoOf(message, to);
  const used = (words: string) => {
    setStatus(words);
    setOnItsWay(true);
  };
  const copy = async () => ((await copyText(message.text)) ? used(t(to ? 'contact.copied' : 'contact.copiedNoAddress')) : setStatus(t('contact.copyFailed')));
  const download = () => {
    saveFile({ name: messageFileName(message, 'eml'), mediaType: 'message/rfc822', bytes: new TextEncoder().encode(makeEml(message, { to, now: new Date() })) });
    used(t('contact.emlSaved'));
  };
  const saveText = () => {
    saveMessageText(message, to, t);
    used(t('contact.txtSaved'));
  };
  return (
    <section class="contact-preview" aria-labelledby="message-preview">
      <h3 id="message-preview" ref={heading} tabindex={-1}>{t('contact.preview.title')}</h3>
      {!posted && <p>{t('contact.preview.text')}</p>}
      <MessagePaper message={message} to={to} />
      <div class="actions">
        <button type="button" class="button quiet" onClick={onChange}>{t('contact.change')}</button>
      </div>
      <h4>{t('contact.ways')}</h4>
      {outbox && (posted ? <Outgoing outbox={outbox} messages={[posted]} /> : (
        <div class="actions"><button type="button" class="button" onClick={() => outbox.send(message)}>{t('contact.send')}</button></div>
      ))}
      {outbox?.failed && <p class="notice" role="status">{t('contact.sendNotLoaded')}</p>}
      {outbox && <p>{t('contact.otherWays')}</p>}
      {to === '' && <p class="notice">{t('contact.noAddress')}</p>}
      {!mailto.fits && <p class="notice">{t('contact.tooLongForMail', { length: number(mailto.length), highest: number(longestMailto) })}</p>}
      <div class="actions">
        {mailto.fits && <a class={outbox ? 'button quiet' : 'button'} href={mailto.href} onClick={() => used(t('contact.mailOpened'))}>{t('contact.mail.open')}</a>}
        <button type="button" class={mailto.fits || outbox ? 'button quiet' : 'button'} onClick={download}>{t('contact.eml')}</button>
        <button type="button" class="button quiet" onClick={() => void copy()}>{t('contact.copy')}</button>
        {!mailto.fits && <a class="button quiet" href={mailto.href} onClick={() => used(t('contact.mailOpened'))}>{t('contact.mail.openEmpty')}</a>}
        <button type="button" class="button quiet" onClick={saveText}>{t('contact.txt')}</button>
      </div>
      <p class="action-status" role="status">{status}</p>
      {isOnItsWay && (
        <div class="was-it-sent" role="group" aria-labelledby="message-sent-question">
          <p id="message-sent-question"><strong>{t('contact.wasItSent')}</strong> {t('contact.cannotKnow')}</p>
          <div class="actions">
            <button type="button" class="button" onClick={onSent}>{t('contact.wasSent')}</button>
            <button type="button" class="button quiet" onClick={() => setOnItsWay(false)}>{t('contact.notSent')}</button>
          </div>
        </div>
      )}
    </section>
  );
}
