import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { locales } from '../domain/locale.ts';
import { messageSchema } from './message.ts';
import { emptyMessageForm, type MessageForm } from './message-form.ts';
import { mailtoOf } from './message-ways.ts';
import { readMessage } from './read-message.ts';
import { shippedContext, someForm, someMessage } from './some-message.fixture.ts';

const context = shippedContext();
const problemsOf = (part: Partial<MessageForm>) => {
  const reading = readMessage({ ...someForm, ...part }, context);
  return reading.ok ? [] : reading.problems.map(({ code, path }) => `${path}: ${code}`);
};
const withAnswers = (answers: Record<string, string>): Partial<MessageForm> => ({ answers: { ...someForm.answers, ...answers } });

test('a critical problem says so in its subject, in its text and as data', () => {
  const message = someMessage();
  assert.equal(message.critical, true);
  assert.match(message.subject, /^CRITICAL – Problem \[MSG-20261127-[0-9A-HJKMNP-TV-Z]{8}\]$/);
  assert.match(message.text, /^CRITICAL PROBLEM\n/);
  assert.ok(message.fields.some(({ id, value }) => id === 'critical' && value === 'Yes, it severely disrupts'));
  assert.equal(someMessage(withAnswers({ critical: 'no' })).critical, false);
  assert.doesNotMatch(someMessage(withAnswers({ critical: 'no' })).subject, /CRITICAL/);
});

test('whatever is sent fits the published shape, in every language, for every topic', () => {
  const answers = {
    critical: 'no', impact: 'a', deployment: 'sovereign', environment: 'test', steps: 'a', description: 'a', 'use-cases': 'a', question: 'a', 'draft-reference': 'DRAFT-20261123-0J83VBPFXW52X',
    'estimate-link': 'https://a.example/en/estimator/#estimate=1&r=2026-11-15', page: 'a', sentence: 'a', reason: 'wrong',
  };
  for (const { tag } of Object.values(locales)) {
    for (const { id } of context.topics.topics) z.parse(messageSchema, someMessage({ topic: id, answers }, shippedContext(tag)));
  }
});

test('every answer stands in the text under its question, and where to answer', () => {
  const { text } = someMessage();
  for (const part of ['I am: Client', 'Deployment type: Self-hosted', 'Environment: Production', 'Impact: Nobody can log in.', 'Steps:\nOpened the page\nSaw an error', 'Name: Zoë Weber', 'Reply to: zoe@example.com', 'Reference of this message: MSG-20261127-']) {
    assert.ok(text.includes(part), `${part} in\n${text}`);
  }
});

test('where the link opens another draft than the one named, the text names both; otherwise the one alone', () => {
  const [own, opened, link] = ['DRAFT-20261123-0J83VBPFXW52X', 'DRAFT-20261123-1K94WCQGYX63Y', 'https://a.example/en/estimator/#estimate=1&r=2026-11-15'];
  const textFor = (reference?: string, tag = 'en') => someMessage(
    { topic: 'firm-quote', ...withAnswers({ 'draft-reference': own, 'estimate-link': link }) },
    { ...shippedContext(tag), referenceOfLink: (of) => (of === link ? reference : undefined) },
  ).text;
  for (const tag of ['en', 'lb', 'fr', 'de', 'ar']) {
    const lines = textFor(opened, tag).split('\n');
    const at = lines.indexOf(link);
    assert.ok(lines[at - 2]?.includes(own) && lines[at - 1]?.includes(opened), lines.join('\n'));
  }
  for (const reference of [own, undefined]) assert.ok(textFor(reference).includes(`Draft invoice: ${own}\n${link}`), textFor(reference));
});

test('a request for a firm quote that names two references still fits into the address of a mail, in every language', () => {
  const link = `https://release-portal.example/en/estimator/#estimate=1&r=2026-11-15&${'x'.repeat(400)}`;
  const answers = { 'draft-reference': 'DRAFT-20261123-0J83VBPFXW52X', 'estimate-link': link };
  for (const tag of ['en', 'lb', 'fr', 'de', 'ar']) {
    const message = someMessage({ topic: 'firm-quote', ...withAnswers(answers) }, { ...shippedContext(tag), referenceOfLink: () => 'DRAFT-20261123-1K94WCQGYX63Y' });
    assert.equal(mailtoOf(message, 'contact+support@aismarttalk.tech').fits, true, tag);
  }
});

test('an empty form is told everything that is missing, from top to bottom', () => {
  assert.deepEqual(readMessage(emptyMessageForm, context), { ok: false, problems: [
    { code: 'choice-missing', path: 'who', values: {} },
    { code: 'choice-missing', path: 'topic', values: {} },
    { code: 'mail-missing', path: 'mail', values: {} },
  ] });
  assert.deepEqual(problemsOf({ answers: {}, mail: 'zoe' }), [
    'critical: choice-missing', 'impact: text-missing', 'deployment: choice-missing', 'environment: choice-missing', 'steps: text-missing', 'mail: mail-unreadable',
  ]);
});

test('what is not on offer is refused, wherever it came from', () => {
  assert.deepEqual(problemsOf({ who: 'admin', topic: '__proto__' }), ['who: choice-unknown', 'topic: choice-unknown']);
  assert.deepEqual(problemsOf(withAnswers({ deployment: 'constructor' })), ['deployment: choice-unknown']);
});

