import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeOfFile } from './locale-of-file.ts';

test('the language of a page is that of its folder, with the slashes of either kind of system', () => {
  assert.equal(localeOfFile('/portal/content/docs/ar/process/triage.mdx'), 'ar');
  assert.equal(localeOfFile('C:\\portal\\content\\docs\\ar\\process\\triage.mdx'), 'ar');
});

test('a page in no language is refused, with the folders to choose from', () => {
  assert.throws(() => localeOfFile('/portal/content/docs/xx/triage.mdx'), /docs\/xx\/triage\.mdx" is in no folder of a language: put it under content\/docs\/<en\|/);
});
