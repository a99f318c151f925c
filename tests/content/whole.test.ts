import assert from 'node:assert/strict';
import { test } from 'node:test';
import translations from '../../node_modules/@astrojs/starlight/dist/translations/index.js';
import { localeKeys, locales } from '../../src/domain/locale.ts';
import { findContentFaults } from '../../src/reader/check-content.ts';
import { isStarlightKey, readInterfaceWords } from '../../src/reader/interface-words.ts';
import { readPages } from '../../src/reader/pages.ts';

test('every language has every page, word and id', () => {
  assert.deepEqual(findContentFaults(), []);
});

test('Starlight shows no English word in another language', () => {
  const keys = Object.keys((translations as Record<string, Record<string, string>>)['en'] ?? {});
  assert.ok(keys.length > 20 && keys.every(isStarlightKey), 'Starlight names its keys differently now');
  const missing = localeKeys.flatMap((locale) => {
    const shipped = (translations as Record<string, Record<string, string>>)[locales[locale].tag] ?? {};
    return keys.filter((key) => !shipped[key] && !readInterfaceWords(locale)[key]).map((key) => `content/i18n/${locales[locale].tag}.json lacks "${key}"`);
  });
  assert.deepEqual(missing, []);
});

test('titles and descriptions fit a search result', () => {
  const long = localeKeys.flatMap((locale) => readPages(locale)).flatMap(({ file, data }) =>
    (['title', 'description'] as const)
      .filter((key) => typeof data[key] !== 'string' || data[key].length > (key === 'title' ? 70 : 170))
      .map((key) => `content/${file}: ${key} has ${String(data[key]).length} characters`));
  assert.deepEqual(long, []);
});
