import type { Translate } from '../words/translate.ts';
import { type Message, messageLimits } from './message.ts';
import { tidyLine } from './typed-text.ts';

export type Entry = Message['fields'][number];

type Head = Omit<Message, 'version' | 'subject' | 'text'>;

interface SubjectWords {
  readonly t: Translate;
  /** How subjects of this topic begin. */
  readonly subject: string;
}

/** What support sees in its list: whether it is critical, the topic, what it is about, and the reference, which is never cut. */
export function subjectOf({ reference, critical, page, estimate }: Head, { t, subject }: SubjectWords): string {
  const end = ` [${reference}]`;
  const about = estimate?.reference ?? page?.title;
  const begin = tidyLine([...(critical ? [t('contact.mark.critical')] : []), about === undefined ? subject : t('contact.mark.about', { subject, about })].join(' '));
  return cutAt(begin, messageLimits.line - end.length) + end;
}

/** A whole character more is better than half of one. */
const cutAt = (text: string, highest: number): string => (text.length <= highest ? text : `${Array.from(text).slice(0, Math.floor(highest / 2) - 1).join('')}…`);

interface TextWords {
  readonly t: Translate;
  readonly topic: string;
  readonly language: { readonly tag: string; readonly name: string };
  /** Reference of the draft that the link of the estimate opens. */
  readonly opensAs?: string | undefined;
}

/** The whole text: who and what first, then every answer under its question, then where it comes from and whom to answer. */
export function textOf({ reference, who, critical, from, fields, page, estimate }: Head, { t, topic, language, opensAs }: TextWords): string {
  const line = (key: string, value: string) => t('contact.mark.line', { label: t(`contact.text.${key}`), value });
  const blocks = [
    [
      ...(critical ? [t('contact.text.critical')] : []),
      line('topic', topic),
      line('who', t(`contact.who.${who}`)),
    ].join('\n'),
    ...paragraphs(fields, t),
    ...(estimate ? [[
      line('estimate', estimate.reference),
      // Whoever opens the link would look for a reference that is not there.
      ...(opensAs === undefined || opensAs === estimate.reference ? [] : [t('contact.text.opens', { reference: opensAs })]),
      estimate.link,
    ].join('\n')] : []),
    ...(page ? [`${line('page', page.title ?? page.id)}\n${page.address}`] : []),
    [
      ...(from.name === undefined ? [] : [line('name', from.name)]),
      line('mail', from.mail),
      line('language', `${language.name} (${language.tag})`),
      line('reference', reference),
    ].join('\n'),
  ];
  return blocks.join('\n\n');
}

const isShort = ({ value }: Entry): boolean => !value.includes('\n') && value.length <= 80;

/** A short answer stands beside its question and others of its kind, a long one below it, in a paragraph of its own. */
function paragraphs(fields: readonly Entry[], t: Translate): readonly string[] {
  const line = ({ label, value }: Entry) => t('contact.mark.line', { label, value });
  const short = fields.filter(isShort).map(line);
  const long = fields.filter((field) => !isShort(field)).map((field) => `${line({ ...field, value: '' }).trimEnd()}\n${field.value}`);
  return [...(short.length > 0 ? [short.join('\n')] : []), ...long];
}
