import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { latinAndArabic } from './package-fonts.fixture.ts';
import { setAnew, type SetLine, setText, type TextSetting, type TextSpan } from './set-text.ts';

const chain = await latinAndArabic();

const set = (spans: readonly (string | Partial<TextSpan>)[], setting: Partial<TextSetting> = {}) =>
  setText(spans.map((span) => ({ text: '', language: 'en', chain, ...(typeof span === 'string' ? { text: span } : span) })), { direction: 'ltr', language: 'en', ...setting });

/** Runs from left to right, each with the text of its clusters as they stand. */
const onPaper = (line: SetLine | undefined) => line?.runs.map(({ clusters }) => clusters.map(({ text }) => text).join('')).filter(Boolean);

test('a line is as wide as its runs', () => {
  const { lines: [line] } = set(['AVA and العربية']);
  assert.ok(line);
  assert.ok(Math.abs(line.width - line.runs.reduce((sum, run) => sum + run.width, 0)) < 1e-9);
});

test('kerning counts', () => {
  const widthOf = (text: string) => set([text]).lines[0]?.width ?? 0;
  assert.ok(widthOf('AV') < widthOf('A') + widthOf('V'));
});

test('Arabic stands from right to left inside an English line', () => {
  assert.deepEqual(onPaper(set(['to مدن now']).lines[0]), ['to ', 'ندم', ' now']);
});

test('English stands from left to right inside an Arabic line, and the line begins on the right', () => {
  assert.equal(onPaper(set(['من QA هنا'], { direction: 'rtl' }).lines[0])?.join(''), 'انه QA نم');
});

test('an isolated name keeps what follows it in its place', () => {
  assert.deepEqual(onPaper(set([{ text: 'مدن', isolated: true }, ', 12 days']).lines[0]), ['ندم', ', 12 days']);
});

test('each run says which span it comes from', () => {
  const { lines: [line] } = set(['one ', 'two']);
  assert.deepEqual(line?.runs.map(({ span }) => span), [0, 1]);
  const { lines } = set(['one', '\n', 'two ', { text: 'trois', language: 'fr', isolated: true }, 'four\nfive']);
  assert.deepEqual(lines.map(({ runs }) => [...new Set(runs.map(({ span }) => span))]), [[0], [2, 3, 4], [4]], 'after a break too');
});

test('lines stay within their width, and the space between two hangs out', () => {
  const { lines } = set(['Continuous monitoring safeguards stability and a quick resolution of problems'], { maxWidth: 10 });
  assert.ok(lines.length > 3);
  for (const line of lines) assert.ok(line.width <= 10.01);
  assert.equal(lines[0]?.runs.at(-1)?.clusters.at(-1)?.text, ' ');
  const [first] = set(['من هنا إلى هناك ثم من هناك إلى هنا مرة أخرى'], { maxWidth: 8, direction: 'rtl' }).lines;
  assert.ok((first?.startsAt ?? 0) < 0);
});

test('a hyphen at the end of a line reads as a soft one', () => {
  const [first] = set(['Freigabe\u00adprüfung'], { maxWidth: 5 }).lines;
  assert.equal(first?.runs.at(-1)?.clusters.at(-1)?.text, '\u00ad');
});

test('a character that no font has is reported, and its run still has a width', () => {
  const { missing, lines } = set(['a ქ b ქ 語']);
  assert.deepEqual(missing, ['ქ', '語']);
  assert.ok((lines[0]?.width ?? 0) > 0);
});

test('joiners and direction marks are neither shown nor missed', () => {
  const { missing, lines } = set(['a\u200db\u2066c\u2069\ufe0f']);
  assert.deepEqual(missing, []);
  assert.deepEqual(onPaper(lines[0])?.join(''), 'abc');
});

test('a letter and its mark are one cluster', () => {
  assert.deepEqual(set(['شهرًا'], { direction: 'rtl' }).lines[0]?.runs[0]?.clusters.map(({ text }) => text), ['ا', 'رً', 'ه', 'ش']);
});

test('breaks of the author are kept, in isolated text too', () => {
  assert.equal(set(['one\ntwo']).lines.length, 2);
  assert.equal(set([{ text: 'one\nمدن', isolated: true }]).lines.length, 2);
  assert.equal(set(['']).lines.length, 1);
});

/** Words of both directions with whatever a line may end at, and signs that must not be lost at its edges. */
const words = fc.array(fc.constantFrom('plain', 'AV', 'à', '3 500,00 €', 'مدن', 'العربية', 'لا', '12', '«oui»', 'Frei\u00adgabe', 'zu\u200bletzt', '\u2068Name\u2069', 'ქ', '-', '(x)'), { maxLength: 8 });
const joined = fc.tuple(words, fc.constantFrom(' ', '  ', '\n', '', '\t', ' \u00a0')).map(([parts, joint]) => parts.join(joint));
const spans = fc.array(fc.record({ text: joined, chain: fc.constant(chain), language: fc.constantFrom('en', 'ar'), isolated: fc.boolean() }), { minLength: 1, maxLength: 3 });
const directions = fc.constantFrom('ltr' as const, 'rtl' as const);

test('a text that was set before is the same as one that was not, whatever the widths and their order', () => {
  fc.assert(fc.property(spans, directions, fc.array(fc.oneof(fc.constant(undefined), fc.double({ min: 0.5, max: 60, noNaN: true })), { minLength: 1, maxLength: 4 }), (of, direction, widths) => {
    for (const maxWidth of [...widths, ...widths]) {
      const setting = { direction, language: 'en', ...(maxWidth === undefined ? {} : { maxWidth }) };
      assert.deepEqual(setText(of, setting), setAnew(of, setting));
    }
  }), { numRuns: 400 });
});

test('the same words in other fonts are another text', () => {
  const missingIn = (fonts: typeof chain) => setText([{ text: 'abc', language: 'en', chain: fonts }], { direction: 'ltr', language: 'en' }).missing;
  assert.deepEqual(missingIn(chain), []);
  assert.deepEqual(missingIn(chain.slice(2)), ['a', 'b', 'c']);
  assert.deepEqual(missingIn(chain), []);
});
