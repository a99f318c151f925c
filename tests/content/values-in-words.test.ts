import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formulaInputNames } from '../../src/domain/estimate/why.ts';
import { localeKeys, locales, referenceLocale } from '../../src/domain/locale.ts';
import { problemValueNames } from '../../src/domain/problem.ts';
import { readInterfaceWords } from '../../src/reader/interface-words.ts';

const valuesIn = (text: string): readonly string[] => [...new Set(Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name = '']) => name))].sort();

/** "days_few" has the values of "days_other": English has no few. */
function referenceWords(key: string): string | undefined {
  const words = readInterfaceWords(referenceLocale);
  return words[key] ?? words[key.replace(/_\w+$/, '_other')];
}

test('the words of every language take the values that the English ones take; “one day” may leave out its number', () => {
  for (const locale of localeKeys) {
    for (const [key, text] of Object.entries(readInterfaceWords(locale))) {
      const reference = referenceWords(key.replace(/_(zero|one|two)$/, '_other'));
      // Starlight's own words, in a language that it does not ship.
      if (reference === undefined) continue;
      const [found, wanted] = [valuesIn(text), valuesIn(reference)];
      const spelledOut = /_(zero|one|two)$/.test(key) ? wanted.filter((name) => found.includes(name)) : wanted;
      assert.deepEqual(found, spelledOut, `${key} in content/i18n/${locales[locale].tag}.json`);
    }
  }
});

test('every problem and every formula has words, which take no value but its own', () => {
  const words = readInterfaceWords(referenceLocale);
  for (const [prefix, names] of [['problem', problemValueNames], ['why', formulaInputNames]] as const) {
    for (const [code, values] of Object.entries<readonly string[]>(names)) {
      const text = words[`${prefix}.${code}`];
      assert.ok(text !== undefined, `${prefix}.${code} has no words`);
      assert.deepEqual(valuesIn(text).filter((name) => !values.includes(name)), [], `${prefix}.${code}`);
    }
  }
});
