import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAskedFor } from './choose-language.ts';

test('a language is opened for its tag, its key and what is more exact than either', () => {
  for (const wish of ['fr', 'FR', 'fr-CA', 'fr-Latn-CH']) assert.ok(isAskedFor(['fr', 'fr'], wish), wish);
  for (const wish of ['sr', 'sr-RS', 'sr-Latn', 'sr-latn-rs']) assert.ok(isAskedFor(['sr-Latn', 'sr'], wish), wish);
  assert.ok(isAskedFor(['pt', 'pt'], 'pt-BR'));
});

test('nothing else opens it', () => {
  for (const wish of ['', null, 'f', 'fro', 'frr-DE', 'de', '-fr']) assert.ok(!isAskedFor(['fr', 'fr'], wish), String(wish));
});
