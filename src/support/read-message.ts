import { mailAddress } from '../domain/mail-address.ts';
import { quoteTyped } from '../domain/problem.ts';
import type { Topic, TopicField, Topics, TopicWords } from '../domain/topic.ts';
import { isShareFragment } from '../share/fragment-mark.ts';
import { draftReference } from '../share/enquiry-fragment.ts';
import type { Translate } from '../words/translate.ts';
import { criticalAnswer, criticalField } from './critical.ts';
import { type Message, messageLimits, type Sender, senders } from './message.ts';
import type { MessageForm } from './message-form.ts';
import type { MessageProblem } from './message-problem.ts';
import { messageReference } from './message-reference.ts';
import { type Entry, subjectOf, textOf } from './message-text.ts';
import { tidyLine, tidyText } from './typed-text.ts';

export interface MessageContext {
  readonly topics: Topics;
  readonly words: TopicWords;
  /** Words under `contact.`. */
  readonly t: Translate;
  /** BCP-47 tag of the page, and what the language calls itself. */
  readonly language: { readonly tag: string; readonly name: string };
  /** The place that `form.about` names. */
  readonly page?: NonNullable<Message['page']> | undefined;
  readonly referenceOfLink?: ReferenceOfLink | undefined;
}

/** The reference of the draft that a link opens; nothing when the link does not settle it. */
export type ReferenceOfLink = (link: string) => string | undefined;

export type MessageReading =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly problems: readonly MessageProblem[] };

/** Characters of a name, as asked. */
export const longestName = 100;

/** A form as typed, read into what is sent, or everything that is to be corrected first, in the order of the form. */
export function readMessage(form: MessageForm, context: MessageContext): MessageReading {
  const topic = context.topics.topics.find(({ id }) => id === form.topic);
  const who = senders.find((sender) => sender === form.who);
  const asked = topic ? askedFields(topic, context) : [];
  const answers = asked.map((field) => ({ ...field, ...readAnswer(form.answers[field.id] ?? '', field) }));
  const [name, mail] = [readName(form.name), readMail(form.mail)];
  const problems = [
    ...(who ? [] : [choiceProblem('who', form.who)]),
    ...(topic ? [] : [choiceProblem('topic', form.topic)]),
    ...[...answers, name, mail].flatMap(({ problem }) => (problem ? [problem] : [])),
  ];
  if (problems.length > 0 || !who || !topic) return { ok: false, problems };
  return composeMessage({ form, who, topic, answers, from: { ...(name.value ? { name: name.value } : {}), mail: mail.value } }, context);
}

/** What the topic asks; a page is not asked for when the reader comes from one. */
export function askedFields({ fields }: Topic, { topics, page }: Pick<MessageContext, 'topics' | 'page'>): readonly AskedField[] {
  return fields.flatMap(({ id, required }) => {
    const field = topics.fields[id];
    return field && !(field.kind === 'page' && page) ? [{ id, required, field }] : [];
  });
}

export interface AskedField {
  readonly id: string;
  readonly required: boolean;
  readonly field: TopicField;
}

/** Characters that may be typed; nothing for an answer that is chosen. */
export function limitOf(field: TopicField): number | undefined {
  switch (field.kind) {
    case 'line': case 'text': case 'page': return field.highest;
    case 'link': return messageLimits.link;
    default: return undefined;
  }
}

interface ReadAnswer {
  /** Tidied; '' when there is none. */
  readonly value: string;
  readonly problem?: MessageProblem;
}

function readAnswer(typed: string, { id, required, field }: AskedField): ReadAnswer {
  const value = field.kind === 'text' ? tidyText(typed) : tidyLine(typed);
  const problem = value === '' ? (required ? missingProblem(id, field) : undefined) : wrongProblem(id, value, field);
  return { value, ...(problem ? { problem } : {}) };
}

function missingProblem(path: string, { kind }: TopicField): MessageProblem {
  switch (kind) {
    case 'choice': return { code: 'choice-missing', path, values: {} };
    case 'page': return { code: 'page-missing', path, values: {} };
    case 'reference': return { code: 'reference-missing', path, values: {} };
    default: return { code: 'text-missing', path, values: {} };
  }
}

