/**
 * Diagrams: how large the release diagram is in each language, and how long a hundred take in one process, beside
 * Mermaid's own drawings of the same texts in Chromium in the same run.
 */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { drawFlowchart } from '../src/diagrams/draw-flowchart.ts';
import { processToMermaid } from '../src/diagrams/process-to-mermaid.ts';
import { localeKeys, type Locale } from '../src/domain/locale.ts';
import { readProcessModel, readProcessWords } from '../src/reader/process.ts';
import { findChromium } from './chromium.mjs';
import { printFigure } from './figures.mjs';
import { launchChromium } from './launch-chromium.mjs';
import { diagramBudget } from './page-budgets.mjs';

interface Text {
  readonly locale: Locale;
  readonly mermaid: string;
}

const model = readProcessModel('production-release');
const releases = localeKeys.map((locale): Text => ({ locale, mermaid: processToMermaid(model, readProcessWords(model, locale)) }));
/** No two alike, or the second would be measured from memory. */
const hundred = Array.from({ length: 100 }, (_, index): Text => {
  const { locale, mermaid } = releases[index % releases.length] as Text;
  return { locale, mermaid: mermaid.replaceAll(/(\(|\[|\{)"/g, `$1"${index} `) };
});

const gzipped = (svg: string): number => gzipSync(svg, { level: 9 }).length;

const drawText = ({ locale, mermaid }: Text): Promise<string> => drawFlowchart(mermaid, { id: 'd', locale });

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

interface Peer {
  readonly sizes: ReadonlyMap<Locale, number>;
  readonly secondsForHundred: number;
}

/** Mermaid in a browser, as most sites draw: a tenth of the hundred, times ten. Undefined without a Chromium. */
async function measureMermaid(): Promise<Peer | undefined> {
  if (findChromium() === undefined) return undefined;
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Mermaid</title>');
  await page.addScriptTag({ path: fileURLToPath(new URL('./mermaid.min.js', import.meta.resolve('mermaid'))) });
  const sizes = new Map<Locale, number>();
  for (const text of releases) sizes.set(text.locale, gzipped(await mermaidSvg(page, text)));
  const tenth = await seconds(async () => {
    for (const text of hundred.slice(0, 10)) await mermaidSvg(page, text);
  });
  await browser.close();
  return { sizes, secondsForHundred: tenth * 10 };
}

function mermaidSvg(page: Page, { mermaid }: Text): Promise<string> {
  return page.evaluate(async (text) => {
    const { mermaid: api } = globalThis as unknown as { mermaid: { render(id: string, text: string): Promise<{ svg: string }> } };
    return (await api.render('m', text)).svg;
  }, mermaid);
}

const cold = await seconds(async () => void (await drawText(releases[0] as Text)));
const drawn = await Promise.all(releases.map(async (text) => ({ locale: text.locale, size: gzipped(await drawText(text)) })));
const time = await seconds(async () => {
  for (const text of hundred) await drawText(text);
});
const peer = await measureMermaid();

for (const { locale, size } of drawn) {
  const theirs = peer?.sizes.get(locale);
  printFigure({ name: `release diagram (${locale}), gzip`, value: size, unit: 'bytes', limit: diagramBudget.maxBytes, ...(theirs === undefined ? {} : { peers: `Mermaid ${theirs}` }) });
}
printFigure({ name: 'a hundred diagrams', value: time, unit: 's', limit: 4, ...(peer === undefined ? {} : { peers: `Mermaid in Chromium ${peer.secondsForHundred.toFixed(1)}` }) });
printFigure({ name: 'the first diagram, with everything loaded', value: cold, unit: 's' });
