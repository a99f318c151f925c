import { locales, type Locale } from '../domain/locale.ts';
import { type Topics, topicsSchema, type TopicWords, topicWordsSchema } from '../domain/topic.ts';
import { ContentError, type ContentFault } from './content-error.ts';
import { readIds } from './ids.ts';
import { requireSameKeys } from './parity.ts';
import { listContent, readJson } from './read-json.ts';

const file = 'support/topics.json';

/** What can be written to support about. Throws {@link ContentError} when a topic asks what is not described, or names no page. */
export function readTopics(): Topics {
  const topics = readJson(file, topicsSchema);
  const faults = [...repeatedTopics(topics), ...topics.topics.flatMap((_, index) => [...unknownFields(topics, index), ...unknownPages(topics, index)]), ...unaskedFields(topics)];
  if (faults.length) throw new ContentError(file, faults);
  return topics;
}

/** The words of all topics in one language, complete. Throws {@link ContentError} naming file and key. */
export function readTopicWords({ topics, fields }: Topics, locale: Locale): TopicWords {
  const own = `support/${locales[locale].tag}.json`;
  const words = readJson(own, topicWordsSchema);
  const choices = Object.entries(fields).flatMap(([id, field]) => (field.kind === 'choice' ? [{ id, options: field.options }] : []));
  requireSameKeys(own, 'topics', { expected: topics.map(({ id }) => id), found: Object.keys(words.topics) });
  requireSameKeys(own, 'fields', { expected: Object.keys(fields), found: Object.keys(words.fields) });
  requireSameKeys(own, 'options', { expected: choices.map(({ id }) => id), found: Object.keys(words.options) });
  for (const { id, options } of choices) requireSameKeys(own, `options.${id}`, { expected: options, found: Object.keys(words.options[id] ?? {}) });
  return words;
}

/** A file that belongs to no language would be forgotten. */
export function requireTopicFiles(): void {
  const expected = ['topics.json', ...Object.values(locales).map(({ tag }) => `${tag}.json`)];
  const other = listContent('support').find((name) => !expected.includes(name));
  if (other !== undefined) throw new ContentError(`support/${other}`, [{ field: '', found: other, advice: `no language has this tag; the files are ${expected.join(', ')}` }]);
}

function repeatedTopics({ topics }: Topics): readonly ContentFault[] {
  return topics.flatMap(({ id }, index) => (topics.findIndex((other) => other.id === id) === index ? [] : [{ field: `topics.${index}.id`, found: id, advice: 'give each topic an id of its own' }]));
}

function unknownFields({ topics, fields }: Topics, index: number): readonly ContentFault[] {
  return (topics[index]?.fields ?? []).flatMap(({ id }, place) =>
    (fields[id] ? [] : [{ field: `topics.${index}.fields.${place}.id`, found: id, advice: `describe it under "fields", or ask one of ${Object.keys(fields).join(', ')}` }]));
}

function unknownPages({ topics }: Topics, index: number): readonly ContentFault[] {
  return (topics[index]?.pages ?? []).flatMap((id, place) =>
    (readIds().get(id)?.kind === 'page' ? [] : [{ field: `topics.${index}.pages.${place}`, found: id, advice: 'write the id of a page, such as "report-issue"' }]));
}

function unaskedFields({ topics, fields }: Topics): readonly ContentFault[] {
  const asked = new Set(topics.flatMap((topic) => topic.fields.map(({ id }) => id)));
  return Object.keys(fields).filter((id) => !asked.has(id)).map((id) => ({ field: `fields.${id}`, found: id, advice: 'no topic asks this; remove it, or name it in a topic' }));
}
