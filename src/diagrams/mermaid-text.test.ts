import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeForMermaid, mermaidId } from './mermaid-text.ts';
import { parseFlowchart } from './parse-flowchart.ts';

async function throughMermaid(words: string) {
  const escaped = escapeForMermaid(words);
  const chart = await parseFlowchart(`flowchart TB\naccTitle: ${escaped}\naccDescr: ${escaped}\na["${escaped}"] -->|"${escaped}"| b{"${escaped}"}\n`);
  return [chart.title, chart.description, ...chart.nodes.map(({ label }) => label), ...chart.edges.map(({ label }) => label)];
}

const nasty = [
  'He said "go" & left; 100 % #1 <b>not bold</b>',
  'a[b](c){d}|e| --> f -.-> g ==> h',
  '`code` **bold** $$x$$ fa:fa-car',
  'change of direction TB, then direction LR',
  'style:#fff; classDef x:#000; linkStyle',
  '%%{init: {"theme":"dark"}}%% %% comment',
  '#quot; &amp; ﬂ°quot¶ß ﬂ°°35¶ß',
  'ratio 3:4 at 10:30: yes',
  'end',
  '<br> and <script>alert(1)</script>',
  'إصدار AI SmartTalk 2.4 \u200f(نسخة)\u200e؟',
  'l’échéance d’Rechnung „Gréisst“ «quoi\u00a0?» soft\u00adhyphen',
  '日本語 ไทย e\u0301 👩‍👩‍👧 😀',
  '1. First', '- dash', '/lean/', '\\back\\', "it's",
];

for (const words of nasty) {
  test(`words come back unchanged: ${words}`, async () => {
    for (const back of await throughMermaid(words)) assert.equal(back, words);
  });
}

test('any words come back unchanged, white space made single', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''), async (words) => {
      const expected = words.trim().replace(/[ \t\r\n]+/g, ' ');
      for (const back of await throughMermaid(words)) assert.equal(back, expected);
    }),
    { numRuns: 60 },
  );
});

test('words of Mermaid and hyphens are safe in ids, and different ids stay different', async () => {
  const ids = ['end', 'graph', 'default', 'style', 'class', 'click', 'subgraph', 'o', 'x', 'v', 'release-step-end', 'a-b', 'ab'].map(mermaidId);
  const chart = await parseFlowchart(`flowchart TB\naccTitle: Ids\n${ids.map((id) => `${id}["${id}"]`).join('\n')}\n${ids.join(' --> ')}\n`);
  assert.deepEqual(chart.nodes.map(({ id }) => id), ids);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(chart.edges.length, ids.length - 1);
});
