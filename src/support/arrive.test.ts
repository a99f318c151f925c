import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactFragment } from '../share/contact-fragment.ts';
import { enquiryFragment } from '../share/enquiry-fragment.ts';
import { checksumOf } from '../share/fragment-checksum.ts';
import { arriveWith, bringsSomething } from './arrive.ts';
import { emptyMessageForm } from './message-form.ts';
import { shippedContext, someForm } from './some-message.fixture.ts';

const site = { topics: shippedContext().topics, estimatorAddress: 'https://portal.example/en/estimator/' };
const signed = 'estimate=1&r=2026-11-15&a=client';
const enquiry = { reference: 'DRAFT-20261126-CF1MNBSR6CY1T', estimate: `${signed}&k=${checksumOf(signed)}` };

test('a place, a topic and a reason come into the form', () => {
  const { form, problems } = arriveWith(`#${contactFragment({ topic: 'page', about: 'release-who', reason: 'incomplete' })}`, emptyMessageForm, site);
  assert.deepEqual([form.topic, form.about, form.answers, problems], ['page', 'release-who', { reason: 'incomplete' }, []]);
});

test('a reason alone is about a page', () => {
  assert.equal(arriveWith('#about=release-who&reason=wrong', emptyMessageForm, site).form.topic, 'page');
});

test('a draft invoice comes with its reference and the link to its estimate, as a firm quote', () => {
  const { form, problems } = arriveWith(`#${enquiryFragment(enquiry)}`, emptyMessageForm, site);
  assert.equal(form.topic, 'firm-quote');
  assert.deepEqual(form.answers, { 'draft-reference': enquiry.reference, 'estimate-link': `https://portal.example/en/estimator/#${enquiry.estimate}` });
  assert.deepEqual(problems, []);
});

test('a firm quote is asked for as whoever the estimate is for, unless somebody said who they are', () => {
  const whoOf = (audience: string, before = emptyMessageForm) => {
    const text = `estimate=1&r=2026-11-15&a=${audience}`;
    return arriveWith(`#${enquiryFragment({ ...enquiry, estimate: `${text}&k=${checksumOf(text)}` })}`, before, site).form.who;
  };
  assert.deepEqual(['client', 'partner', 'partner-for-client'].map((audience) => whoOf(audience)), ['client', 'partner', 'partner']);
  assert.deepEqual(['', 'admin', '__proto__', '<b>'].map((audience) => whoOf(audience)), ['', '', '', ''], 'anything else leaves the question open');
  assert.equal(whoOf('partner', { ...emptyMessageForm, who: 'other' }), 'other');
});

test('what was typed before stays, and so does the topic when only a place is brought', () => {
  const { form } = arriveWith('#about=release-who', someForm, site);
  assert.deepEqual(form, { ...someForm, about: 'release-who' });
  assert.equal(arriveWith(`#${enquiryFragment(enquiry)}`, someForm, site).form.answers['steps'], someForm.answers['steps']);
});

test('a forged or damaged link is told, and changes nothing', () => {
  for (const fragment of ['#enquiry=DRAFT-1&estimate=1', `#enquiry=<b>&${enquiry.estimate}`, `#enquiry=${enquiry.reference}&${enquiry.estimate.slice(0, -1)}`, `#enquiry=${enquiry.reference}&${signed}`]) {
    assert.deepEqual(arriveWith(fragment, someForm, site), { form: someForm, problems: [{ code: 'enquiry-unreadable', path: '', values: {} }] }, fragment);
  }
  for (const fragment of ['#topic=nonsense', '#about=../../etc', '#reason=bored', '#topic=page&topic=page', '#topic=page&x=1', `#about=${'a'.repeat(400)}`, '#topic=<script>', '#about=']) {
    assert.deepEqual(arriveWith(fragment, someForm, site), { form: someForm, problems: [{ code: 'fragment-unreadable', path: '', values: {} }] }, fragment);
  }
});

test('the id of a heading brings nothing', () => {
  for (const fragment of ['', '#contact-draft', '#estimate=1&r=2026-11-15', '#topics']) assert.equal(bringsSomething(fragment), false, fragment);
});
