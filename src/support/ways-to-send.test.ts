import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeEml } from './make-eml.ts';
import type { Message } from './message.ts';
import { longestMailto, mailtoOf, messageFileName, plainTextOf } from './message-ways.ts';
import { shippedContext, someMessage } from './some-message.fixture.ts';

const to = 'contact+support@example.com';
const now = new Date('2026-11-27T01:02:03Z');

interface Mail {
  readonly heads: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Reads a mail by the rules of RFC 5322 and 2047, written apart from what writes it. */
function readMail(eml: string): Mail {
  const [head = '', body = ''] = eml.split(/\r\n\r\n/);
  assert.doesNotMatch(eml.replaceAll('\r\n', ''), /[\r\n]/, 'a line ends in CRLF and in nothing else');
  assert.match(eml, /^[\x00-\x7f]*$/, 'all of it is ASCII');
  for (const line of eml.split('\r\n')) assert.ok(line.length <= (line.includes('=?') ? 76 : 78), line);
  const heads = head.replace(/\r\n(?=[ \t])/g, '').split('\r\n').map((line) => [line.slice(0, line.indexOf(':')), decodeWords(line.slice(line.indexOf(':') + 2))] as const);
  assert.equal(new Set(heads.map(([name]) => name)).size, heads.length, 'no head stands twice');
  return { heads: new Map(heads), text: Buffer.from(body, 'base64').toString('utf8') };
}

function decodeWords(value: string): string {
  for (const [word] of value.matchAll(/=\?[^ ]*\?=/g)) assert.ok(word.length <= 75, word);
  return value.replace(/\?= +=\?/g, '?==?').replace(/=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=/g, (_, text: string) => {
    const part = Buffer.from(text, 'base64').toString('utf8');
    assert.ok(!part.includes('\ufffd'), 'every word holds whole characters');
    return part;
  });
}

test('a mail draft holds address, subject and text, and opens as a draft', () => {
  for (const tag of ['en', 'fr', 'ar']) {
    const message = someMessage({}, shippedContext(tag));
    const { heads, text } = readMail(makeEml(message, { to, now }));
    assert.equal(heads.get('To'), to);
    assert.equal(heads.get('From'), 'Zoë Weber <zoe@example.com>');
    assert.equal(heads.get('Subject'), message.subject);
    assert.equal(heads.get('Date'), 'Fri, 27 Nov 2026 01:02:03 +0000');
    assert.equal(heads.get('X-Unsent'), '1');
    assert.equal(heads.get('Content-Type'), 'text/plain; charset=utf-8');
    assert.equal(text, message.text.replaceAll('\n', '\r\n'));
  }
});

test('no name and no subject can end a head and begin another', () => {
  const evil: Message = { ...someMessage(), subject: 'Hi\r\nBcc: everybody@example.com\r\n\r\nbody', from: { name: '"Zoë" <x@y.example>\r\nBcc: a@b.example', mail: 'a..b"c@example.com' } };
  const { heads } = readMail(makeEml(evil, { to, now }));
  assert.equal(heads.has('Bcc'), false);
  assert.deepEqual([...heads.keys()], ['To', 'From', 'Subject', 'Date', 'X-Unsent', 'MIME-Version', 'Content-Language', 'Content-Type', 'Content-Transfer-Encoding']);
  assert.match(heads.get('From') ?? '', / <"a\.\.b\\"c"@example\.com>$/);
});

test('a long subject in any alphabet is folded into words of whole characters', () => {
  const subject = `${'مشكلة '.repeat(30)}👩‍👩‍👧 [MSG-20261127-7F3K2M9A]`;
  assert.equal(readMail(makeEml({ ...someMessage(), subject }, { to, now })).heads.get('Subject'), subject);
});

test('a mail without an address of support, or without a name, is whole too', () => {
  const { name: _name, ...from } = someMessage().from;
  const { heads } = readMail(makeEml({ ...someMessage(), from }, { to: '', now }));
  assert.equal(heads.has('To'), false);
  assert.equal(heads.get('From'), 'zoe@example.com');
});

test('a mail program is handed the whole message, or is told that it is too long for it', () => {
  const short = mailtoOf(someMessage(), to);
  assert.ok(short.fits);
  const url = new URL(short.href);
  assert.equal(url.pathname, 'contact%2Bsupport@example.com');
  assert.equal(url.searchParams.get('subject'), someMessage().subject);
  assert.equal(url.searchParams.get('body'), someMessage().text.replaceAll('\n', '\r\n'));
  const long = mailtoOf({ ...someMessage(), text: 'ع'.repeat(400) }, to);
  assert.ok(!long.fits && long.length > longestMailto);
  assert.equal(new URL(long.href).searchParams.get('body'), null);
  assert.equal(new URL(long.href).searchParams.get('subject'), someMessage().subject);
});

test('the limit is that of the whole address, to the character', () => {
  const rest = mailtoOf({ ...someMessage(), text: '' }, to).href.length;
  assert.equal(mailtoOf({ ...someMessage(), text: 'a'.repeat(longestMailto - rest) }, to).fits, true);
  assert.equal(mailtoOf({ ...someMessage(), text: 'a'.repeat(longestMailto - rest + 1) }, to).fits, false);
});

test('the text to keep holds address, subject and text word for word, in a file named by the reference', () => {
  const message = someMessage();
  assert.equal(plainTextOf(message, to, { to: 'To', subject: 'Subject' }), `To: ${to}\nSubject: ${message.subject}\n\n${message.text}\n`);
  assert.equal(messageFileName(message, 'eml'), `${message.reference}.eml`);
});
