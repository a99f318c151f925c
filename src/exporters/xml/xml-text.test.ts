import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { xmlText } from './xml-text.ts';

/** As a reader gets it, from an element and from an attribute. */
function readBack(text: string): readonly [string, string] {
  const xml = XmlDocument.fromString(`<a b="${xmlText(text)}">${xmlText(text)}</a>`);
  try {
    return [xml.root.content, xml.root.attr('b')?.content ?? ''];
  } finally {
    xml.dispose();
  }
}

test('markup is escaped and read back as it was typed', () => {
  for (const text of ['<script>alert("1")</script>', "R&D 'plus'", ']]>', '&amp;', '<!-- -->', '<?xml?>', '&#0;']) assert.deepEqual(readBack(text), [text, text]);
  assert.equal(xmlText(`<&>"'`), '&lt;&amp;&gt;&quot;&apos;');
});

test('what XML 1.0 cannot write is left out, and white space becomes one space', () => {
  assert.equal(xmlText('a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg'), 'abcdefg');
  assert.equal(xmlText('a\u007fb\u009fc'), 'abc');
  assert.equal(xmlText('a\r\nb\tc\u2028d\u0085e'), 'a b c d e');
});

test('half a character becomes the sign for one that was lost, a whole one stays', () => {
  assert.equal(xmlText('a\ud83d'), 'a\ufffd');
  assert.equal(xmlText('\ude00a'), '\ufffda');
  assert.equal(xmlText('𠮷 😀'), '𠮷 😀');
});

test('signs that turn the text around are left out; marks that place a neutral sign, and joiners, stay', () => {
  assert.equal(xmlText('a\u202eb\u202cc\u2066d\u2069e\u2068f'), 'abcdef');
  assert.equal(xmlText('\u200fא\u200e\u061c'), '\u200fא\u200e\u061c');
  assert.equal(xmlText('می\u200cخواهم'), 'می\u200cخواهم');
});

test('any text at all makes well-formed XML', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
    const [element, attribute] = readBack(text);
    assert.equal(element, attribute);
  }), { numRuns: 2_000 });
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }), (units) => assert.equal(typeof readBack(String.fromCharCode(...units))[0], 'string')), { numRuns: 2_000 });
});
