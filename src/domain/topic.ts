import * as z from 'zod/mini';
import { stableId, words } from './content-pieces.ts';

/**
 * What somebody can write to support about, as data: which topics there are, what each asks, which pages help beside it and
 * whom it goes to. Language-neutral; the words are {@link TopicWords} per locale.
 */
export const topicsSchema = z.strictObject({
  /** What is asked, by id. Several topics may ask the same: an answer typed for one is there for the other. */
  fields: z.record(z.string(), z.discriminatedUnion('kind', [
    /** One line. `highest` is its length in characters, as JavaScript counts them. */
    z.strictObject({ kind: z.literal('line'), highest: length(300) }),
    /** Several lines. */
    z.strictObject({ kind: z.literal('text'), highest: length(5_000) }),
    z.strictObject({ kind: z.literal('choice'), options: z.array(stableId()).check(z.minLength(2, 'write at least two options')) }),
    /** The page it is about; asked only when the reader does not come from one. */
    z.strictObject({ kind: z.literal('page'), highest: length(300) }),
    /** Reference of a draft invoice. */
    z.strictObject({ kind: z.literal('reference') }),
    /** Link to an estimate. */
    z.strictObject({ kind: z.literal('link') }),
  ])),
  /** In the order in which they are offered. */
  topics: z.array(z.strictObject({
    id: stableId(),
    channel: z.enum(['supportMail', 'generalMail'], 'write the channel of content/operator/channels.json that it goes to: "supportMail" or "generalMail"'),
    /** Ids of pages, the most helpful first. */
    pages: z.array(stableId()),
    fields: z.array(z.strictObject({ id: stableId(), required: z.boolean() })),
  })).check(z.minLength(1, 'write at least one topic')),
});

export type Topics = z.infer<typeof topicsSchema>;
export type Topic = Topics['topics'][number];
export type TopicField = Topics['fields'][string];

/** Words of the topics in one language. */
export const topicWordsSchema = z.strictObject({
  /** `subject` begins the subject of the message; `next` says what happens with it, in facts and not in promises. */
  topics: z.record(z.string(), z.strictObject({ name: words(), hint: words(), subject: words(), next: words() })),
  fields: z.record(z.string(), z.strictObject({ label: words(), hint: words() })),
  /** By field, then by option. */
  options: z.record(z.string(), z.record(z.string(), words())),
});

export type TopicWords = z.infer<typeof topicWordsSchema>;

function length(highest: number) {
  return z.int().check(z.minimum(1, 'write how many characters may be typed'), z.maximum(highest, `write at most ${highest}`));
}
