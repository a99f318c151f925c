import { isShareFragment, longestFragment } from './fragment-mark.ts';

/** What an enquiry is about: the reference of a draft, and the fragment of its share link without names. */
export interface Enquiry {
  readonly reference: string;
  readonly estimate: string;
}

const enquiryKey = 'enquiry';

/** References are written by the estimator; anything else in their place is no enquiry of ours. */
export const draftReference = /^DRAFT-\d{8}-[0-9A-Z]{13}$/;

/** Whether a fragment means to be an enquiry, readable or not. */
export const isEnquiryFragment = (fragment: string): boolean => fragment.replace(/^#/, '').startsWith(`${enquiryKey}=`);

/**
 * The fragment with which the contact page learns what somebody is asking about: `enquiry=DRAFT-…&estimate=1&…`. It never
 * reaches a server, works in a new tab, and carries no name.
 */
export const enquiryFragment = ({ reference: draft, estimate }: Enquiry): string => `${enquiryKey}=${draft}&${estimate}`;

/** Nothing when the fragment, with or without `#`, is not one of these. */
export function readEnquiry(fragment: string): Enquiry | undefined {
  const text = fragment.replace(/^#/, '');
  if (text.length > longestFragment || !text.startsWith(`${enquiryKey}=`)) return undefined;
  const [draft = '', ...rest] = text.slice(enquiryKey.length + 1).split('&');
  const estimate = rest.join('&');
  return draftReference.test(draft) && isShareFragment(`#${estimate}`) ? { reference: draft, estimate } : undefined;
}
