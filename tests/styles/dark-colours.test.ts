import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

function coloursOf(selector: string): string {
  const [, block] = tokens.split(`  ${selector} {\n`);
  assert.ok(block, `tokens.css has no rule for ${selector}`);
  return block.slice(0, block.indexOf('}'));
}

test('whoever reads without scripts on a dark device sees the same colours as whoever chose the dark ones', () => {
  assert.equal(coloursOf(':root:not([data-script])'), coloursOf(":root[data-script][data-theme='dark']"));
});
