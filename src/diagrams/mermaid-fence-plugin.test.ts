import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { markdownToHtml, mdxToJs } from 'satteri';
import { mermaidFences } from './mermaid-fence-plugin.ts';

const root = await mkdtemp(join(tmpdir(), 'fences-'));
after(() => rm(root, { recursive: true }));

async function pageWith(source: string, place = 'content/docs/en/page.md') {
  const file = join(root, place);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, `---\ntitle: Page\n---\n\n${source}`);
  return pathToFileURL(file);
}

/** As Astro does it: the processor is handed the page without its front matter. */
async function toHtml(source: string, place?: string): Promise<string> {
  const { html } = await markdownToHtml(source, { fileURL: await pageWith(source, place), mdastPlugins: [mermaidFences()] });
  return html;
}

const fence = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\`\n`;
const chart = fence('flowchart TB\naccTitle: Chart\n\na["{braces} stay"] --> b');

test('a fence becomes a figure with its drawing; other code stays code', async () => {
  const html = await toHtml(`# Page\n\n${chart}\n\`\`\`js\nflowchart\n\`\`\`\n`);
  assert.match(html, /<figure class="diagram not-content"><svg class="flowchart" role="group".*\{braces\} stay.*<\/svg><\/figure>/);
  assert.match(html, /<code[^>]*>flowchart/);
});

test('the same diagram twice on a page has different ids', async () => {
  const ids = [...(await toHtml(`${chart}\ntext\n\n${chart}`)).matchAll(/<title id="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(ids.length, 2);
  assert.equal(new Set(ids).size, 2);
});

test('the language is that of the folder', async () => {
  assert.match(await toHtml(chart, 'content/docs/ar/page.md'), /direction="rtl"/);
  assert.doesNotMatch(await toHtml(chart), /direction="rtl"/);
});

test('an MDX page is served alike', async () => {
  const { code } = await mdxToJs(chart, { fileURL: await pageWith(chart, 'content/docs/en/page.mdx'), mdastPlugins: [mermaidFences()] });
  assert.match(code, /class: "flowchart"/);
  assert.match(code, /"\{",\s*"braces",\s*"\}",\s*" stay"/);
});

test('a fault stops the build with file, line, the text and what to write', async () => {
  const source = `${chart}\nwords\n\n${fence('flowchart TB\naccTitle: x\na --> b\nc[Label (x)] --> d')}`;
  // Four lines of front matter, seven of the first fence with the empty line after it, two of words; the fence's own is 14.
  await assert.rejects(toHtml(source), /content\/docs\/en\/page\.md:18: Mermaid cannot read "c\[Label \(x\)\] --> d"\. A label is not closed.*double quotes/s);
});

test('another type of diagram stops the build', async () => {
  await assert.rejects(toHtml(fence('pie\n"a": 1')), /page\.md:6: "pie" begins a diagram of type "pie"\. Only flowcharts are drawn/);
});

test('a page in no language is refused', async () => {
  await assert.rejects(toHtml(chart, 'content/docs/xx/page.md'), /in no folder of a language: put it under content\/docs\/<en\|/);
});

test('a diagram too wide for a phone can be scrolled from the keyboard', async () => {
  const wide = fence('flowchart LR\naccTitle: Wide\na[First step] --> b[Second step] --> c[Third step] --> d[Fourth step] --> e[Fifth step]');
  assert.match(await toHtml(wide), /<figure class="diagram not-content" tabindex="0" aria-labelledby="(diagram-[^"]+-t)"><svg class="flowchart wide".*<title id="\1">Wide/);
});
