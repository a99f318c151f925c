import * as z from 'zod/mini';
import type { Audience } from '../domain/estimate/answers.ts';
import { isContactFragment, readContactFragment } from '../share/contact-fragment.ts';
import { isEnquiryFragment, readEnquiry } from '../share/enquiry-fragment.ts';
import { isWholeShareText } from '../share/fragment-checksum.ts';
import { audienceKey } from '../share/fragment-mark.ts';
import type { Topics } from '../domain/topic.ts';
import type { Sender } from './message.ts';
import type { MessageForm } from './message-form.ts';
import type { MessageProblem } from './message-problem.ts';

export interface Arrival {
  readonly form: MessageForm;
  readonly problems: readonly MessageProblem[];
}

interface Site {
  readonly topics: Topics;
  /** Address of the estimator in the reader's language, whole. */
  readonly estimatorAddress: string;
}

/** Whether an address brings something along, readable or not. Any other fragment leads to a place on the page. */
export const bringsSomething = (fragment: string): boolean => isContactFragment(fragment) || isEnquiryFragment(fragment);

/**
 * The form with what an address brought along: place, topic and reason, or the draft invoice that a firm quote is asked for, and as whom. It comes
 * into what was typed before and takes nothing away. What cannot be read is told, and the form opens without it.
 */
export function arriveWith(fragment: string, form: MessageForm, site: Site): Arrival {
  return isEnquiryFragment(fragment) ? arriveWithEnquiry(fragment, form, site) : arriveFromPlace(fragment, form, site);
}

function arriveWithEnquiry(fragment: string, form: MessageForm, { estimatorAddress }: Site): Arrival {
  const enquiry = readEnquiry(fragment);
  if (!enquiry || !isWholeShareText(enquiry.estimate)) return { form, problems: [{ code: 'enquiry-unreadable', path: '', values: {} }] };
  const answers = { ...form.answers, 'draft-reference': enquiry.reference, 'estimate-link': `${estimatorAddress}#${enquiry.estimate}` };
  const who = form.who === '' ? senderOf(enquiry.estimate) : form.who;
  return { form: { ...form, who, topic: 'firm-quote', answers }, problems: [] };
}

const senderByAudience = { client: 'client', partner: 'partner', 'partner-for-client': 'partner' } as const satisfies Record<Audience, Sender>;

const audienceSchema = z.enum(Object.keys(senderByAudience) as Audience[]);

/** Who asks, as the estimate says it; '' leaves the question open, as in a link whose answer nobody offers. */
function senderOf(estimate: string): Sender | '' {
  const audience = z.safeParse(audienceSchema, new URLSearchParams(estimate).get(audienceKey));
  return audience.success ? senderByAudience[audience.data] : '';
}

function arriveFromPlace(fragment: string, form: MessageForm, { topics }: Site): Arrival {
  const context = readContactFragment(fragment);
  const isKnown = context?.topic === undefined || topics.topics.some(({ id }) => id === context.topic);
  if (!context || !isKnown) return { form, problems: [{ code: 'fragment-unreadable', path: '', values: {} }] };
  const { about = form.about, reason } = context;
  // A reason without a topic is about a page.
  const topic = context.topic ?? (reason ? 'page' : form.topic);
  return { form: { ...form, topic, about, answers: reason ? { ...form.answers, reason } : form.answers }, problems: [] };
}
