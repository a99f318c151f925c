import * as z from 'zod/mini';

/** A message while it is written: texts as typed. It knows no language, so that it can be gone on with in another. */
export interface MessageForm {
  readonly who: string;
  readonly topic: string;
  /** By field; what was typed for one topic stays while another is looked at. */
  readonly answers: Readonly<Record<string, string>>;
  readonly name: string;
  readonly mail: string;
  /** Permanent id of the place it is about; '' when there is none. */
  readonly about: string;
  /** Instant (ISO 8601) at which it was begun; '' until something is answered. With the answers, it makes the reference. */
  readonly begunAt: string;
}

export const emptyMessageForm: MessageForm = { who: '', topic: '', answers: {}, name: '', mail: '', about: '', begunAt: '' };

/** What is kept is read like anything from outside. Lengths are those of the form's own gate: what is too long is told, not cut. */
export const messageFormSchema: z.ZodMiniType<MessageForm> = z.strictObject({
  who: z.string(),
  topic: z.string(),
  answers: z.record(z.string().check(z.regex(/^[a-z0-9-]{1,100}$/)), z.string()),
  name: z.string(),
  mail: z.string(),
  about: z.string().check(z.regex(/^[a-z0-9-]{0,100}$/)),
  begunAt: z.string().check(z.regex(/^$|^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
});

/** Whether there is anything to lose. What a link filled in is in the link. */
export const hasWords = ({ answers, name, mail }: MessageForm): boolean => [name, mail, ...Object.values(answers)].some((text) => text !== '');
