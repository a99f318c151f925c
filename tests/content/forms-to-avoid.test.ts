import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeKeys } from '../../src/domain/locale.ts';
import { readTerms } from '../../src/reader/glossary.ts';
import { readTexts } from './texts.ts';

test('no text of a language uses a form its glossary tells to avoid', () => {
  const faults = localeKeys.flatMap((locale) => {
    const avoided = Object.entries(readTerms(locale)).flatMap(([id, { name, avoid }]) => avoid.map((form) => ({ id, name, form })));
    return readTexts(locale).flatMap(({ place, text }) =>
      avoided.filter(({ form }) => containsWord(text, form)).map(({ form, name }) => `content/${place}: “${form}” is a form to avoid, write “${name}”`));
  });
  assert.deepEqual(faults, []);
});

const containsWord = (text: string, form: string): boolean =>
  new RegExp(`(?<![\\p{L}-])${form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}-])`, 'iu').test(text);
