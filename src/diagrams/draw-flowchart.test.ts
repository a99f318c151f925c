import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawFlowchart } from './draw-flowchart.ts';

const text = `flowchart TB
accTitle: A <title> & more
accDescr: Described
a["Tom & #quot;Jo#quot; #lt;b#gt;"] e1@-->|"yes"| b{Which way?}
b e2@-.->|no| a
b --> c([Done])
b --> d[(Other)]
click a href "https://example.org/?x=1&y=2"
class a,e1 on-serverless
`;

const draw = (locale: 'en' | 'ar' = 'en', mermaid = text, id = 'd1') => drawFlowchart(mermaid, { id, locale });

test('the same text gives the same bytes', async () => {
  assert.equal(await draw(), await draw());
});

test('nothing a strict Content-Security-Policy would stop: no style, no script', async () => {
  assert.doesNotMatch(await draw(), /style|<script|javascript:|\son\w+=/);
});

test('texts and addresses are escaped', async () => {
  const svg = await draw();
  assert.match(svg, /<title id="d1-t">A &lt;title&gt; &amp; more<\/title>/);
  assert.match(svg, /Tom &amp; &quot;Jo&quot; &lt;b&gt;/);
  assert.match(svg, /href="https:\/\/example\.org\/\?x=1&amp;y=2"/);
});

test('ids begin with the given one and names point at them', async () => {
  const svg = await draw('en', text, 'page-7');
  assert.deepEqual([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id), ['page-7-t', 'page-7-d']);
  assert.match(svg, /role="group" aria-labelledby="page-7-t" aria-describedby="page-7-d"/);
});

test('classes of nodes and edges arrive at what is drawn', async () => {
  const svg = await draw();
  assert.match(svg, /<a class="node on-serverless" href/);
  assert.match(svg, /<path class="on-serverless" d="M/);
  assert.match(svg, /<text class="branch on-serverless"/);
});

test('a screen reader hears a branch right after the node it leaves', async () => {
  const words = [...(await draw()).matchAll(/>([^<>]+)</g)].map(([, said]) => said?.trim()).filter(Boolean);
  assert.deepEqual(words.slice(2).join(' '), 'Tom &amp; &quot;Jo&quot; &lt;b&gt; yes Which way? no Done Other');
});

test('a label of several lines keeps the spaces between its words', async () => {
  const svg = await draw('en', 'flowchart TB\naccTitle: x\na["Final code merge and QA approval"]\n');
  assert.equal(/<text>(.*?)<\/text>/.exec(svg)?.[1]?.replace(/<[^>]*>/g, ''), 'Final code merge and QA approval');
});

test('right to left: the first branch stands on the right, and LR runs to the left', async () => {
  const branches = 'flowchart TB\naccTitle: x\na --> b[First]\na --> c[Second]\n';
  const xOf = (svg: string, label: string) => Number(new RegExp(`x="(\\d+)" y="\\d+">${label}`).exec(svg)?.[1]);
  const [english, arabic] = [await draw('en', branches), await draw('ar', branches)];
  assert.ok(xOf(english, 'First') < xOf(english, 'Second'));
  assert.ok(xOf(arabic, 'First') > xOf(arabic, 'Second'));
  assert.match(arabic, /direction="rtl"/);
  const across = 'flowchart LR\naccTitle: x\na[First] --> b[Second]\n';
  assert.ok(xOf(await draw('ar', across), 'First') > xOf(await draw('ar', across), 'Second'));
  assert.ok(xOf(await draw('en', across), 'First') < xOf(await draw('en', across), 'Second'));
});

test('what is written first stands first, even when something later leads back to it', async () => {
  const svg = await draw('en', 'flowchart TB\naccTitle: x\na[One] --> b[Two]\nb --> c[Three]\nc --> d[Four]\nd --> a\nd --> b\nc --> a\n');
  const ys = ['One', 'Two', 'Three', 'Four'].map((label) => Number(new RegExp(`y="(\\d+)">${label}`).exec(svg)?.[1]));
  assert.deepEqual(ys, ys.toSorted((a, b) => a - b));
});

test('a dotted line keeps its arrow head whole', async () => {
  const svg = await draw('en', 'flowchart TB\naccTitle: x\na -.-> b\n');
  assert.match(svg, /<path class="dotted" d="M\d+ \d+V\d+"\/><path d="M[^"]+L[^"]+L[^"]+"\/>/);
});

test('an invisible edge places nodes and is not drawn', async () => {
  const svg = await draw('en', 'flowchart TB\naccTitle: x\na ~~~ b\n');
  assert.match(svg, /<g class="edges"><\/g>/);
});

test('no coordinate is broken', async () => {
  assert.doesNotMatch(await draw(), /NaN|undefined|Infinity|\d\.\d\d/);
});
