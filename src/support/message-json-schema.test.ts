import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { publishedMessageSchema } from './message-json-schema.ts';
import { messageLimits, messageSchema } from './message.ts';
import { someMessage } from './post/fake-world.fixture.ts';

const schema = publishedMessageSchema('https://release.example/portal/');
const accepts = new Ajv2020({ allErrors: true, strict: true }).compile({ ...schema });
const isRead = (data: unknown) => z.safeParse(messageSchema, data).success;

const page = { id: 'release-who', title: 'Wien ass involvéiert', address: 'https://release.example/go/release-who/?l=lb' };
const estimate = { reference: 'DRAFT-20261123-0J83VBPFXW52X', link: 'https://release.example/lb/estimator/#estimate=1&r=2026-11-15' };
const message = { ...someMessage(1), page, estimate };
const [field] = message.fields;

test('the schema says where it is, and every field what it is for', () => {
  assert.equal(schema['$id'], 'https://release.example/portal/schema/message.json');
  assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
  const fields = (part: Record<string, unknown>, path: string): [string, unknown][] => Object.entries((part['properties'] ?? (part['items'] as typeof part | undefined)?.['properties'] ?? {}) as Record<string, typeof part>)
    .flatMap(([key, property]) => [[`${path}${key}`, property['description']] as [string, unknown], ...fields(property, `${path}${key}.`)]);
  const found = fields(schema, '');
  assert.equal(found.length, 22);
  for (const [path, description] of found) assert.ok(typeof description === 'string' && description.length > 10, path);
});

test('what the schema takes, the site sends, and an endpoint that checks by it takes every message', () => {
  for (const data of [
    message, someMessage(2), { ...message, from: { mail: 'a@b' }, fields: [] }, { ...message, page: { id: 'terms', address: 'http://localhost:4321/go/terms/' } },
    { ...message, text: 'السطر الأول\n\tالسطر الثاني 🙂\n', language: 'ar', critical: true, who: 'client-of-partner' }, { ...message, text: 'x'.repeat(messageLimits.text) },
    { ...message, fields: Array.from({ length: messageLimits.fields }, () => field) }, { ...message, language: 'sr-Latn' },
  ]) assert.deepEqual([accepts(data), isRead(data)], [true, true], JSON.stringify(data).slice(0, 300));
});

test('what the schema refuses, the site refuses', () => {
  for (const data of [
    null, [], 'text', {}, { ...message, version: 2 }, { ...message, version: '1' }, { ...message, extra: 1 }, { ...message, reference: 'MSG-1' }, { ...message, reference: 'MSG-20261127-IIIIIIII' },
    { ...message, language: 'Lëtzebuergesch' }, { ...message, who: 'friend' }, { ...message, topic: 'A problem' }, { ...message, topic: '' }, { ...message, critical: 'yes' },
    { ...message, subject: '' }, { ...message, subject: 'a\nBcc: b@c.example' }, { ...message, subject: 'a\r\nBcc: b@c.example' }, { ...message, subject: 'a\u2028b' }, { ...message, subject: 'x'.repeat(messageLimits.line + 1) },
    { ...message, text: '' }, { ...message, text: 'a\u0000b' }, { ...message, text: 'a\r\nb' }, { ...message, text: 'x'.repeat(messageLimits.text + 1) }, { ...message, text: 7 },
    { ...message, from: {} }, { ...message, from: { mail: '' } }, { ...message, from: { mail: 'nobody' } }, { ...message, from: { mail: 'a@b\nBcc: c@d' } }, { ...message, from: { mail: 'a@b', name: 'x\ny' } }, { ...message, from: { mail: 'a@b', phone: '1' } },
    { ...message, fields: {} }, { ...message, fields: [{ ...field, id: 'Not an id' }] }, { ...message, fields: [{ ...field, value: '' }] }, { ...message, fields: [{ ...field, extra: 1 }] }, { ...message, fields: [{ id: 'a', label: 'A' }] },
    { ...message, fields: Array.from({ length: messageLimits.fields + 1 }, () => field) },
    { ...message, page: { id: 'terms' } }, { ...message, page: { ...page, address: 'javascript:alert(1)' } }, { ...message, page: { ...page, address: 'https://a b' } },
    { ...message, estimate: { ...estimate, reference: 'DRAFT' } }, { ...message, estimate: { ...estimate, link: 'ftp://a' } }, { ...message, estimate: { link: estimate.link } },
  ]) assert.deepEqual([accepts(data), isRead(data)], [false, false], JSON.stringify(data)?.slice(0, 300));
});

test('both judge any text in any field alike', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 });
  fc.assert(fc.property(text, fc.constantFrom('subject', 'text', 'language', 'topic', 'reference'), (value, key) => {
    const data = { ...message, [key]: value };
    assert.equal(accepts(data), isRead(data), JSON.stringify(data));
  }), { numRuns: 500 });
});

test('both count a character outside the basic plane as one', () => {
  const withFaces = (count: number) => ({ ...message, subject: '🙂'.repeat(count) });
  for (const [count, isTaken] of [[messageLimits.line, true], [messageLimits.line + 1, false]] as const) assert.deepEqual([accepts(withFaces(count)), isRead(withFaces(count))], [isTaken, isTaken]);
});
