import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPages } from '../../src/reader/pages.ts';
import { sidebar } from '../../src/site/config/sidebar.ts';

/** The home page is reached from every page, and nobody looks for the other. */
const elsewhere = ['', '404'];

test('every page has its place in the sidebar', () => {
  const listed = sidebar().flatMap((group) => (typeof group === 'object' && 'items' in group ? group.items : []));
  const missing = readPages().filter(({ slug }) => !elsewhere.includes(slug) && !listed.includes(slug)).map(({ file, slug }) => `content/${file}: add '${slug}' to src/site/config/sidebar.ts`);
  assert.deepEqual(missing, []);
});