function wrongProblem(path: string, value: string, field: TopicField): MessageProblem | undefined {
  const highest = limitOf(field);
  if (highest !== undefined && value.length > highest) return { code: 'text-too-long', path, values: { length: value.length, highest } };
  switch (field.kind) {
    case 'choice': return field.options.includes(value) ? undefined : choiceProblem(path, value);
    case 'reference': return draftReference.test(value.toUpperCase()) ? undefined : { code: 'reference-unreadable', path, values: { typed: quoteTyped(value) } };
    case 'link': return isEstimateLink(value) ? undefined : { code: 'link-unreadable', path, values: { typed: quoteTyped(value) } };
    default: return undefined;
  }
}

function choiceProblem(path: string, typed: string): MessageProblem {
  return typed === '' ? { code: 'choice-missing', path, values: {} } : { code: 'choice-unknown', path, values: { typed: quoteTyped(tidyLine(typed)) } };
}

/** Whether a text is the address of an estimate. */
export function isEstimateLink(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && isShareFragment(url.hash);
}

function readName(typed: string): ReadAnswer {
  const value = tidyLine(typed);
  if (value.length <= longestName) return { value };
  return { value, problem: { code: 'text-too-long', path: 'name', values: { length: value.length, highest: longestName } } };
}

function readMail(typed: string): ReadAnswer {
  const value = tidyLine(typed);
  if (value === '') return { value, problem: { code: 'mail-missing', path: 'mail', values: {} } };
  const isAddress = value.length <= messageLimits.mail && mailAddress.test(value);
  return isAddress ? { value } : { value, problem: { code: 'mail-unreadable', path: 'mail', values: { typed: quoteTyped(value) } } };
}

interface Composition {
  readonly form: MessageForm;
  readonly who: Sender;
  readonly topic: Topic;
  readonly answers: readonly (AskedField & ReadAnswer)[];
  readonly from: Message['from'];
}

function composeMessage({ form, who, topic, answers, from }: Composition, { words, t, language, page, referenceOfLink }: MessageContext): MessageReading {
  const given = answers.filter(({ value }) => value !== '');
  const entries = given.map<Entry>(({ id, field, value }) => ({ id, label: words.fields[id]?.label ?? id, value: wordedValue(id, field, value, words) }));
  const estimate = estimateOf(given);
  const critical = given.some(({ id, value }) => id === criticalField && value === criticalAnswer);
  const head = {
    reference: messageReference({ ...form, about: page?.id ?? '' }), language: language.tag, who, topic: topic.id, critical, from,
    fields: estimate ? entries.filter(({ id }) => !given.some((answer) => answer.id === id && isOfEstimate(answer.field))) : entries,
    ...(page ? { page } : {}), ...(estimate ? { estimate } : {}),
  };
  const topicWords = words.topics[topic.id];
  const opensAs = estimate && referenceOfLink?.(estimate.link);
  const text = textOf(head, { t, topic: topicWords?.name ?? topic.id, language, opensAs });
  if (text.length > messageLimits.text) return { ok: false, problems: [{ code: 'message-too-long', path: '', values: { length: text.length, highest: messageLimits.text } }] };
  return { ok: true, message: { version: 1, ...head, subject: subjectOf(head, { t, subject: topicWords?.subject ?? topic.id }), text } };
}

const wordedValue = (id: string, field: TopicField, value: string, words: TopicWords): string => {
  if (field.kind === 'choice') return words.options[id]?.[value] ?? value;
  return field.kind === 'reference' ? value.toUpperCase() : value;
};

const isOfEstimate = ({ kind }: TopicField): boolean => kind === 'reference' || kind === 'link';

/** Both halves together are an estimate that can be opened and named; one alone is an answer like others. */
function estimateOf(given: readonly (AskedField & ReadAnswer)[]): Message['estimate'] {
  const valueOf = (kind: TopicField['kind']) => given.find(({ field }) => field.kind === kind)?.value;
  const [reference, link] = [valueOf('reference'), valueOf('link')];
  return reference !== undefined && link !== undefined ? { reference: reference.toUpperCase(), link } : undefined;
}
