import type { Message } from '../../support/message.ts';
import { messageFileName, plainTextOf } from '../../support/message-ways.ts';
import type { Translate } from '../../words/translate.ts';
import { saveFile } from '../save-file.ts';
import { useContact } from './contact-context.ts';

interface MessagePaperProps {
  readonly message: Message;
  readonly to: string;
}

/** The message word for word. */
export function MessagePaper({ message: { subject, text }, to }: MessagePaperProps) {
  const { t } = useContact();
  return (
    <div class="message-paper">
      <dl>
        {to && <div><dt>{t('contact.to')}</dt><dd><bdi>{to}</bdi></dd></div>}
        <div><dt>{t('contact.subject')}</dt><dd><bdi>{subject}</bdi></dd></div>
      </dl>
      <pre tabindex={0} role="group" aria-label={t('contact.text')}>{text}</pre>
    </div>
  );
}

export function saveMessageText(message: Message, to: string, t: Translate): void {
  const text = plainTextOf(message, to, { to: t('contact.to'), subject: t('contact.subject') });
  saveFile({ name: messageFileName(message, 'txt'), mediaType: 'text/plain;charset=utf-8', bytes: new TextEncoder().encode(text) });
}
