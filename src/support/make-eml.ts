import type { Message } from './message.ts';

interface Envelope {
  /** Address of support; '' when none is known. */
  readonly to: string;
  readonly now: Date;
}

/**
 * A message as a mail that is not sent yet: RFC 5322 with a UTF-8 text (MIME, base64), lines ending in CRLF. `X-Unsent` makes
 * mail programs open it as a draft to go on with and send.
 */
export function makeEml({ subject, text, from, language }: Message, { to, now }: Envelope): string {
  const head = [
    ...(to ? [`To: ${addressOf(to)}`] : []),
    `From: ${mailboxOf(from)}`,
    `Subject: ${plainSubject.test(subject) ? subject : encodedWords(subject)}`,
    `Date: ${mailDate(now)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Language: ${language}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  return [...head, '', ...base64Lines(text.replaceAll('\n', '\r\n')), ''].join('\r\n');
}

/** RFC 5322, 3.3: English names and numbers, whatever the reader's language. */
const mailDate = (now: Date): string => now.toUTCString().replace('GMT', '+0000');

const mailboxOf = ({ name, mail }: Message['from']): string => {
  if (name === undefined) return addressOf(mail);
  return `${plainName.test(name) ? name : encodedWords(name)}\r\n <${addressOf(mail)}>`;
};

/** RFC 5322, 3.2.3 */
const dotAtom = /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*$/;

/** A part before the @ that is no dot-atom stands in quotation marks; letters outside ASCII stay (RFC 6532). */
function addressOf(mail: string): string {
  const at = mail.lastIndexOf('@');
  const [local, domain] = [mail.slice(0, at), mail.slice(at + 1)];
  const isPlain = dotAtom.test(local) || /[^ -~]/.test(local);
  return isPlain ? mail : `"${local.replace(/["\\]/g, '\\$&')}"@${domain}`;
}

/** Bytes of text in one encoded word: 39 become 52 letters, 64 with `=?utf-8?B?…?=`, and 73 behind `Subject: `. RFC 2047 allows a line 76. */
const bytesOfWord = 39;

/** Nothing in it means anything in a head, and it needs no folding. */
const plainSubject = /^[A-Za-z0-9 .,:;()[\]-]{1,66}$/;
const plainName = /^[A-Za-z0-9 ]{1,60}$/;

/**
 * RFC 2047: words of ASCII, each whole characters, folded onto lines of their own. All but the plainest text is encoded, so
 * nothing that was typed can end a head or begin another.
 */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (utf8(word + character).length > bytesOfWord) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((each) => `=?utf-8?B?${toBase64(utf8(each))}?=`).join('\r\n ');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** In pieces, because a function takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 8_192) binary += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  return btoa(binary);
}

/** RFC 2045, 6.8: lines of at most 76 letters. */
const base64Lines = (text: string): readonly string[] => toBase64(utf8(text)).match(/.{1,76}/g) ?? [''];
