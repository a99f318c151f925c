import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseUnknownParts } from './page-parts.ts';

const file = 'content/docs/en/page.mdx';

test('a part that does not exist is named with its file and line and the parts there are', () => {
  assert.throws(() => refuseUnknownParts('---\ntitle: Page\n---\n\nWords\n\n<Foo id="a" />\n', file), /content\/docs\/en\/page\.mdx:7: there is no part <Foo>.*Checklist.*PromiseText/);
});

test('parts, imported components and what stands in code are let through', () => {
  assert.doesNotThrow(() => refuseUnknownParts('import { Aside } from "x";\n\n<Checklist id="a" />\n<Aside />\n\n`<Foo>`\n\n```mdx\n<Bar />\n```\n', file));
});
