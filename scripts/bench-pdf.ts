/**
 * The PDF of a draft: what a reader loads, how long a document takes in Node, how large it is, and whether memory stays flat
 * over two thousand of them. `bench-first-file` takes the time of a reader's first one.
 */
import { gzipSync } from 'node:zlib';
import { makePdf } from '../src/exporters/draft-pdf/make-pdf.ts';
import { deflateAlike } from '../src/compression/deflate-alike.ts';
import { renderPdf } from '../src/exporters/pdf/render-pdf.ts';
import { sampleDocument, type SampleLanguage } from '../src/exporters/pdf/sample-document.fixture.ts';
import { sampleInput, type SampleName } from '../src/exporters/samples.fixture.ts';
import { fontFiles, installedFonts, readFontFile } from '../src/fonts/font-folder.ts';
import { bundlePdf } from './bundle-pdf.mjs';
import { median, printFigure } from './figures.mjs';

const library = installedFonts();
const languages: readonly SampleLanguage[] = ['en', 'fr', 'ar', 'zh'];

/** After some dozen documents V8 has compiled what they run; before, each is quicker than the last. */
const warmUps = 40;

async function render(language: SampleLanguage): Promise<Uint8Array> {
  const reading = await renderPdf(sampleDocument(language), { fonts: library, deflate: deflateAlike });
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
  for (let index = 0; index < warmUps; index += 1) await render(language);
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
  for (let index = 0; index < warmUps + 15; index += 1) {
    cost.push(await processorMilliseconds(async () => {
      const made = await makePdf({ ...input });
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      size = made.content.length;
    }));
  }
  printFigure({ name: `draft invoice (${name}), warm, processor`, value: median(cost.slice(warmUps)), unit: 'ms', limit: 15 });
  printFigure({ name: `draft invoice (${name})`, value: size, unit: 'bytes', limit: name === 'sixty-lines' ? 120_000 : 60_000 });
}

for (const name of ['standard-rate', 'right-to-left', 'sixty-lines'] as const) await benchDraft(name);

const many = Number(process.env['PDF_BENCH_DOCUMENTS'] ?? 2000);
const megabytes = () => process.memoryUsage().rss / 2 ** 20;
for (let index = 0; index < many / 4; index += 1) await render(languages[index % languages.length] ?? 'en');
const before = megabytes();
for (let index = 0; index < (many * 3) / 4; index += 1) await render(languages[index % languages.length] ?? 'en');
printFigure({ name: `memory gained over ${many} documents`, value: Math.max(0, megabytes() - before), unit: 'MiB', limit: 60, peers: `${Math.round(megabytes())} MiB in all` });
