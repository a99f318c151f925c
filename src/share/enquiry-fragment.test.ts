import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enquiryFragment, readEnquiry } from './enquiry-fragment.ts';
import { longestFragment } from './fragment-mark.ts';

const enquiry = { reference: 'DRAFT-20261126-CF1MNBSR6CY1T', estimate: 'estimate=1&r=2026-11-15&a=client&k=0000000' };

test('the contact page reads what the estimator wrote, with or without #', () => {
  assert.deepEqual(readEnquiry(enquiryFragment(enquiry)), enquiry);
  assert.deepEqual(readEnquiry(`#${enquiryFragment(enquiry)}`), enquiry);
});

test('anything else is no enquiry: an id, a forged reference, markup, a link that is too long', () => {
  for (const fragment of ['', '#contact-draft', 'enquiry=', 'enquiry=DRAFT-1&estimate=1', 'enquiry=<b>&estimate=1', `enquiry=${enquiry.reference}`, `enquiry=${enquiry.reference}&x=1`]) {
    assert.equal(readEnquiry(fragment), undefined, fragment);
  }
  assert.equal(readEnquiry(`${enquiryFragment(enquiry)}&x=${'y'.repeat(longestFragment)}`), undefined);
});
