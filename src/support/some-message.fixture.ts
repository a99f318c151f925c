import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topics, TopicWords } from '../domain/topic.ts';
import { createTranslate } from '../words/translate.ts';
import type { Message } from './message.ts';
import type { MessageForm } from './message-form.ts';
import { type MessageContext, readMessage } from './read-message.ts';

const read = <Data>(file: string): Data => JSON.parse(readFileSync(join(import.meta.dirname, '../../content', file), 'utf8')) as Data;

/** The topics and words as shipped, in English unless another tag is given. */
export const shippedContext = (tag = 'en'): MessageContext => ({
  topics: read<Topics>('support/topics.json'),
  words: read<TopicWords>(`support/${tag}.json`),
  t: createTranslate(read<Record<string, string>>(`i18n/${tag}.json`), tag),
  language: { tag, name: tag },
});

/** A whole report of a critical problem. */
export const someForm: MessageForm = {
  who: 'client',
  topic: 'problem',
  answers: { critical: 'yes', impact: 'Nobody can log in.', deployment: 'self-hosted', environment: 'production', version: '', steps: 'Opened the page\nSaw an error', since: '' },
  name: 'Zoë Weber',
  mail: 'zoe@example.com',
  about: '',
  begunAt: '2026-11-27T01:02:03.004Z',
};

/** @throws Error naming the problems, when the form has any */
export function someMessage(part: Partial<MessageForm> = {}, context: MessageContext = shippedContext()): Message {
  const reading = readMessage({ ...someForm, ...part }, context);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.message;
}
