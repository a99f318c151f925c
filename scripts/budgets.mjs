/** `npm run budgets`: the byte budgets of the built site, measured in a browser. Fails when one is exceeded. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diagramSize } from './diagram-size.mjs';
import { withFirstViews } from './first-view.mjs';
import { isMain } from './is-main.mjs';
import { budgetLocales, deskFilesBudget, diagramBudget, pageBudgets } from './page-budgets.mjs';

/**
 * @param {import('./page-budgets.mjs').PageBudget} budget
 * @param {string} locale
 * @param {import('./first-view.mjs').FirstView} view
 * @returns {string | undefined} what is too much and where it comes from
 */
export function budgetProblem({ name, maxBytes, maxRequests }, locale, { bytes, requests, largest }) {
  const tooMuch = [
    bytes > maxBytes && `${bytes} bytes, allowed are ${maxBytes}`,
    requests > maxRequests && `${requests} requests, allowed are ${maxRequests}`,
  ].filter(Boolean);
  if (tooMuch.length === 0) return undefined;
  const parts = largest.map((file) => `    ${String(file.bytes).padStart(7)}  ${file.path}`);
  return `${name} (${locale}): ${tooMuch.join('; ')}. The largest parts:\n${parts.join('\n')}`;
}

/** @param {string} locale @param {number} bytes */
export function drawingProblem(locale, bytes) {
  if (bytes === 0) return `${diagramBudget.path} (${locale}): there is no drawing in the page.`;
  return bytes > diagramBudget.maxBytes ? `diagram (${locale}): ${bytes} bytes in gzip, allowed are ${diagramBudget.maxBytes}.` : undefined;
}

/**
 * The files of the link desk as they travel: one of no language, and one in the folder of each language.
 * @param {string} dist @returns {readonly { path: string, bytes: number }[]}
 */
function deskFiles(dist) {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(`${deskFilesBudget.file}.br`))
    .map((path) => ({ path, bytes: statSync(join(dist, path)).size }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** @param {readonly { path: string, bytes: number }[]} files */
export function deskFilesProblem(files) {
  if (files.length < 2) return `link desk: its files are not in the site (${deskFilesBudget.file}).`;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes <= deskFilesBudget.maxBytes) return undefined;
  const parts = files.map((file) => `    ${String(file.bytes).padStart(7)}  ${file.path}`);
  return `link desk: ${bytes} bytes in all languages, allowed are ${deskFilesBudget.maxBytes}. ${deskFilesBudget.advice}\n${parts.join('\n')}`;
}

async function main() {
  const ofDesk = deskFiles('dist');
  console.log(`  link desk, all languages: ${ofDesk.reduce((sum, { bytes }) => sum + bytes, 0)} bytes of ${deskFilesBudget.maxBytes}`);
  const problems = await withFirstViews(async (measure) => {
    const found = [deskFilesProblem(ofDesk)];
    for (const locale of budgetLocales) {
      const drawing = diagramSize(join('dist', locale, diagramBudget.path, 'index.html'));
      console.log(`  diagram (${locale}): ${drawing} bytes gzip of ${diagramBudget.maxBytes}`);
      found.push(drawingProblem(locale, drawing));
      for (const budget of pageBudgets) {
        const view = await measure(`${locale}/${budget.path}`);
        console.log(`  ${budget.name} (${locale}): ${view.bytes} bytes of ${budget.maxBytes}, ${view.requests} requests of ${budget.maxRequests}`);
        found.push(budgetProblem(budget, locale, view));
      }
    }
    return found.filter((problem) => problem !== undefined);
  });
  for (const problem of problems) console.error(`✗ ${problem}`);
  process.exit(problems.length === 0 ? 0 : 1);
}

if (isMain(import.meta.url)) await main();
