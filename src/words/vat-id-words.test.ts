import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vatIdWords } from './vat-id-words.ts';

test('a number of the European Union has its own name, one of another country does not', () => {
  assert.deepEqual(['LU', 'FR', 'GR'].map(vatIdWords), ['draft.vatId', 'draft.vatId', 'draft.vatId']);
  assert.deepEqual(['CH', 'GB', 'NO', 'US', ''].map(vatIdWords), Array(5).fill('draft.vatIdOutsideEu'));
});
