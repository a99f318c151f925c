import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breakAnywhere, breakParagraph } from './break-paragraph.ts';

/** Every UTF-16 unit one wide. */
const linesOf = (text: string, maxWidth: number, language = 'en') =>
  breakParagraph(text, { widthOf: (start, end) => end - start, maxWidth, hyphenWidth: 1, language }).map(({ start, end, atEnd }) => text.slice(start, end) + atEnd);

test('lines are filled as far as they go', () => {
  assert.deepEqual(linesOf('one two three four', 8), ['one two', 'three', 'four']);
});

test('a soft hyphen shows where a line ends at it and nowhere else', () => {
  assert.deepEqual(linesOf('Freigabe\u00adprüfung', 9), ['Freigabe-', 'prüfung']);
  assert.deepEqual(linesOf('Freigabe\u00adprüfung', 20), ['Freigabe\u00adprüfung']);
});

test('a word wider than the line is cut between letters, and nothing is lost', () => {
  const text = 'DE89370400440532013000 is it';
  assert.deepEqual(linesOf(text, 10), ['DE89370400', '4405320130', '00 is it']);
});

test('a letter and its marks are not torn', () => {
  assert.deepEqual(linesOf('ก่ก่ก่', 2, 'th'), ['ก่', 'ก่', 'ก่']);
});

test('Korean breaks at spaces only', () => {
  assert.deepEqual(linesOf('고가용성 운영 환경', 5, 'ko'), ['고가용성', '운영 환경']);
});

test('Thai breaks between words', () => {
  assert.deepEqual(linesOf('การย้ายข้อมูล', 8, 'th'), ['การย้าย', 'ข้อมูล']);
});

test('a line says whether a space stands after it', () => {
  const stretches = breakParagraph('ab cd-efgh', { widthOf: (start, end) => end - start, maxWidth: 3, hyphenWidth: 1, language: 'en' });
  assert.equal(stretches[0]?.spaceAfter, true);
  assert.equal(stretches.at(-1)?.spaceAfter, false);
});

test('an empty text is one empty line', () => {
  assert.deepEqual(linesOf('', 10), ['']);
});

test('a text that fits is left whole just where the long way leaves it whole', () => {
  const signs = fc.array(fc.constantFrom('a', 'B', ' ', '\u00a0', '\u00ad', '\u200b', '\t', '-', '中', '文', '。', '«', '7', '!', 'é'), { maxLength: 14 }).map((parts) => parts.join('').replace(/[ \t]+/g, ' '));
  fc.assert(fc.property(signs, fc.double({ min: 0, max: 16, noNaN: true }), (text, maxWidth) => {
    const measure = { widthOf: (start: number, end: number) => end - start, maxWidth, hyphenWidth: 0.4, language: 'zh' };
    assert.deepEqual(breakParagraph(text, measure), breakAnywhere(text, measure));
  }), { numRuns: 3000 });
});
