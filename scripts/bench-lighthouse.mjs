/**
 * Lighthouse, as on a phone, on the built site. Performance is the median of three runs, because it wanders by itself;
 * the other three scores do not.
 */
import lighthouse from 'lighthouse';
import { median, printFigure } from './figures.mjs';
import { freePort } from './free-port.mjs';
import { launchChromium } from './launch-chromium.mjs';
import { budgetLocales } from './page-budgets.mjs';
import { serveSite } from './serve.mjs';

const pages = { home: '', 'production release': 'process/production-release/', estimator: 'estimator/' };
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const runs = 3;

const site = await serveSite({ dir: 'dist' });
for (const locale of budgetLocales) {
  for (const [name, path] of Object.entries(pages)) await report(`${name} (${locale})`, new URL(`${locale}/${path}`, site.url).href);
}
await site.close();
process.exit(0);

async function report(name, url) {
  const reports = [];
  for (let run = 0; run < runs; run += 1) reports.push(await audit(url));
  for (const category of categories) {
    const scores = reports.map(({ categories: found }) => Math.round((found[category]?.score ?? 0) * 100));
    const value = category === 'performance' ? median(scores) : Math.min(...scores);
    printFigure({ name: `${name}, ${category}`, value, unit: '', limit: 100, isFloor: true });
    if (value < 100) explain(reports[0], category);
  }
  printFigure({ name: `${name}, largest paint`, value: median(reports.map(({ audits }) => audits['largest-contentful-paint']?.numericValue ?? 0)) / 1000, unit: 's', peers: 'Starlight 1.2, Docusaurus 2.1, VitePress 5.5' });
}

/** A trace that did not begin says nothing about the page: it is taken again, and a second failure is told. */
async function audit(url) {
  const first = await auditOnce(url);
  const { runtimeError, ...report } = first.runtimeError ? await auditOnce(url) : first;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  return report;
}

/** A browser for each run: nothing cached from the one before. */
async function auditOnce(url) {
  const port = await freePort(9_300);
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  try {
    const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: categories, formFactor: 'mobile' });
    if (result === undefined) throw new Error(`Lighthouse gave no report on ${url}`);
    return result.lhr;
  } finally {
    await browser.close();
  }
}

/** Which audits cost points. */
function explain({ categories: found, audits }, category) {
  for (const { id, weight } of found[category].auditRefs) {
    const { score, title } = audits[id];
    if (weight > 0 && score !== null && score < 1) console.log(`    ${Math.round(score * 100)}  ${title} (${id})`);
  }
}
