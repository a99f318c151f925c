import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeKeys } from '../../src/domain/locale.ts';
import { findContentFaults } from '../../src/reader/check-content.ts';
import { readPages } from '../../src/reader/pages.ts';
import { faultsOfStarlightWords } from '../../src/site/config/starlight-words.ts';

test('every language has every page, word and id', () => {
  assert.deepEqual(findContentFaults(), []);
});

test('Starlight shows no English word in another language', async () => {
  assert.deepEqual(await faultsOfStarlightWords(), []);
});

test('titles and descriptions fit a search result', () => {
  const long = localeKeys.flatMap((locale) => readPages(locale)).flatMap(({ file, data }) =>
    (['title', 'description'] as const)
      .filter((key) => typeof data[key] !== 'string' || data[key].length > (key === 'title' ? 70 : 170))
      .map((key) => `content/${file}: ${key} has ${String(data[key]).length} characters`));
  assert.deepEqual(long, []);
});
