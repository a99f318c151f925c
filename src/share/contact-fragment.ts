import * as z from 'zod/mini';

/** Why a page did not help. */
export const contactReasons = ['unclear', 'incomplete', 'wrong', 'not-found'] as const;

export type ContactReason = (typeof contactReasons)[number];

/** What somebody comes to the contact form with, from a place on the site. */
export interface ContactContext {
  /** Id of a topic. */
  readonly topic?: string;
  /** Permanent id of the place: a page, a section, a step, a question, a term. */
  readonly about?: string;
  readonly reason?: ContactReason;
}

/** Characters; three ids have fewer. */
const longestContactFragment = 300;

/** The fragment behind `/<language>/contact/#`. It never reaches a server, and names a place, never a person. */
export function contactFragment({ topic, about, reason }: ContactContext): string {
  const parts = Object.entries({ topic, about, reason }).filter(([, value]) => value !== undefined);
  return parts.map(([key, value]) => `${key}=${value}`).join('&');
}

/** Whether a fragment means to be one of these, readable or not. */
export const isContactFragment = (fragment: string): boolean => /^#?(topic|about|reason)=/.test(fragment);

/** Reads a fragment, with or without `#`. Nothing when it is not exactly one of these: it may come from anywhere. */
export function readContactFragment(fragment: string): ContactContext | undefined {
  if (!isContactFragment(fragment) || fragment.length > longestContactFragment) return undefined;
  const parts = fragment.replace(/^#/, '').split('&').map((part) => part.split('='));
  const keys = parts.map(([key]) => key);
  if (new Set(keys).size !== keys.length || parts.some((part) => part.length !== 2)) return undefined;
  const read = z.safeParse(contextSchema(), Object.fromEntries(parts));
  return read.success ? read.data : undefined;
}

/** Made when it is needed: whoever only writes fragments pays nothing for it. */
const contextSchema = () => z.strictObject({ topic: z.exactOptional(id()), about: z.exactOptional(id()), reason: z.exactOptional(z.enum(contactReasons)) });

const id = () => z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,99}$/));