test('a megabyte of text is told with its length and the limit', () => {
  const reading = readMessage({ ...someForm, ...withAnswers({ steps: 'é'.repeat(1_000_000) }) }, context);
  assert.deepEqual(reading, { ok: false, problems: [{ code: 'text-too-long', path: 'steps', values: { length: 1_000_000, highest: 5_000 } }] });
});

test('a megabyte of white space inside a line is read as quickly as one of letters', () => {
  const begun = performance.now();
  const reading = readMessage({ ...someForm, name: `a${' '.repeat(1_000_000)}b`, ...withAnswers({ steps: `a${' \t'.repeat(500_000)}b` }) }, context);
  assert.ok(performance.now() - begun < 2_000);
  assert.deepEqual(reading.ok ? [] : reading.problems.map(({ path, code }) => `${path}: ${code}`), ['steps: text-too-long']);
});

test('line ends and control characters in one-line answers cannot begin a line of their own', () => {
  const { from, fields, subject, text } = someMessage({ ...withAnswers({ version: '1.2\r\nBcc: a@b.example\u2028X-Evil: 1\u0000' }), name: 'Zoë\r\nBcc: everybody@example.com\u202e' });
  assert.equal(from.name, 'Zoë Bcc: everybody@example.com');
  assert.equal(fields.find(({ id }) => id === 'version')?.value, '1.2 Bcc: a@b.example X-Evil: 1');
  assert.doesNotMatch(subject, /[\r\n]/);
  assert.doesNotMatch(text, /^(Bcc|X-Evil):/m);
});

test('several lines keep their lines and lose what nobody sees; half a character is told as one', () => {
  const value = someMessage(withAnswers({ steps: ' \u001b[31mred\u001b[0m\r\nnext\rlast \ud83d end\t\u0000 \n\n' })).fields.find(({ id }) => id === 'steps')?.value;
  assert.equal(value, '[31mred[0m\nnext\nlast \ufffd end');
});

test('markup is text like any other', () => {
  const markup = '<img src=x onerror=alert(1)>&amp;{{reference}}';
  const message = someMessage({ ...withAnswers({ impact: markup }), name: markup });
  assert.ok(message.text.includes(markup));
  assert.equal(message.from.name, markup);
});

test('an address is one address', () => {
  for (const mail of ['zoe', 'zoe@', '@example.com', 'a@b@example.com', 'a@example.com, b@example.com', 'a b@example.com', '<a@example.com>', `${'a'.repeat(250)}@example.com`]) {
    assert.deepEqual(problemsOf({ mail }), ['mail: mail-unreadable'], mail);
  }
  for (const mail of ['zoe+tag@example.com', ' zoe@example.co.uk ', 'o\'neil@example.com', 'zoë@exämple.lu']) assert.deepEqual(problemsOf({ mail }), [], mail);
});

test('a draft invoice is named by a reference that the estimator writes, and its link leads to an estimate', () => {
  const quote = { topic: 'firm-quote', answers: { 'draft-reference': 'draft-20261123-0j83vbpfxw52x', 'estimate-link': 'https://portal.example/en/estimator/#estimate=1&r=2026-11-15' } };
  const message = someMessage(quote);
  assert.deepEqual(message.estimate, { reference: 'DRAFT-20261123-0J83VBPFXW52X', link: quote.answers['estimate-link'] });
  assert.deepEqual(message.fields, []);
  assert.match(message.subject, /^Firm quote: DRAFT-20261123-0J83VBPFXW52X \[MSG-/);
  assert.deepEqual(problemsOf({ ...quote, answers: { 'draft-reference': 'DRAFT-1' } }), ['draft-reference: reference-unreadable']);
  for (const link of ['javascript:alert(1)#estimate=1', 'https://portal.example/', 'not a link']) {
    assert.deepEqual(problemsOf({ ...quote, answers: { ...quote.answers, 'estimate-link': link } }), ['estimate-link: link-unreadable'], link);
  }
  assert.deepEqual(someMessage({ topic: 'firm-quote', answers: { 'draft-reference': 'DRAFT-20261123-0J83VBPFXW52X' } }).fields.map(({ id }) => id), ['draft-reference']);
});

test('who comes from a page is not asked for it, and the message names it by title and permanent address', () => {
  const page = { id: 'release-who', title: 'Who is involved', address: 'https://portal.example/go/release-who/?l=en' };
  const message = someMessage({ topic: 'page', answers: { reason: 'wrong' }, about: 'release-who' }, { ...context, page });
  assert.deepEqual(message.page, page);
  assert.ok(message.text.includes(`Page: Who is involved\n${page.address}`));
  assert.match(message.subject, /^Page that did not help: Who is involved \[/);
  assert.deepEqual(problemsOf({ topic: 'page', answers: { reason: 'wrong' } }), ['page: page-missing']);
});

test('a long title shortens the subject, never the reference in it', () => {
  const page = { id: 'a', title: '🙂'.repeat(400), address: 'https://portal.example/go/a/' };
  const { subject } = someMessage({}, { ...context, page });
  assert.ok(subject.length <= 300);
  assert.match(subject, /🙂…? \[MSG-[\w-]+\]$/u);
});

test('the same answers begun at the same moment have one reference, in any language; anything else has another', () => {
  const { reference } = someMessage();
  assert.equal(someMessage({}, shippedContext('ar')).reference, reference);
  assert.notEqual(someMessage({ name: 'Zoe' }).reference, reference);
  assert.notEqual(someMessage({ begunAt: '2026-11-27T01:02:03.005Z' }).reference, reference);
});
