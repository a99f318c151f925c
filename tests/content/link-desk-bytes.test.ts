import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { deskFilesBudget } from '../../scripts/page-budgets.mjs';
import { localeKeys } from '../../src/domain/locale.ts';
import { deskPlaces, deskWords } from '../../src/site/link-desk/desk-content.ts';

test('all that the link desk fetches of all languages is within its budget', () => {
  const sizes = [deskPlaces(), ...localeKeys.map(deskWords)].map((file) => brotliCompressSync(JSON.stringify(file)).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(bytes <= deskFilesBudget.maxBytes, `${bytes} bytes (${sizes.join(' + ')}), allowed are ${deskFilesBudget.maxBytes}. ${deskFilesBudget.advice}`);
});
