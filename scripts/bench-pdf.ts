/**
 * The PDF of a draft: what a reader loads, how long a document takes in Node and for the first time in Chromium, how large
 * it is, and whether memory stays flat over two thousand of them.
 */
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { makePdf } from '../src/exporters/draft-pdf/make-pdf.ts';
import { renderPdf } from '../src/exporters/pdf/render-pdf.ts';
import { sampleDocument, type SampleLanguage } from '../src/exporters/pdf/sample-document.fixture.ts';
import { sampleInput, type SampleName } from '../src/exporters/samples.fixture.ts';
import { fontFiles, installedFonts, readFontFile } from '../src/fonts/font-folder.ts';
import { bundlePdf } from './bundle-pdf.mjs';
import { chromiumArguments, findChromium } from './chromium.mjs';
import { median, printFigure } from './figures.mjs';
import { type PdfEngine } from './pdf-engine.ts';

const library = installedFonts();
const languages: readonly SampleLanguage[] = ['en', 'fr', 'ar', 'zh'];

async function render(language: SampleLanguage): Promise<Uint8Array> {
  const reading = await renderPdf(sampleDocument(language), library);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.bytes;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Processor time of this process: on a busy machine it says more than the clock. */
async function processorMilliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const gzipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;

// Zod is on the page of the estimator already.
const engine = await bundlePdf({ external: ['zod/mini'] });
printFigure({ name: 'engine with HarfBuzz, gzip', value: [...engine.values()].reduce((sum, file) => sum + gzipped(file), 0), unit: 'bytes', limit: 230_000, peers: 'pdf-lib 209000 · pdfkit 410000 · typst 10800000' });

for (const name of ['noto-sans-latin-400', 'vazirmatn-arabic-400']) {
  const file = (await fontFiles()).find((path) => path.includes(name)) ?? '';
  printFigure({ name: `font ${name}`, value: (await readFontFile(file)).length, unit: 'bytes', limit: 45_000 });
}

printFigure({ name: 'the first document in this process', value: await milliseconds(() => render('en')), unit: 'ms' });
for (const language of languages) {
  const bytes = await render(language);
  for (let index = 0; index < 10; index += 1) await render(language);
  const times: number[] = [];
  const cost: number[] = [];
  for (let index = 0; index < 15; index += 1) cost.push(await processorMilliseconds(async () => times.push(await milliseconds(() => render(language)))));
  printFigure({ name: `two pages (${language}), warm`, value: median(times), unit: 'ms', limit: 15, peers: `processor ${median(cost).toFixed(1)} ms` });
  printFigure({ name: `two pages (${language})`, value: bytes.length, unit: 'bytes', limit: 60_000 });
}

async function benchDraft(name: SampleName): Promise<void> {
  const input = { ...sampleInput(name), fonts: () => Promise.resolve(library) };
  const cost: number[] = [];
  let size = 0;
  for (let index = 0; index < 25; index += 1) {
    cost.push(await processorMilliseconds(async () => {
      const made = await makePdf({ ...input });
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      size = made.content.length;
    }));
  }
  // The first ten warm up.
  printFigure({ name: `draft invoice (${name}), warm, processor`, value: median(cost.slice(10)), unit: 'ms', limit: 15 });
  printFigure({ name: `draft invoice (${name})`, value: size, unit: 'bytes', limit: name === 'sixty-lines' ? 120_000 : 60_000 });
}

for (const name of ['standard-rate', 'right-to-left', 'sixty-lines'] as const) await benchDraft(name);

const many = Number(process.env['PDF_BENCH_DOCUMENTS'] ?? 2000);
const megabytes = () => process.memoryUsage().rss / 2 ** 20;
for (let index = 0; index < many / 4; index += 1) await render(languages[index % languages.length] ?? 'en');
const before = megabytes();
for (let index = 0; index < (many * 3) / 4; index += 1) await render(languages[index % languages.length] ?? 'en');
printFigure({ name: `memory gained over ${many} documents`, value: Math.max(0, megabytes() - before), unit: 'MiB', limit: 60, peers: `${Math.round(megabytes())} MiB in all` });

const executablePath = findChromium();
if (executablePath !== undefined) await benchInChromium(executablePath);

/** The first document of a page: WebAssembly compiled, fonts fetched and opened. */
async function benchInChromium(program: string): Promise<void> {
  const files = await bundlePdf();
  const browser = await chromium.launch({ executablePath: program, args: [...chromiumArguments] });
  const page = await browser.newPage();
  await page.route('http://pdf.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>PDF</title>' });
    const body = pathname.startsWith('/fonts/') ? await readFontFile(pathname.slice('/fonts/'.length)) : (files.get(pathname.replace('/pdf-engine/', '')) ?? '');
    return route.fulfill({ contentType: pathname.endsWith('.wasm') ? 'application/wasm' : 'text/javascript', body: Buffer.from(body) });
  });
  await page.goto('http://pdf.test/');
  const sent = { ...sampleDocument('en'), attachments: [] };
  const [first = 0, second = 0] = await page.evaluate(async (document) => {
    const times: number[] = [];
    const start = performance.now();
    await import(['', 'pdf-engine', 'engine.js'].join('/'));
    const { pdfEngine } = globalThis as unknown as { readonly pdfEngine: PdfEngine };
    const fonts = pdfEngine.fetchedFonts('/fonts/');
    await pdfEngine.renderPdf(document, fonts);
    times.push(performance.now() - start);
    const again = performance.now();
    await pdfEngine.renderPdf(document, fonts);
    times.push(performance.now() - again);
    return times;
  }, sent);
  await browser.close();
  printFigure({ name: 'click to file in Chromium, engine included', value: first, unit: 'ms', limit: 200 });
  printFigure({ name: 'the next file in Chromium', value: second, unit: 'ms', limit: 100 });
}
