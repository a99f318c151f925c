import * as z from 'zod/mini';
import { draftReference } from '../share/enquiry-fragment.ts';

/** What a message may measure; characters as JavaScript counts them. The form asks for less wherever it asks. */
export const messageLimits = {
  line: 300,
  mail: 254,
  /** Of one answer; a link may be longer. */
  value: 5_000,
  /** A link to an estimate holds the whole request: fifty lines of a partner's, at the most. */
  link: 125_000,
  text: 300_000,
  fields: 30,
} as const;

export const senders = ['client', 'partner', 'client-of-partner', 'other'] as const;

export type Sender = (typeof senders)[number];

/** A question to support as it is sent, word for word as its sender saw it before. It is data, the same in every way of sending. */
export interface Message {
  readonly version: 1;
  /** Of our own, such as `MSG-20261127-7F3K2M9A`: the same content, begun at the same moment, has the same one. */
  readonly reference: string;
  /** BCP-47 tag of the language it is written in. */
  readonly language: string;
  readonly who: Sender;
  /** Id of a topic in `content/support/`. */
  readonly topic: string;
  readonly critical: boolean;
  readonly subject: string;
  /** The whole text as previewed; lines end in `\n`. */
  readonly text: string;
  readonly from: { readonly name?: string; readonly mail: string };
  /** What was asked and answered, in the order and the words of the form. */
  readonly fields: readonly { readonly id: string; readonly label: string; readonly value: string }[];
  /** The place somebody asks about, by its permanent id. */
  readonly page?: { readonly id: string; readonly title?: string; readonly address: string };
  readonly estimate?: { readonly reference: string; readonly link: string };
}

/** Nothing that ends a line, in any alphabet: what stands in a head of a mail may not begin another one. Halves of characters have no bytes. */
const oneLine = /^[^\p{Cc}\p{Surrogate}\u2028\u2029]*$/u;
/** Line feeds and tabulators are all that a text needs of control characters. */
const severalLines = /^(?:[^\p{Cc}\p{Surrogate}]|[\n\t])*$/u;

const line = (highest: number) => z.string().check(z.minLength(1), z.maxLength(highest), z.regex(oneLine));
const text = (highest: number) => z.string().check(z.minLength(1), z.maxLength(highest), z.regex(severalLines));
const link = z.string().check(z.maxLength(messageLimits.link), z.regex(/^https?:\/\/[^\s\p{Cc}\p{Surrogate}]+$/u));
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,99}$/));

/** The same shape as {@link Message}, for whatever comes from storage or from outside. */
export const messageSchema: z.ZodMiniType<Message> = z.strictObject({
  version: z.literal(1),
  reference: z.string().check(z.regex(/^MSG-\d{8}-[0-9A-HJKMNP-TV-Z]{8}$/)),
  language: z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)),
  who: z.enum(senders),
  topic: id,
  critical: z.boolean(),
  subject: line(messageLimits.line),
  text: text(messageLimits.text),
  from: z.strictObject({ name: z.exactOptional(line(messageLimits.line)), mail: z.string().check(z.maxLength(messageLimits.mail), z.regex(/^[^\s@]+@[^\s@]+$/), z.regex(oneLine)) }),
  fields: z.array(z.strictObject({ id, label: line(messageLimits.line), value: text(messageLimits.link) })).check(z.maxLength(messageLimits.fields)),
  page: z.exactOptional(z.strictObject({ id, title: z.exactOptional(line(messageLimits.line)), address: link })),
  estimate: z.exactOptional(z.strictObject({ reference: z.string().check(z.regex(draftReference)), link })),
});
