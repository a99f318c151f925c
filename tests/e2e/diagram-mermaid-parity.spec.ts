import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { parseFlowchart } from '../../src/diagrams/parse-flowchart.ts';
import { allDrawings, pageOf } from './diagrams/drawings.ts';
import { readMermaidDrawing, readMermaidIds, readOurDrawing } from './diagrams/drawn-graph.ts';

const mermaidScript = fileURLToPath(new URL('./mermaid.min.js', import.meta.resolve('mermaid')));

test('the drawings say what Mermaid’s own drawings of the same texts say', async ({ page }) => {
  test.slow();
  const drawings = await allDrawings();
  await page.setContent(pageOf(drawings, ''));
  // On a page of its own: Mermaid measures every label it draws, and each time the browser would lay out all of ours anew.
  const mermaidPage = await page.context().newPage();
  await mermaidPage.setContent('<!doctype html><title>Mermaid</title>');
  await mermaidPage.addScriptTag({ path: mermaidScript });
  for (const { name, mermaid } of drawings) {
    const ours = await page.evaluate(readOurDrawing, name);
    const theirs = await mermaidPage.evaluate(readMermaidDrawing, mermaid);
    expect(ours.nodes.length, name).toBeGreaterThan(0);
    expect(ours, name).toEqual(theirs);
  }
});

test('the parser without a browser reads the ids that Mermaid reads in one', async ({ page }) => {
  test.slow();
  const drawings = await allDrawings();
  await page.setContent('<!doctype html><title>Mermaid</title>');
  await page.addScriptTag({ path: mermaidScript });
  for (const { name, mermaid } of drawings) {
    const { nodes, groups, edges } = await parseFlowchart(mermaid);
    const theirs = await page.evaluate(readMermaidIds, mermaid);
    const groupIds = new Set(groups.map(({ id }) => id));
    expect(nodes.map(({ id }) => id), name).toEqual(theirs.nodes.filter((id) => !groupIds.has(id)));
    expect(edges.map(({ id, from, to }) => [id, from, to]), name).toEqual(theirs.edges);
  }
});
