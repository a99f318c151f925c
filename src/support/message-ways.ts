import type { Message } from './message.ts';
import { mailtoHref } from './mailto.ts';

/**
 * Characters of a whole mail address that every mail program takes: Windows hands over 2,048, some programs less. Letters
 * outside ASCII count six or nine each.
 */
export const longestMailto = 1_900;

export type MailtoWay =
  | { readonly fits: true; readonly href: string }
  /** `href` opens a message with address and subject, into which the text can be pasted. */
  | { readonly fits: false; readonly href: string; readonly length: number };

export function mailtoOf({ subject, text }: Message, to: string): MailtoWay {
  const href = mailtoHref({ to, subject, body: text });
  return href.length <= longestMailto ? { fits: true, href } : { fits: false, href: mailtoHref({ to, subject }), length: href.length };
}

/** For whoever keeps or pastes it: address, subject and text, exactly as shown. */
export function plainTextOf({ subject, text }: Message, to: string, labels: { readonly to: string; readonly subject: string }): string {
  return [...(to ? [`${labels.to}: ${to}`] : []), `${labels.subject}: ${subject}`, '', text, ''].join('\n');
}

/** The name of a file of this message; references hold only letters, digits and hyphens. */
export const messageFileName = ({ reference }: Message, ending: 'eml' | 'txt'): string => `${reference}.${ending}`;
