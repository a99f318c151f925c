import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { type Message, messageSchema } from './message.ts';

const message: Message = {
  version: 1,
  reference: 'MSG-20261127-7F3K2M9A',
  language: 'ar',
  who: 'client-of-partner',
  topic: 'problem',
  critical: true,
  subject: 'مشكلة حرجة',
  text: 'السطر الأول\n\n\tالسطر الثاني 🙂\n',
  from: { name: 'Zoë', mail: 'zoe@example.com' },
  fields: [{ id: 'steps', label: 'Steps', value: 'one\ntwo' }],
  page: { id: 'release-who', title: 'Who is involved', address: 'https://release.example.com/go/release-who/?l=ar' },
  estimate: { reference: 'DRAFT-20261123-0J83VBPFXW52X', link: 'https://release.example.com/ar/estimator/#estimate=1&r=2026-11-15&k=7F3K2M9' },
};

const isMessage = (data: unknown) => z.safeParse(messageSchema, data).success;

test('a whole message is read, and so is one without what may be left out', () => {
  const { page, estimate, ...rest } = message;
  assert.deepEqual(z.parse(messageSchema, message), message);
  assert.ok(isMessage({ ...rest, from: { mail: 'zoe@example.com' }, fields: [] }));
  assert.ok(isMessage({ ...rest, page: { id: page!.id, address: page!.address } }));
  assert.ok(estimate);
});

test('a subject, a label and a name are one line, whatever ends a line', () => {
  for (const end of ['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029', '\u0000', '\ud800']) {
    assert.equal(isMessage({ ...message, subject: `Question${end}Bcc: everybody@example.com` }), false, JSON.stringify(end));
    assert.equal(isMessage({ ...message, from: { ...message.from, name: `Zoë${end}` } }), false, JSON.stringify(end));
    assert.equal(isMessage({ ...message, fields: [{ id: 'steps', label: `Steps${end}`, value: 'one' }] }), false, JSON.stringify(end));
  }
});

test('a text has no control characters and no halves of characters', () => {
  for (const character of ['\u0000', '\u001b', '\r', '\ud83d', '\udc00']) assert.equal(isMessage({ ...message, text: `before${character}after` }), false, JSON.stringify(character));
});

test('a link leads to the web and nowhere else', () => {
  for (const address of ['javascript:alert(1)', 'https://release.example.com/a b', '//release.example.com/', '']) {
    assert.equal(isMessage({ ...message, page: { ...message.page, address } }), false, address);
  }
});

test('what is not in a message is refused, not carried along', () => {
  assert.equal(isMessage({ ...message, cookie: 'a' }), false);
  assert.equal(isMessage({ ...message, reference: 'DRAFT-20261123-0J83VBPFXW52X' }), false);
  assert.equal(isMessage({ ...message, version: 2 }), false);
});
